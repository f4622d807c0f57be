import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type LossRow, LossTable, SectorTable } from '../losses/loss-table.tsx'
import type { Route } from './+types/losses'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, visitor } = await loadWorkspacePage(args)
  const { losses, areas, sources } = published.records
  const rows = [...losses.values()].flatMap((loss): LossRow[] => {
    const [area, source] = [areas.get(loss.area), sources.get(loss.citation.source)]
    return area && source ? [{ loss, area: area.name, source: source.title }] : []
  })
  rows.sort((a, b) => (a.loss.assessed < b.loss.assessed ? 1 : -1))
  return { frame, rows, edits: visitor.grant?.role === 'secretariat' }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'losses.title', loaderData?.frame.title)
}

export default function LossesPage({ loaderData: { frame, rows, edits } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const areas = new Set(rows.map(({ loss }) => loss.area)).size
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        <Accent>{t('losses.headline', { count: rows.length, areas })}</Accent>
      </Headline>
      <Lede>{t('losses.lede')}</Lede>
      {edits && (
        <p>
          <a href={to(`${base}/losses/new`)}>{t('losses.new')}</a>
        </p>
      )}
      <Section id="sectors" title={t('losses.sectors')}>
        <SectorTable losses={rows.map(({ loss }) => loss)} />
      </Section>
      <section className="section wide" id="losses" aria-labelledby="losses-title">
        <h2 className="section-title" id="losses-title">
          {t('losses.byArea')}
        </h2>
        <LossTable rows={rows} base={base} edits={edits} />
        <p>{t('losses.servedMeans')}</p>
        <p>
          <a href={`/api/v1/${frame.id}/losses.csv`}>{t('losses.csv')}</a> ·{' '}
          <a href={`/api/v1/${frame.id}/losses`}>{t('losses.json')}</a>
        </p>
      </section>
    </SitePage>
  )
}
