import { byIds } from '#src/ledger/records.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ConsultationReport } from '../consultation-report.tsx'
import { reportView } from '../report-view.ts'
import type { Route } from './+types/consultation'

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, visitor, t, locale } = await loadWorkspacePage(args)
  const { id } = args.params
  const consultation = published.records.consultations.get(id) ?? notFound(t('errors.noRecord', { id }))
  const view = reportView(published, consultation)
  const held = await site.ledger.read(visitor, frame.id, (tx) => byIds(tx, 'held_consultations', [id]))
  return {
    ...{ frame, view },
    isHeld: held.length > 0,
    isEvidence: published.records.evidence.has(id),
    title: inLocale(view.title, locale),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function ConsultationPage({ loaderData: { frame, view, isHeld, isEvidence } }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const base = `/${frame.id}`
  const api = `/api/v1${base}/consultations/${view.id}`
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[
          { label: t('consultations.title'), href: to(`${base}/consultations`) },
          { label: inLocale(view.title, locale) },
        ]}
      />
      <Headline kicker={<Local of={view.title} />}>
        {t.rich<React.ReactNode>('consultations.headline', {
          count: view.voices,
          n: f.integer(view.voices),
          accent: (chunks) => <Accent key="voices">{chunks}</Accent>,
        })}
      </Headline>
      {view.summary && (
        <Lede>
          <Local of={view.summary} />
        </Lede>
      )}
      <p>
        {t('consultations.conveners')}: {f.list(view.conveners.map(({ name }) => inLocale(name, locale)))}
        {view.published && (
          <>
            {' '}
            · {t('consultations.published')}: {f.date(view.published)}
          </>
        )}
      </p>
      <Notice>
        {view.source ? (
          <>
            {t('consultations.retold', { source: inLocale(view.source.title, locale) })}{' '}
            <a href={to(`${base}/sources/${view.source.id}`)}>{t('common.whence')}</a>
          </>
        ) : (
          t('consultations.rule')
        )}
      </Notice>
      <ConsultationReport base={base} view={view} />
      <p className="quiet">
        <a href={`${api}/report.json`}>{t('consultations.json')}</a> ·{' '}
        <a href={`${api}/report.csv`}>{t('consultations.csv')}</a> ·{' '}
        <a href={`${api}/statements.csv`}>{t('consultations.statementsCsv')}</a> ·{' '}
        <a href={to(`${base}/history/consultations/${view.id}`)}>{t('common.history')}</a>
        {isEvidence && (
          <>
            {' '}
            · <a href={to(`${base}/trace/evidence/${view.id}`)}>{t('consultations.evidence')}</a>
          </>
        )}
        {isHeld && (
          <>
            {' '}
            · <a href={to(`${base}/consultations/${view.id}/run`)}>{t('consultations.run')}</a>
          </>
        )}
      </p>
    </SitePage>
  )
}
