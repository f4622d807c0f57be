/** What a reader can work out about a hidden cell from everything that is shown. */
import { StatisticsFault } from '../fault.ts'
import type { CellSet } from './cells.ts'
import { type Constraint, programText, type Solver, type Term } from './solver.ts'

export interface Bounds {
  cell: number
  least: number
  /** Infinity where nothing bounds it. */
  most: number
}

const variable = (cell: number) => `x${cell}`

/** The smallest and the largest count that a hidden cell may have, over all counts from 0 on that agree with what is shown. */
export function boundsOf(cells: CellSet, hidden: ReadonlySet<number>, cell: number, solve: Solver): Bounds {
  const constraints = equations(cells, hidden)
  const objective = [{ factor: 1, variable: variable(cell) }]
  const whole = cells.network ? [] : [...hidden].map(variable)
  const least = solve(programText({ goal: 'minimize', objective, constraints, bounds: new Map(), whole }))
  if (!least.optimal)
    throw new StatisticsFault(
      'value',
      'The table could not be audited: its sums do not hold, or there was no more time.',
    )
  // A bound far beyond the table stands for none: what reaches it is unbounded.
  const beyond = 10 * cells.counts.reduce((most, count) => Math.max(most, count), 1)
  const bounds = new Map([[variable(cell), beyond]])
  const most = solve(programText({ goal: 'maximize', objective, constraints, bounds, whole }))
  if (!most.optimal)
    throw new StatisticsFault(
      'value',
      'The table could not be audited: its sums do not hold, or there was no more time.',
    )
  const high = Math.round(most.value)
  return { cell, least: Math.round(least.value), most: high >= beyond ? Number.POSITIVE_INFINITY : high }
}

/** Each sum that has something hidden in it, with what is shown on the other side. */
function equations({ counts, sums }: CellSet, hidden: ReadonlySet<number>): Constraint[] {
  return sums.flatMap(({ total, parts }) => {
    const terms: Term[] = parts
      .filter((part) => hidden.has(part))
      .map((part) => ({ factor: 1, variable: variable(part) }))
    if (hidden.has(total)) terms.push({ factor: -1, variable: variable(total) })
    if (terms.length === 0) return []
    const shown = parts.reduce((sum, part) => sum + (hidden.has(part) ? 0 : (counts[part] ?? 0)), 0)
    return [{ terms, equals: (hidden.has(total) ? 0 : (counts[total] ?? 0)) - shown }]
  })
}
