import { translator } from '#src/i18n/translate.ts'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { settingSaid } from '../areas/reasons.ts'
import type { BreaksElsewhere } from '../change-points/elsewhere.ts'
import type { ChangePointsResult } from '../change-points/result.ts'
import type { Moment } from '../its/times.ts'
import { BreaksPicture, SplitsPicture } from './breaks-picture.tsx'
import { useCovers } from './covers.ts'
import { percentOf, useFigures } from './figures.ts'
import { FiguresTable } from './figures-table.tsx'
import { MethodSections } from './method-sections.tsx'
import type { Passages } from './said.tsx'
import { momentSaid } from './series-picture.tsx'

interface BreaksGiven extends Passages {
  result: ChangePointsResult
  here: string
  outcome: string
}

/** Breaks of a series in pictures, and then what speaks against them. */
export function BreaksSections({ result, passages, here, outcome }: BreaksGiven) {
  const { t, to } = useLanguage()
  const tables = to(`${here}/tables`)
  const { method, checklist, breaks, policy } = result
  const title = t('evaluations.breaks.title', { outcome, count: breaks.length })
  const splits =
    policy && policy.rank !== null
      ? t('evaluations.splits.title', { rank: policy.rank, of: policy.of })
      : t('evaluations.splits')
  return (
    <MethodSections
      {...{ method, checklist, passages }}
      title={t('evaluations.breaks')}
      seen={
        <Figure
          title={title}
          id="breaks"
          caption={t('evaluations.breaks.key', { percent: percentOf(result.stated.level) })}
          links={{ table: `${tables}#series`, provenance: '#provenance' }}
        >
          <BreaksPicture result={result} outcome={outcome} title={title} />
        </Figure>
      }
      doubt={
        <>
          <Figure
            title={splits}
            id="splits"
            caption={t('evaluations.splits.key')}
            links={{ table: `${tables}#splits` }}
          >
            <SplitsPicture result={result} title={splits} />
          </Figure>
          <Elsewhere result={result} />
        </>
      }
      model={<Candidates result={result} />}
    />
  )
}

/** Other settings, areas left out, other sources: where their breaks lie. */
function Elsewhere({ result: { settings, areas, sources } }: { result: ChangePointsResult }) {
  const { t, locale } = useLanguage()
  const dates = useDates()
  const covers = useCovers()
  const told = (name: string, one: BreaksElsewhere) => [
    name,
    'refused' in one ? t('evaluations.refused', { why: one.refused }) : dates(one.dates),
  ]
  const after = t('evaluations.breaksAfter')
  return (
    <>
      <FiguresTable
        caption={t('evaluations.settings')}
        heads={[t('evaluations.setting'), after]}
        rows={settings.map((one) => [settingSaid(translator(locale), one.name), dates(one.dates)])}
      />
      <FiguresTable
        caption={t('evaluations.areas')}
        heads={[t('evaluations.area'), after]}
        rows={areas.map((one) => told(one.without, one))}
      />
      <FiguresTable
        caption={t('evaluations.sources')}
        heads={[t('evaluations.source'), after, t('evaluations.covers')]}
        rows={sources.map((one) => [...told(one.source, one), covers(one.covers)])}
      />
    </>
  )
}

/** The best places for every number of breaks; the least criterion is chosen. */
function Candidates({ result: { candidates } }: { result: ChangePointsResult }) {
  const { t, f } = useLanguage()
  const { figure } = useFigures()
  const dates = useDates()
  return (
    <FiguresTable
      caption={t('evaluations.candidates')}
      heads={[t('evaluations.breaks.count'), t('evaluations.breaksAfter'), t('evaluations.rss'), 'BIC', 'LWZ']}
      rows={candidates.map(({ breaks, dates: at, rss, bic, lwz }) => [
        f.integer(breaks),
        dates(at),
        ...[rss, bic, lwz].map(figure),
      ])}
    />
  )
}

function useDates() {
  const { f } = useLanguage()
  return (dates: readonly Moment[]): string => (dates.length > 0 ? f.list(dates.map((at) => momentSaid(f, at))) : '–')
}
