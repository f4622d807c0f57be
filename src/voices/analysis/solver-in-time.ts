import { loadSolver } from '#src/statistics/suppression/load-solver.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'

/** Seconds for cross-tables that are protected together; what has not been audited by then is withheld. */
const longest = 8

/** One that solves, and one more at a time that gives up. */
export async function solvers(now: () => number = Date.now): Promise<[Solver, () => Solver]> {
  const solve = await loadSolver()
  const limited = (): Solver => {
    const end = now() + longest * 1000
    return (program) => (now() < end ? solve(program) : { optimal: false, value: Number.NaN, columns: new Map() })
  }
  return [solve, limited]
}
