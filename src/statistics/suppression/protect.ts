/**
 * Which cells to hide so that nobody can work out a small one. A cell with fewer than `least` people is hidden (primary
 * suppression), and others with it (complementary suppression), until for every small cell the interval that can be worked out
 * by a reader who knows everything that is shown, and that counts are 0 or more, reaches `least` or beyond and is at least
 * `least` wide. So nobody can tell that a cell is small, and nobody knows a count to less than `least` people. Sources: Cox, Journal of
 * the American Statistical Association 75 (1980); Kelly, Golden and Assad, Networks 22 (1992), whose linear-programming heuristic
 * this is; Fischetti and Salazar, Management Science 47 (2001), whose upper and sliding protection levels these are; R's
 * `sdcTable` works alike.
 */
import { type Bounds, boundsOf } from './attack.ts'
import type { CellSet } from './cells.ts'
import { type Constraint, programText, type Solver, type Term } from './solver.ts'

export interface Protection {
  /** Small in themselves. */
  primary: ReadonlySet<number>
  /** Everything that is hidden. */
  hidden: ReadonlySet<number>
  /** What a reader can work out about each small cell: the audit, by programs of its own. */
  audit: Bounds[]
}

/**
 * @param least a cell of fewer people is small, one of nobody included
 * @returns null where it cannot be had: a cell that is known in any case is small, or no set of cells protects all small ones
 */
export function protect(cells: CellSet, least: number, solve: Solver): Protection | null {
  const small = (count: number, cell: number) => count < least && !cells.unguarded.has(cell)
  const primary = new Set(cells.counts.flatMap((count, cell) => (small(count, cell) ? [cell] : [])))
  if ([...primary].some((cell) => cells.known.has(cell))) return null
  const hidden = new Set([...primary, ...cells.unpublished])
  // Parts of people are quicker to find and nearly always will do; whole people only where they do not.
  const ways = cells.network ? [false] : [false, true]
  for (const cell of primary) {
    const count = cells.counts[cell] ?? 0
    for (const inWhole of ways) {
      // Among what is hidden already: a far smaller program.
      if (isSafe(boundsOf(cells, hidden, cell, solve), least)) break
      const change = (changes: readonly number[]) => balanced(cells, hidden, cell, changes, inWhole, solve)
      const moved = change([least]) ?? change([least - count, -count])
      if (!moved) return null
      for (const other of moved) hidden.add(other)
    }
  }
  const audit = [...primary].map((cell) => boundsOf(cells, hidden, cell, solve))
  return audit.every((bounds) => isSafe(bounds, least)) ? { primary, hidden, audit } : null
}

export const isSafe = ({ least: low, most }: Bounds, least: number): boolean => most >= least && most - low >= least

/** Cells to hide so that each of these changes is possible by itself; null where one is not. */
function balanced(
  cells: CellSet,
  hidden: ReadonlySet<number>,
  cell: number,
  changes: readonly number[],
  inWhole: boolean,
  solve: Solver,
): Set<number> | null {
  const more = new Set<number>()
  for (const change of changes) {
    if (change === 0) continue
    const moved = cheapestChange(cells, new Set([...hidden, ...more]), cell, change, inWhole, solve)
    if (!moved) return null
    for (const other of moved) more.add(other)
  }
  return more
}

/**
 * Cells that change with a small one when it gets `change` more people and every sum still holds, as cheaply as can be: what is
 * hidden already costs nothing. Hiding them leaves that other count possible. Null where no change of others balances it.
 */
function cheapestChange(
  cells: CellSet,
  hidden: ReadonlySet<number>,
  cell: number,
  change: number,
  inWhole: boolean,
  solve: Solver,
): number[] | null {
  const free = cells.counts.flatMap((_, other) => (cells.known.has(other) ? [] : [other]))
  const others = free.filter((other) => other !== cell)
  const objective = others.flatMap((other): Term[] => {
    const factor = hidden.has(other) ? 0.001 : (cells.costs[other] ?? 1)
    return [
      { factor, variable: `u${other}` },
      { factor, variable: `d${other}` },
    ]
  })
  const constraints: Constraint[] = [
    ...cells.sums.map(({ total, parts }) => ({
      terms: [...parts.flatMap((part) => changeOf(part, 1)), ...changeOf(total, -1)],
      equals: 0,
    })),
    { terms: [{ factor: 1, variable: `u${cell}` }], equals: Math.max(0, change) },
    { terms: [{ factor: 1, variable: `d${cell}` }], equals: Math.max(0, -change) },
  ]
  const bounds = new Map(free.map((other) => [`d${other}`, cells.counts[other] ?? 0]))
  const whole = !inWhole ? [] : free.flatMap((other) => [`u${other}`, `d${other}`])
  const found = solve(programText({ goal: 'minimize', objective, constraints, bounds, whole }))
  if (!found.optimal) return null
  const moves = (other: number) =>
    (found.columns.get(`u${other}`) ?? 0) > 1e-6 || (found.columns.get(`d${other}`) ?? 0) > 1e-6
  return others.filter(moves)

  function changeOf(other: number, factor: number): Term[] {
    if (cells.known.has(other)) return []
    return [
      { factor, variable: `u${other}` },
      { factor: -factor, variable: `d${other}` },
    ]
  }
}
