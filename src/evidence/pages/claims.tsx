import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Claim } from '../model.ts'
import type { Route } from './+types/claims'

interface Line {
  claim: Claim
  source: LocalText
}

export async function loader(args: Route.LoaderArgs) {
  const { published, frame } = await loadWorkspacePage(args)
  const { claims, sources } = published.records
  const lines = [...claims.values()].map(
    (claim): Line => ({ claim, source: sources.get(claim.citation.source)?.title ?? { en: claim.citation.source } }),
  )
  return { frame, lines }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evidence.claims.title', loaderData?.frame.title)
}

export default function ClaimsPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('evidence.claims.headline', { count: lines.length })}</Headline>
      <Lede>{t('evidence.claims.lede')}</Lede>
      <DataTable<Line>
        caption={t('evidence.claims.headline', { count: lines.length })}
        captionUnseen
        rows={lines}
        rowKey={({ claim }) => claim.id}
        dense={false}
        columns={[
          {
            key: 'quantity',
            head: t('evidence.claims.quantity'),
            names: true,
            cell: ({ claim }) => (
              <span id={claim.id}>
                <Local of={claim.quantity} />
              </span>
            ),
          },
          {
            key: 'value',
            head: t('common.value'),
            cell: ({ claim }) => (
              <>
                {claim.relation !== 'exactly' && <>{t(`evidence.claims.${claim.relation}`)} </>}
                {f.number(claim.value)} <Local of={claim.unit} />
              </>
            ),
          },
          {
            key: 'period',
            head: t('evidence.claims.period'),
            cell: ({ claim }) => claim.period && f.digits(claim.period),
          },
          {
            key: 'source',
            head: t('common.source'),
            cell: ({ claim, source }) => (
              <>
                <a href={to(`/${frame.id}/trace/claims/${claim.id}`)}>
                  <Local of={source} />
                </a>
                {claim.note && (
                  <div className="quiet">
                    <Local of={claim.note} />
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </SitePage>
  )
}
