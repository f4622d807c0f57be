import { StatisticsFault } from '../fault.ts'
import type { Adoption, Panel } from './model.ts'
import { type Adjustment, adjustedDifference, type Difference, differenceOfMeans } from './two-by-two.ts'
import type { Regressor } from './two-way.ts'

/** The average effect on the areas that came under the policy in period `group`, in period `period`. */
export interface GroupTime {
  group: number
  period: number
  estimate: number
  /** Null where a side of the comparison is a single area. */
  se: number | null
  treated: number
  controls: number
}

/** A cell with what each area adds to it: the influence function over n, whose squares sum up to the variance. */
export interface Cell extends GroupTime {
  influence: number[]
}

/** A cell that covariates leave no estimate of, and why. */
export interface LeftOut {
  group: number
  period: number
  fault: StatisticsFault
}

export interface Comparison {
  /** Whom to compare with: areas not yet under the policy, or only those that never are. */
  controls: 'not-yet' | 'never'
  /** By row of the panel. Of each area its value at the earlier of the two times is taken, as R's `did` does. */
  covariates: readonly Regressor[]
  adjustment: Adjustment
}

/** Every group and period that has areas on both sides, each compared to the last period before the policy. */
export function cellsOf(
  panel: Panel,
  adoption: Adoption,
  groups: readonly number[],
  comparison: Comparison,
): { cells: Cell[]; leftOut: LeftOut[] } {
  const outcome = tableOf(panel, panel.y)
  const covariates = comparison.covariates.map(({ name, values }) => ({ name, table: tableOf(panel, values) }))
  const cells: Cell[] = []
  const leftOut: LeftOut[] = []
  for (const group of groups)
    for (let period = 0; period < panel.periods; period++) {
      if (period === group - 1) continue
      const sides = sidesOf(outcome, adoption, group, period, comparison.controls)
      if (sides.treated === 0 || sides.controls === 0) continue
      const earlier = Math.min(period, group - 1)
      const sample = {
        change: sides.areas.map((i) => at(outcome, i, period) - at(outcome, i, group - 1)),
        treated: sides.areas.map((_, row) => row < sides.treated),
        weights: sides.areas.map((i) => panel.weights?.[i] ?? 1),
        covariates: covariates.map(({ name, table }) => ({
          name,
          values: sides.areas.map((i) => at(table, i, earlier)),
        })),
      }
      try {
        const difference =
          covariates.length === 0 ? differenceOfMeans(sample) : adjustedDifference(sample, comparison.adjustment)
        cells.push(cellOf(group, period, sides, difference, panel.areas))
      } catch (fault) {
        if (!(fault instanceof StatisticsFault)) throw fault
        leftOut.push({ group, period, fault })
      }
    }
  return { cells, leftOut }
}

const at = (table: readonly (readonly number[])[], area: number, period: number): number =>
  table[area]?.[period] ?? Number.NaN

/** Values by area, then period; NaN where there is none. */
function tableOf({ areas, periods, area, period }: Panel, values: readonly number[]): number[][] {
  const table = Array.from({ length: areas }, () => new Array<number>(periods).fill(Number.NaN))
  for (const [row, who] of area.entries()) {
    const own = table[who]
    if (own) own[period[row] ?? 0] = values[row] ?? Number.NaN
  }
  return table
}

interface Sides {
  /** The group's own first, then those compared with. */
  areas: number[]
  treated: number
  controls: number
}

function sidesOf(
  outcome: readonly (readonly number[])[],
  adoption: Adoption,
  group: number,
  period: number,
  controls: Comparison['controls'],
): Sides {
  const isThere = (i: number) => Number.isFinite(at(outcome, i, period)) && Number.isFinite(at(outcome, i, group - 1))
  const isFree = (from: number | null) =>
    from === null || (controls === 'not-yet' && from > Math.max(period, group - 1) && from !== group)
  const members = adoption.flatMap((from, i) => (from === group && isThere(i) ? [i] : []))
  const others = adoption.flatMap((from, i) => (isFree(from) && isThere(i) ? [i] : []))
  return { areas: [...members, ...others], treated: members.length, controls: others.length }
}

function cellOf(
  group: number,
  period: number,
  { areas, treated, controls }: Sides,
  { estimate, influence }: Difference,
  count: number,
): Cell {
  const spread = new Array<number>(count).fill(0)
  for (const [row, i] of areas.entries()) spread[i] = influence[row] ?? 0
  const se = treated > 1 && controls > 1 ? Math.hypot(...spread) : null
  return { group, period, estimate, se, treated, controls, influence: spread }
}
