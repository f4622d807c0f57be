import type { StructuralBreaks } from '#src/statistics/breaks/breaks.ts'
import { checked, remarksOn, statedOn } from '../areas/around.ts'
import { whyOf } from '../areas/reasons.ts'
import type { ReadTable } from '../table.ts'
import { chanceOf, holding, likenessOf, otherSettings, powerOf, type Setting, wideIntervals } from './doubt.ts'
import { breaksBySource, found as breaksIn, breaksWithout, effectAsked } from './elsewhere.ts'
import type { Break, ChangePointsResult, Stated } from './result.ts'
import { type Series, type SeriesRead, seriesOf } from './series.ts'
import type { ChangePointsSpec } from './spec.ts'
import { judge } from './verdict.ts'

/** How many times around the policy another change is too near to be told from it. */
const NEAR = 3

/** @throws EvaluationFault, StatisticsFault */
export function evaluateChangePoints(spec: ChangePointsSpec, read: ReadTable): ChangePointsResult {
  const data = seriesOf(spec, read)
  const { series } = data
  const { y, labels, names } = series
  const found = breaksIn(series, spec)
  const label = (at: number) => labels[at - 1] ?? ''
  const settings = spec.placebo ? otherSettings(series, spec) : []
  const { splits, ...supF } = found.supF
  return {
    method: 'change-points',
    title: spec.title ?? null,
    outcome: spec.outcome,
    stated: statedOf(spec, series, found),
    transform: spec.transform,
    n: found.n,
    terms: names,
    shortest: found.shortest,
    line: lineOf(series, found),
    candidates: found.candidates.map(({ breaks, rss, bic, lwz, breakpoints }) => ({
      ...{ breaks, rss, bic, lwz },
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
    supF: { ...supF, at: label(supF.at) },
    splits: splits.map(({ at, statistic }) => ({ at: label(at), statistic })),
    rho: likenessOf(series, found).rho,
    settings: settings.map(({ name, found: other }) => ({ name, dates: other.chosen.breakpoints.map(label) })),
    ...policyOf(spec, data, found, settings, read),
    checklist: checked(spec),
    remarks: [...series.remarks, ...remarksOn(spec)],
  }
}

function statedOf(spec: ChangePointsSpec, { names, policy, labels }: Series, { shortest }: StructuralBreaks): Stated {
  const { outcome, offset, transform, criterion, season } = spec
  const left = offset ? `${outcome} / ${offset}` : outcome
  return {
    formula: `E(${transform === 'none' ? left : `${transform}(${left})`}) = regime × (${names.join(' + ')})`,
    ...{ terms: spec.terms, transform, criterion, shortest },
    season: season ? { period: season.period, harmonics: season.harmonics } : null,
    from: policy === null ? null : (labels[policy] ?? ''),
    level: spec.level,
    ...statedOn(spec),
  }
}

const lineOf = ({ y, x, labels }: Series, { regimes }: StructuralBreaks): ChangePointsResult['line'] =>
  regimes.flatMap(({ from, to, coefficients }) =>
    x.slice(from - 1, to).map((row, i) => ({
      at: labels[from - 1 + i] ?? '',
      value: y[from - 1 + i] ?? 0,
      fitted: row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), 0),
    })),
  )

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

type Judged = Pick<ChangePointsResult, 'policy' | 'areas' | 'sources' | 'power' | 'verdict' | 'why' | 'reasons'>

/** What the policy's date has to do with the breaks, now that they are estimated. */
function policyOf(
  spec: ChangePointsSpec,
  { series, without }: SeriesRead,
  found: StructuralBreaks,
  settings: readonly Setting[],
  read: ReadTable,
): Judged {
  const sources = breaksBySource(spec, read)
  const areas = breaksWithout(without, spec)
  const { policy: place, labels } = series
  if (place === null) return { policy: null, areas, sources, power: null, reasons: [] }
  const from = labels[place] ?? ''
  const { rho } = likenessOf(series, found)
  const intervals = wideIntervals(found, rho)
  const chance = chanceOf(found, intervals)
  const hit = holding(intervals, place)
  const end = (at: number) => String(labels[Math.min(Math.max(Math.round(at), 1), labels.length) - 1])
  const power = powerOf(series, found, place, effectAsked(spec, series, place))
  const { verdict, reasons } = judge({
    inside: hit ? { low: end(hit.low), high: end(hit.high) } : null,
    breaks: found.chosen.breaks,
    from: String(from),
    supF: found.supF.p,
    ...{ chance, rho, sources, without: areas, power },
    settings: settings.map(({ name, found: other }) => ({
      name,
      holds: holding(wideIntervals(other, rho), place) !== null,
    })),
    known: series.known.filter((one) => Math.abs(one.place - place) <= NEAR).map(({ what }) => what),
  })
  const policy = { from, inside: hit !== null, chance, ...rankOf(found, place) }
  return { policy, areas, sources, power, verdict, why: whyOf(reasons), reasons }
}

/** Where the policy's date stands among all at which a series could be split in two: 1 where none splits it better. */
function rankOf({ supF: { splits } }: StructuralBreaks, place: number): { rank: number | null; of: number } {
  const own = splits.find(({ at }) => at === place)
  const rank = own ? 1 + splits.filter(({ statistic }) => statistic > own.statistic).length : null
  return { rank, of: splits.length }
}
