import { type StructuralBreaks, structuralBreaks } from '#src/statistics/breaks/breaks.ts'
import { whyOf } from '../areas/reasons.ts'
import type { ReadTable } from '../table.ts'
import { chanceOf, holding, likenessOf, otherSettings, powerOf, wideIntervals } from './doubt.ts'
import type { Break, ChangePointsResult } from './result.ts'
import { type Series, seriesOf } from './series.ts'
import type { ChangePointsSpec } from './spec.ts'
import { judge } from './verdict.ts'

/** @throws EvaluationFault, StatisticsFault */
export function evaluateChangePoints(spec: ChangePointsSpec, read: ReadTable): ChangePointsResult {
  const series = seriesOf(spec, read)
  const { y, x, labels, names } = series
  const { trimming, criterion, level, regressorsDiffer, errorsDiffer } = spec
  const found = structuralBreaks(y, x, {
    trimming,
    criterion,
    level,
    regressorsDiffer,
    errorsDiffer,
    ...(spec.breaks === undefined ? {} : { most: spec.breaks }),
  })
  const label = (at: number) => labels[at - 1] ?? ''
  const settings = spec.placebo ? otherSettings(series, spec) : []
  return {
    method: 'change-points',
    title: spec.title ?? null,
    outcome: spec.outcome,
    transform: spec.transform,
    n: found.n,
    terms: names,
    shortest: found.shortest,
    candidates: found.candidates.map(({ breaks, rss, bic, lwz, breakpoints }) => ({
      breaks,
      rss,
      bic,
      lwz,
      at: breakpoints,
      dates: breakpoints.map(label),
    })),
    breaks: breaksOf(found, series),
    regimes: found.regimes.map(({ from, to, coefficients }) => ({
      from: label(from),
      to: label(to),
      coefficients: Object.fromEntries(names.map((name, j) => [name, coefficients[j] ?? 0])),
      mean: y.slice(from - 1, to).reduce((sum, value) => sum + value, 0) / (to - from + 1),
    })),
    supF: { ...found.supF, at: label(found.supF.at) },
    rho: likenessOf(series, found).rho,
    settings: settings.map(({ name, found: other }) => ({ name, dates: other.chosen.breakpoints.map(label) })),
    ...policyOf(spec, series, found, settings),
    remarks: series.remarks,
  }
}

function breaksOf({ chosen, intervals }: StructuralBreaks, { labels }: Series): Break[] {
  return chosen.breakpoints.map((at, i) => {
    const interval = intervals[i] ?? null
    return {
      at,
      date: labels[at - 1] ?? '',
      lowAt: interval?.low ?? null,
      highAt: interval?.high ?? null,
      low: interval ? (labels[interval.low - 1] ?? null) : null,
      high: interval ? (labels[interval.high - 1] ?? null) : null,
    }
  })
}

type Judged = Pick<ChangePointsResult, 'policy' | 'power' | 'verdict' | 'why' | 'reasons'>

/** What the policy's date has to do with the breaks, now that they are estimated. */
function policyOf(
  spec: ChangePointsSpec,
  series: Series,
  found: StructuralBreaks,
  settings: ReturnType<typeof otherSettings>,
): Judged {
  const { policy: place, labels, y } = series
  if (place === null) return { policy: null, power: null, reasons: [] }
  const from = labels[place] ?? ''
  const { rho } = likenessOf(series, found)
  const intervals = wideIntervals(found, rho)
  const chance = chanceOf(found, intervals)
  const hit = holding(intervals, place)
  const end = (at: number) => String(labels[Math.min(Math.max(Math.round(at), 1), labels.length) - 1])
  const before = y.slice(0, place).reduce((sum, value) => sum + value, 0) / place
  const asked = spec.effect ?? (spec.transform === 'none' ? Math.abs(before) / 5 : usual[spec.transform](before))
  const power = powerOf(series, found, place, asked)
  const { verdict, reasons } = judge({
    inside: hit ? { low: end(hit.low), high: end(hit.high) } : null,
    breaks: found.chosen.breaks,
    from: String(from),
    supF: found.supF.p,
    chance,
    rho,
    settings: settings.map(({ name, found: other }) => ({
      name,
      holds: holding(wideIntervals(other, rho), place) !== null,
    })),
    power,
  })
  return { policy: { from, inside: hit !== null, chance }, power, verdict, why: whyOf(reasons), reasons }
}

/** A fifth less, on the scale that is studied. */
const usual = {
  log: () => Math.log(1.25),
  log1p: () => Math.log(1.25),
  sqrt: (mean: number) => mean * (1 - Math.sqrt(0.8)),
}
