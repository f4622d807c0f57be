import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { newestEditions } from '../../store/edition-store.ts'
import type { Route } from './+types/imports'
import { importers } from './import-page.ts'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, importers)
  return page.read(async (tx) => {
    const [held, editions] = [await all(tx, 'incident_sources'), await newestEditions(tx)]
    const sources = held.map(({ id, label, data: { title } }) => ({
      id,
      label,
      title,
      newest: editions.get(id) ?? null,
    }))
    return { frame: page.frame, sources }
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'importPages.title', loaderData?.frame.title)
}

export default function ImportsPage({ loaderData: { frame, sources } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const base = `/${frame.id}/incidents/imports`
  const waiting = sources.reduce((sum, { newest }) => sum + (newest?.account.doubtful ?? 0), 0)
  return (
    <SitePage workspace={frame} dense personal>
      <Headline kicker={<Local of={frame.title} />}>
        {t.rich<React.ReactNode>('importPages.headline', {
          count: sources.length,
          accent: (chunks) => <Accent key="count">{chunks}</Accent>,
        })}
      </Headline>
      <Lede>{waiting > 0 ? t('importPages.waiting', { count: waiting }) : t('importPages.lede')}</Lede>
      <DataTable<(typeof sources)[number]>
        caption={t('importPages.sources')}
        captionUnseen
        rows={sources}
        rowKey={({ id }) => id}
        empty={t('importPages.noSources')}
        columns={[
          {
            key: 'source',
            head: t('importPages.source'),
            names: true,
            cell: ({ id, title }) => (
              <a href={to(`${base}/${id}`)}>
                <Local of={title} />
              </a>
            ),
          },
          { key: 'label', head: t('importPages.label'), tight: true, cell: ({ label }) => label },
          {
            key: 'edition',
            head: t('importPages.newest'),
            cell: ({ newest }) =>
              newest ? (
                <>
                  <bdi>{newest.name}</bdi> ({f.date(newest.day)})
                </>
              ) : (
                <span className="quiet">{t('importPages.none')}</span>
              ),
          },
          {
            key: 'stored',
            head: t('importPages.stored'),
            figures: true,
            cell: ({ newest }) => figure(f, newest?.account.stored),
          },
          {
            key: 'doubtful',
            head: t('importPages.doubtful'),
            figures: true,
            cell: ({ id, newest }) =>
              newest && newest.account.doubtful > 0 ? (
                <a href={to(`${base}/${id}/editions/${newest.number}`)}>{f.integer(newest.account.doubtful)}</a>
              ) : (
                figure(f, newest?.account.doubtful)
              ),
          },
        ]}
      />
      <ButtonLink href={to(`${base}/new`)} kind="quiet">
        {t('importPages.new')}
      </ButtonLink>
    </SitePage>
  )
}

const figure = (f: ReturnType<typeof useLanguage>['f'], value: number | undefined) =>
  value === undefined ? '–' : f.integer(value)
