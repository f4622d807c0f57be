import type { Indicator, Observation } from './model.ts'
import { readSeries } from './scoring/read-series.ts'
import type { Series } from './scoring/series.ts'

/** Values that are for the whole: no area and no disaggregation of their own. */
export const ofTheWhole = (observation: Observation) =>
  observation.area === undefined && Object.keys(observation.disaggregation).length === 0

/**
 * The series to score: an indicator's newest version with its own observations for the whole. Values of earlier versions
 * are not joined to it (rule 7), and nothing later than `today` is known yet. Throws a `SeriesError` where the numbers cannot be.
 */
export function seriesOf(
  indicator: Indicator,
  observations: Observation[],
  today: string,
): { series: Series; version: number } {
  const newest = indicator.versions.reduce((a, b) => (b.version > a.version ? b : a))
  const own = observations.filter((o) => o.version === newest.version && ofTheWhole(o) && o.date <= today)
  const point = (p: { date: string; value: number | string | boolean } | undefined) =>
    p && { date: p.date, value: p.value }
  const series = readSeries({
    kind: newest.kind,
    unit: newest.unit?.en,
    scale: newest.scale,
    baseline: point(newest.baseline),
    target: point(newest.target),
    frequency: newest.frequency,
    observations: own.map(({ date, value }) => ({ date, value })).sort((a, b) => (a.date < b.date ? -1 : 1)),
    today,
  })
  return { series, version: newest.version }
}
