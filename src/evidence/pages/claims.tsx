import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type ClaimCheck, checkClaim, claimGroups } from '../figures/claim-check.ts'
import { ClaimGroups } from '../figures/claim-groups.tsx'
import { ClaimMark } from '../figures/claim-mark.tsx'
import type { Claim } from '../model.ts'
import type { Route } from './+types/claims'

interface Line {
  claim: Claim
  source: LocalText
  check: ClaimCheck | null
}

export async function loader(args: Route.LoaderArgs) {
  const { published, frame } = await loadWorkspacePage(args)
  const { claims, sources } = published.records
  const lines = [...claims.values()].map(
    (claim): Line => ({
      claim,
      source: sources.get(claim.citation.source)?.title ?? { en: claim.citation.source },
      check: checkClaim(claims, claim.id),
    }),
  )
  return { frame, lines, groups: claimGroups(claims) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evidence.claims.title', loaderData?.frame.title)
}

export default function ClaimsPage({ loaderData: { frame, lines, groups } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('evidence.claims.headline', { count: lines.length })}</Headline>
      <Lede>{t('evidence.claims.lede')}</Lede>
      <ClaimGroups groups={groups} />
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
                {claim.scope && (
                  <div className="quiet">
                    <Local of={claim.scope} />
                  </div>
                )}
              </span>
            ),
          },
          {
            key: 'value',
            head: t('common.value'),
            cell: ({ claim, check }) => (
              <>
                {claim.relation !== 'exactly' && <>{t(`evidence.claims.${claim.relation}`)} </>}
                {f.number(claim.value)} <Local of={claim.unit} />
                <ClaimMark check={check} />
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
