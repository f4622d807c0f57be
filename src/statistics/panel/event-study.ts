import { fTail } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'
import { solve } from '../matrix.ts'
import { type Adoption, type Panel, rowsOf } from './model.ts'
import { type Coefficient, type TwoWayOptions, twoWay } from './two-way.ts'

export interface EventCoefficient extends Coefficient {
  /** Periods since the policy: 0 is its first, −1 the one before, to which all are compared. */
  relative: number
}

/** A joint test by area that leads are zero. */
export interface JointTest {
  f: number
  df1: number
  df2: number
  p: number
}

export interface EventStudy {
  coefficients: EventCoefficient[]
  /** Null where there are no leads, or as many as areas less one: then the areas cannot bear the test. */
  pretrend: JointTest | null
}

/**
 * An event study with area and period effects where all treated areas came under the policy in one period: one coefficient for each period
 * of the treated but the last before the policy. The joint test of the leads is Wald's with errors by area, F with G − 1.
 * @throws StatisticsFault `value` where areas came under it at different times (see `groupTime`)
 */
export function eventStudy(panel: Panel, adoption: Adoption, options: TwoWayOptions = {}): EventStudy {
  const from = commonPeriod(adoption)
  const treated = panel.area.map((who) => (adoption[who] ?? null) !== null)
  const relatives = [...new Set(panel.period.filter((_, row) => treated[row]))]
    .map((period) => period - from)
    .filter((relative) => relative !== -1)
    .sort((a, b) => a - b)
  const regressors = relatives.map((relative) => ({
    name: `period ${relative}`,
    values: panel.period.map((period, row) => (treated[row] && period - from === relative ? 1 : 0)),
  }))
  const { coefficients, covariance, clusters } = twoWay(panel, regressors, options)
  const leads = relatives.flatMap((relative, j) => (relative < 0 ? [j] : []))
  return {
    coefficients: coefficients.map((coefficient, j) => ({ ...coefficient, relative: relatives[j] ?? 0 })),
    pretrend: jointTest(
      coefficients.map(({ estimate }) => estimate),
      covariance,
      leads,
      clusters,
    ),
  }
}

/** @throws StatisticsFault `value` where there are several, `too-few` where there is none */
export function commonPeriod(adoption: Adoption): number {
  const [from, ...others] = new Set(adoption.filter((at) => at !== null))
  if (from === undefined) throw new StatisticsFault('too-few', 'No area came under the policy.')
  if (others.length === 0) return from
  throw new StatisticsFault(
    'value',
    'Areas came under the policy at different times. Two-way fixed effects would then compare areas with areas already under it; take averages by group and time.',
  )
}

/** Wald's test of some coefficients, divided by their number. */
export function jointTest(
  estimates: readonly number[],
  covariance: readonly (readonly number[])[],
  chosen: readonly number[],
  clusters: number,
): JointTest | null {
  if (chosen.length === 0 || chosen.length >= clusters - 1) return null
  const tested = chosen.map((j) => [estimates[j] ?? 0])
  const block = chosen.map((i) => chosen.map((j) => covariance[i]?.[j] ?? 0))
  if (block.some((line, i) => !((line[i] ?? 0) > 0))) return null
  const f =
    solve(block, tested).reduce((sum, line, i) => sum + (line[0] ?? 0) * (tested[i]?.[0] ?? 0), 0) / chosen.length
  const [df1, df2] = [chosen.length, clusters - 1]
  return f >= 0 && Number.isFinite(f) ? { f, df1, df2, p: fTail(f, df1, df2) } : null
}

/**
 * How much faster the treated rose than the others before the policy, a period: the difference of their linear trends, which a joint test of many
 * leads has too little power to see. Null with fewer than three periods before it.
 */
export function trendBefore(panel: Panel, adoption: Adoption, options: TwoWayOptions = {}): Coefficient | null {
  const from = commonPeriod(adoption)
  const before = rowsOf(panel, (row) => (panel.period[row] ?? 0) < from)
  if (new Set(before.period).size < 3) return null
  const values = before.area.map((who, row) =>
    (adoption[who] ?? null) === null ? 0 : (before.period[row] ?? 0) - from,
  )
  return twoWay(before, [{ name: 'trend before', values }], options).coefficients[0] ?? null
}
