import { StatisticsFault } from '../fault.ts'
import { multiply, transpose } from '../matrix.ts'
import { type JointTest, jointTest } from './event-study.ts'
import type { Adoption, Panel } from './model.ts'
import { type Coefficient, coefficientOf } from './two-way.ts'

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

export interface GroupTimeStudy {
  cells: GroupTime[]
  /** Over all cells from a group's first period on, weighed by the group's areas. */
  overall: Coefficient
  /** By periods since the policy, likewise; −1 is what all are compared to. */
  events: (Coefficient & { relative: number })[]
  pretrend: JointTest | null
}

/** A cell with what each area adds to it: the influence function over n, whose squares sum up to the variance. */
interface Cell extends GroupTime {
  influence: number[]
}

/**
 * Group-time average effects for a policy that comes at different times: Callaway and Sant'Anna (Journal of Econometrics 225, 2021), without covariates.
 * Each is the change since the last period before the policy, less that of areas never or not yet under it; errors by the influence
 * functions of areas, with Student's t of the areas less one. R: `did::att_gt(base_period = "universal")`, `aggte`.
 * @param controls whom to compare with: areas not yet under the policy, or only those that never are
 * @throws StatisticsFault `too-few`
 */
export function groupTime(
  panel: Panel,
  adoption: Adoption,
  { controls = 'not-yet', level }: { controls?: 'not-yet' | 'never'; level?: number } = {},
): GroupTimeStudy {
  const table = tableOf(panel)
  const groups = [...new Set(adoption.filter((at) => at !== null && at > 0))].sort((a, b) => (a ?? 0) - (b ?? 0))
  const cells = groups.flatMap((group) => cellsOf(table, adoption, group ?? 0, panel.periods, controls))
  const after = cells.filter(({ group, period }) => period >= group)
  if (after.length === 0) {
    throw new StatisticsFault(
      'too-few',
      'No group of areas can be compared: each needs its period before the policy, and areas that are not yet or never under it.',
    )
  }
  const sizes = new Map(groups.map((group) => [group ?? 0, adoption.filter((at) => at === group).length]))
  const averaged = (name: string, chosen: readonly Cell[]) => average(name, chosen, sizes, adoption, level)
  const relatives = [...new Set(cells.map(({ group, period }) => period - group))].sort((a, b) => a - b)
  const events = relatives.map((relative) => {
    const told = averaged(
      `period ${relative}`,
      cells.filter(({ group, period }) => period - group === relative),
    )
    return { ...told, relative }
  })
  const leads = events.flatMap(({ relative }, j) => (relative < 0 ? [j] : []))
  const influences = events.map(({ influence }) => influence)
  return {
    cells: cells.map(({ influence: _, ...cell }) => cell),
    overall: averaged('overall', after).coefficient,
    events: events.map(({ coefficient, relative }) => ({ ...coefficient, relative })),
    pretrend: jointTest(
      events.map(({ coefficient }) => coefficient.estimate),
      multiply(influences, transpose(influences)),
      leads,
      adoption.length,
    ),
  }
}

/** Outcomes by area, then period; NaN where there is none. */
function tableOf({ areas, periods, area, period, y }: Panel): number[][] {
  const table = Array.from({ length: areas }, () => new Array<number>(periods).fill(Number.NaN))
  for (const [row, who] of area.entries()) {
    const own = table[who]
    if (own) own[period[row] ?? 0] = y[row] ?? Number.NaN
  }
  return table
}

function cellsOf(
  table: readonly number[][],
  adoption: Adoption,
  group: number,
  periods: number,
  controls: 'not-yet' | 'never',
): Cell[] {
  return Array.from({ length: periods }, (_, period) => period).flatMap((period) => {
    if (period === group - 1) return []
    const change = table.map((own) => (own[period] ?? Number.NaN) - (own[group - 1] ?? Number.NaN))
    const free = (at: number | null) =>
      at === null || (controls === 'not-yet' && at > Math.max(period, group - 1) && at !== group)
    const members = adoption.flatMap((at, i) => (at === group && Number.isFinite(change[i]) ? [i] : []))
    const others = adoption.flatMap((at, i) => (free(at) && Number.isFinite(change[i]) ? [i] : []))
    return members.length > 0 && others.length > 0 ? [cellOf(group, period, change, members, others)] : []
  })
}

function cellOf(
  group: number,
  period: number,
  change: readonly number[],
  members: readonly number[],
  others: readonly number[],
): Cell {
  const mean = (of: readonly number[]) => of.reduce((sum, i) => sum + (change[i] ?? 0), 0) / of.length
  const [inside, outside] = [mean(members), mean(others)]
  const influence = change.map(() => 0)
  for (const i of members) influence[i] = ((change[i] ?? 0) - inside) / members.length
  for (const i of others) influence[i] = -((change[i] ?? 0) - outside) / others.length
  const told = members.length > 1 && others.length > 1
  return {
    group,
    period,
    estimate: inside - outside,
    se: told ? Math.hypot(...influence) : null,
    treated: members.length,
    controls: others.length,
    influence,
  }
}

/** A mean of cells weighed by their groups' sizes; that those sizes are themselves of a sample is part of its error. */
function average(
  name: string,
  cells: readonly Cell[],
  sizes: ReadonlyMap<number, number>,
  adoption: Adoption,
  level: number | undefined,
): { coefficient: Coefficient; influence: number[] } {
  const weightOf = ({ group }: Cell) => sizes.get(group) ?? 0
  const whole = cells.reduce((sum, cell) => sum + weightOf(cell), 0)
  const estimate = cells.reduce((sum, cell) => sum + weightOf(cell) * cell.estimate, 0) / whole
  const influence = adoption.map((at, i) =>
    cells.reduce((sum, cell) => {
      const share = (weightOf(cell) / whole) * (cell.influence[i] ?? 0)
      return sum + share + (at === cell.group ? (cell.estimate - estimate) / whole : 0)
    }, 0),
  )
  return { coefficient: coefficientOf(name, estimate, Math.hypot(...influence), adoption.length - 1, level), influence }
}
