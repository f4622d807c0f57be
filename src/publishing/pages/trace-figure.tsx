import { PromiseTable } from '#src/policies/promise-table.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { figures, figureTrace, isFigure } from '../figure-trace.ts'
import { SitePage } from '../frame.tsx'
import { loadWorkspacePage, notFound } from '../load-page.ts'
import { pageTitle } from '../page-title.ts'
import type { Route } from './+types/trace-figure'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today, t } = await loadWorkspacePage(args)
  const { policy } = args.params
  if (policy !== 'all' && !published.records.policies.has(policy)) return notFound(t('errors.noRecord', { id: policy }))
  const wanted = new URL(args.request.url).searchParams.get('of')
  const figure = isFigure(wanted) ? wanted : 'commitments'
  const rows = figureTrace(published, policy, figure, today)
  return { frame, figure, rows, policy }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.whence', loaderData?.frame.title)
}

export default function TraceFigurePage({ loaderData: { frame, figure, rows, policy } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={t('common.whence')}>
        {t('publishing.trace.figure', { count: rows.length, name: t(`publishing.figure.${figure}`) })}
      </Headline>
      <Lede>{t('publishing.trace.figureLede')}</Lede>
      <PromiseTable workspace={frame.id} rows={rows} caption={t(`publishing.figure.${figure}`)} />
      <nav aria-label={t('publishing.trace.others')}>
        <p>
          {t('publishing.trace.others')}:{' '}
          {figures.map((other, i) => (
            <span key={other}>
              {i > 0 && ' · '}
              <a href={to(`/${frame.id}/trace/figures/${policy}?of=${other}`)}>{t(`publishing.figure.${other}`)}</a>
            </span>
          ))}
        </p>
      </nav>
    </SitePage>
  )
}
