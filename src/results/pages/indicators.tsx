import { curates, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { IndicatorMeasure } from '../indicator-list.tsx'
import type { IndicatorStanding } from '../standing.ts'
import type { Route } from './+types/indicators'

interface Line {
  id: string
  title: LocalText
  proposed: boolean
  standing: IndicatorStanding
}

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today } = await loadWorkspacePage(args)
  const lines = scorecardOf(published, today).indicators.flatMap((standing): Line[] => {
    const indicator = published.records.indicators.get(standing.indicator)
    return indicator
      ? [{ id: indicator.id, title: indicator.title, proposed: indicator.proposedBy === 'workspace', standing }]
      : []
  })
  return { frame, lines }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.indicators', loaderData?.frame.title)
}

export default function IndicatorsPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const measurable = lines.filter((line) => line.standing.score.state !== 'not-measurable').length
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        {t('results.indicators.headline', { count: lines.length, measurable })}
      </Headline>
      {curates(frame) && (
        <p>
          <a href={to(`/${frame.id}/indicators/new`)}>{t('indicators.define')}</a>
        </p>
      )}
      <DataTable<Line>
        caption={t('common.nav.indicators')}
        captionUnseen
        rows={lines}
        rowKey={(line) => line.id}
        dense={false}
        columns={[
          {
            key: 'title',
            head: t('common.indicator'),
            names: true,
            cell: (line) => (
              <>
                <a href={to(`/${frame.id}/indicators/${line.id}`)}>
                  <Local of={line.title} />
                </a>{' '}
                {line.proposed && <Tag>{t('results.indicators.proposed')}</Tag>}
              </>
            ),
          },
          {
            key: 'standing',
            head: t('policies.table.standing'),
            cell: (line) => <IndicatorMeasure standing={line.standing} />,
          },
        ]}
      />
    </SitePage>
  )
}
