import loadHighs from 'highs'
import type { Solver } from './solver.ts'

/** Seconds of one program; one that takes longer is not solved. */
const longest = 10

let loading: Promise<Solver> | undefined

/** HiGHS as WebAssembly, loaded once a process at its first use. */
export function loadSolver(): Promise<Solver> {
  loading ??= loadHighs().then((highs) => (program) => {
    const solution = highs.solve(program, { output_flag: false, time_limit: longest })
    const columns = Object.entries(solution.Columns).map(([name, column]): [string, number] => [
      name,
      'Primal' in column && column.Primal !== undefined ? column.Primal : Number.NaN,
    ])
    return { optimal: solution.Status === 'Optimal', value: solution.ObjectiveValue, columns: new Map(columns) }
  })
  return loading
}
