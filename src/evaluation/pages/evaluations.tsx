import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { type EvaluationLine, evaluationLines } from '../saved/load-evaluation.ts'
import { verdictWord } from '../saved/verdict-word.ts'
import { FALSE_ALARMS } from '../verdict.ts'
import type { Route } from './+types/evaluations'

export async function loader(args: Route.LoaderArgs) {
  const page = await loadWorkspacePage(args)
  return { frame: page.frame, lines: await evaluationLines(page) }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evaluations.title', loaderData?.frame.title)
}

export default function EvaluationsPage({ loaderData: { frame, lines } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const count = (verdict: EvaluationLine['verdict']) => lines.filter((line) => line.verdict === verdict).length
  const consistent = count('consistent with an effect')
  const computed = lines.length - count(null)
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        <Accent>{t('evaluations.headline', { count: lines.length, consistent })}</Accent>
      </Headline>
      <Lede>{t('evaluations.lede')}</Lede>
      {lines.length > 0 && (
        <p>
          {t('evaluations.counts', {
            consistent,
            none: count('no evidence of one'),
            untold: count('cannot be told'),
            open: count(null),
          })}
        </p>
      )}
      {computed > 1 && (
        <p>{t('evaluations.byChance', { count: computed, most: Math.ceil(computed * FALSE_ALARMS) })}</p>
      )}
      {(frame.role === 'secretariat' || frame.role === 'assessor') && (
        <p>
          <a href={to(`${base}/evaluations/new`)}>{t('evaluations.new')}</a>
        </p>
      )}
      <EvaluationTable base={base} lines={lines} />
    </SitePage>
  )
}

function EvaluationTable({ base, lines }: { base: string; lines: EvaluationLine[] }) {
  const { t, f, to } = useLanguage()
  return (
    <DataTable<EvaluationLine>
      caption={t('evaluations.title')}
      captionUnseen
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('evaluations.none')}
      columns={[
        {
          key: 'title',
          head: t('evaluations.evaluation'),
          names: true,
          cell: ({ id, title }) => (
            <a href={to(`${base}/evaluations/${id}`)}>
              <Local of={title} />
            </a>
          ),
        },
        {
          key: 'verdict',
          head: t('evaluations.verdict'),
          cell: ({ verdict, direction, exploratory }) => (
            <>
              {t(`evaluations.verdict.${verdictWord(verdict)}`)}
              {verdict === 'consistent with an effect' && direction && `: ${t(`evaluations.${direction}`)}`}{' '}
              {exploratory && <Tag>{t('evaluations.exploratory')}</Tag>}
            </>
          ),
        },
        {
          key: 'intervention',
          head: t('evaluations.intervention'),
          cell: ({ intervention: { date, what } }) => (
            <>
              <Local of={what} />, {f.date(date)}
            </>
          ),
        },
        {
          key: 'computed',
          head: t('evaluations.computed'),
          tight: true,
          cell: ({ computed }) => (computed ? f.date(computed) : t('evaluations.verdict.open')),
        },
      ]}
    />
  )
}
