import { useLanguage } from '#src/ui/language.tsx'
import type { ChangePointsResult } from '../change-points/result.ts'
import type { DidResult } from '../did/result.ts'
import { ALPHA } from '../synthetic-control/power.ts'
import type { SyntheticResult } from '../synthetic-control/result.ts'
import type { ChoiceRow, Drawn } from './curve-picture.tsx'
import { didRows } from './did-sections.tsx'
import { percentOf, useFigures } from './figures.ts'
import { FiguresSection } from './figures-table.tsx'
import { momentSaid } from './series-picture.tsx'
import { syntheticRows } from './synthetic-sections.tsx'

export function DidFigures({ result }: { result: DidResult }) {
  const { t, f } = useLanguage()
  const { figure, interval, p } = useFigures()
  const { specifications } = result.specifications
  const { level } = result.stated
  return (
    <>
      <FiguresSection
        id="events"
        caption={t('evaluations.events')}
        heads={[
          t('evaluations.since'),
          t('evaluations.estimate'),
          t('evaluations.interval', { percent: percentOf(level) }),
          t('evaluations.p'),
        ]}
        rows={result.eventStudy.map((one) => [
          f.number(one.relative),
          figure(one.estimate),
          interval(one.low, one.high),
          p(one.p),
        ])}
      />
      <FiguresSection
        id="dates"
        caption={t('evaluations.placebo')}
        heads={[t('evaluations.earlier.times'), t('evaluations.estimate')]}
        rows={result.placeboDates.map(({ earlier, estimate }) => [f.integer(earlier), figure(estimate)])}
      />
      <CurveFigures models={specifications} rows={didRows(specifications, t)} level={level} />
      <FiguresSection
        id="without"
        caption={t('evaluations.areas')}
        heads={[t('evaluations.area'), t('evaluations.estimate')]}
        rows={result.leaveOneOut.map(({ unit, estimate }) => [unit, figure(estimate)])}
      />
    </>
  )
}

export function SyntheticFigures({ result }: { result: SyntheticResult }) {
  const { t, f } = useLanguage()
  const { figure } = useFigures()
  const { gaps, placebo, placeboDates, specifications } = result
  return (
    <>
      <FiguresSection
        id="paths"
        caption={t('evaluations.paths')}
        heads={[t('evaluations.time'), t('evaluations.observed'), t('evaluations.synthetic'), t('evaluations.gap')]}
        rows={gaps.map((one) => [momentSaid(f, one.time), ...[one.treated, one.synthetic, one.gap].map(figure)])}
      />
      <FiguresSection
        id="placebo"
        caption={t('evaluations.inPlace')}
        heads={[
          t('evaluations.area.name'),
          t('evaluations.gap'),
          t('evaluations.fitBefore'),
          t('evaluations.ratioSince'),
        ]}
        rows={(placebo?.areas ?? []).map((one) => [one.unit, ...[one.gap, one.rmspeBefore, one.ratio].map(figure)])}
      />
      <FiguresSection
        id="dates"
        caption={t('evaluations.placebo')}
        heads={[t('evaluations.time'), t('evaluations.gap')]}
        rows={placeboDates.map(({ from, gap }) => [momentSaid(f, from), figure(gap)])}
      />
      <CurveFigures models={specifications.specifications} rows={syntheticRows(t)} level={1 - ALPHA} />
      <FiguresSection
        id="without"
        caption={t('evaluations.areas')}
        heads={[t('evaluations.area'), t('evaluations.gap')]}
        rows={result.leaveOneOut.map(({ unit, gap }) => [unit, figure(gap)])}
      />
    </>
  )
}

export function BreaksFigures({ result }: { result: ChangePointsResult }) {
  const { t, f } = useLanguage()
  const { figure } = useFigures()
  return (
    <>
      <FiguresSection
        id="series"
        caption={t('evaluations.breaks')}
        heads={[t('evaluations.time'), t('evaluations.observed'), t('evaluations.fitted')]}
        rows={result.line.map(({ at, value, fitted }) => [momentSaid(f, at), figure(value), figure(fitted)])}
      />
      <FiguresSection
        id="splits"
        caption={t('evaluations.splits')}
        heads={[t('evaluations.time'), t('evaluations.axis.f')]}
        rows={result.splits.map(({ at, statistic }) => [momentSaid(f, at), figure(statistic)])}
      />
    </>
  )
}

/** Every other model, with the choices that set it apart. */
function CurveFigures<Model extends Drawn>({
  models,
  rows,
  level,
}: {
  models: readonly Model[]
  rows: readonly ChoiceRow<Model>[]
  /** Of the intervals. */
  level: number | undefined
}) {
  const { t, f } = useLanguage()
  const { figure, interval } = useFigures()
  const share = (value: number | null) => (value === null ? '–' : f.percent(value, 1))
  return (
    <FiguresSection
      id="curve"
      caption={t('evaluations.curve')}
      heads={[
        '№',
        t('evaluations.choices'),
        t('evaluations.estimate'),
        t('evaluations.interval', { percent: percentOf(level) }),
        t('evaluations.axis.ratio'),
      ]}
      rows={models.map((model, at) => [
        f.integer(at + 1),
        rows.flatMap(({ label, has }) => (has(model) ? [label] : [])).join('; ') || '–',
        figure(model.estimate),
        interval(model.low, model.high),
        share(model.ratio),
      ])}
    />
  )
}
