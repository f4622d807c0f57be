import { StatisticsFault } from '../fault.ts'
import { multiply, transpose } from '../matrix.ts'
import { type Cell, type Comparison, cellsOf, type GroupTime, type LeftOut } from './cells.ts'
import { type JointTest, jointTest } from './event-study.ts'
import type { Adoption, Panel } from './model.ts'
import { type Coefficient, coefficientOf } from './two-way.ts'

export interface GroupTimeStudy {
  cells: GroupTime[]
  /** Cells that covariates leave no estimate of; averages are over the others. */
  leftOut: LeftOut[]
  /** Over all cells from a group's first period on, weighed by the group's areas, or by their weights. */
  overall: Coefficient
  /** By periods since the policy, likewise; −1 is what all are compared to. */
  events: (Coefficient & { relative: number })[]
  pretrend: JointTest | null
}

/**
 * Group-time average effects for a policy that comes at different times: Callaway and Sant'Anna (Journal of Econometrics 225, 2021). Each is the
 * change since the last period before the policy, less that of areas never or not yet under it, given covariates (`adjustedDifference`) and by
 * the panel's weights; errors by the influence functions of areas, with Student's t of the areas less one. R: `aggte` of
 * `did::att_gt(xformla, weightsname, base_period = "universal")`, doubly robust unless `adjustment` says otherwise.
 * @throws StatisticsFault `too-few`; where covariates leave no cell to be averaged, the code of the first
 */
export function groupTime(
  panel: Panel,
  adoption: Adoption,
  {
    controls = 'not-yet',
    covariates = [],
    adjustment = 'doubly-robust',
    level,
  }: Partial<Comparison> & { level?: number } = {},
): GroupTimeStudy {
  const groups = [...new Set(adoption.flatMap((at) => (at !== null && at > 0 ? [at] : [])))].sort((a, b) => a - b)
  const { cells, leftOut } = cellsOf(panel, adoption, groups, { controls, covariates, adjustment })
  const after = cells.filter(({ group, period }) => period >= group)
  if (after.length === 0) throw incomparable(leftOut)
  const weights = adoption.map((_, i) => panel.weights?.[i] ?? 1)
  const averaged = (name: string, chosen: readonly Cell[]) => average(name, chosen, adoption, weights, level)
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
    leftOut,
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

function incomparable(leftOut: readonly LeftOut[]): StatisticsFault {
  const first = leftOut.find(({ group, period }) => period >= group)?.fault
  return first
    ? new StatisticsFault(first.code, `With these covariates no group of areas can be compared. ${first.message}`)
    : new StatisticsFault(
        'too-few',
        'No group of areas can be compared: each needs its period before the policy, and areas that are not yet or never under it.',
      )
}

/** A mean of cells weighed by their groups; that these are themselves of a sample is part of its error. */
function average(
  name: string,
  cells: readonly Cell[],
  adoption: Adoption,
  weights: readonly number[],
  level: number | undefined,
): { coefficient: Coefficient; influence: number[] } {
  const sizes = new Map<number | null, number>()
  for (const [i, at] of adoption.entries()) sizes.set(at, (sizes.get(at) ?? 0) + (weights[i] ?? 0))
  const weightOf = ({ group }: Cell) => sizes.get(group) ?? 0
  const whole = cells.reduce((sum, cell) => sum + weightOf(cell), 0)
  const estimate = cells.reduce((sum, cell) => sum + weightOf(cell) * cell.estimate, 0) / whole
  const influence = adoption.map((at, i) =>
    cells.reduce((sum, cell) => {
      const share = (weightOf(cell) / whole) * (cell.influence[i] ?? 0)
      return sum + share + (at === cell.group ? ((weights[i] ?? 0) * (cell.estimate - estimate)) / whole : 0)
    }, 0),
  )
  return { coefficient: coefficientOf(name, estimate, Math.hypot(...influence), adoption.length - 1, level), influence }
}
