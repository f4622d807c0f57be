import { strict as assert } from 'node:assert'
import { seeded } from '#src/statistics/random.ts'
import { boundsOf } from '#src/statistics/suppression/attack.ts'
import { CellSetBuilder } from '#src/statistics/suppression/cells.ts'
import { loadSolver } from '#src/statistics/suppression/load-solver.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'
import { leastShown, shownTable } from '#src/statistics/suppression/two-way.ts'
import type { BenchRow } from './model.ts'

const SIDE = 10
const TABLES = 20

/** Hiding what gives small cells away, and the audit, beside attacking tables in which only the small cells are hidden. */
export async function benchSuppression(): Promise<BenchRow[]> {
  const solve = await loadSolver()
  const random = seeded(5)
  const tables = Array.from({ length: TABLES }, () =>
    Array.from({ length: SIDE }, () => Array.from({ length: SIDE }, () => Math.floor(random() ** 2 * 40))),
  )
  const small = tables.flat(2).filter((count) => count < leastShown).length
  const attacked = timed(() => tables.map((table) => knownExactly(table, solve)))
  const protectedTables = timed(() => tables.map((table) => shownTable(table, solve)))
  const hidden = protectedTables.result.flatMap((shown) => shown?.cells.flat().filter((count) => count === null) ?? [])
  for (const shown of protectedTables.result) {
    assert(shown, 'withheld')
    for (const { least, most } of shown.audit) assert(most >= leastShown && most - least >= leastShown)
  }
  const known = attacked.result.reduce((sum, count) => sum + count, 0)
  const seconds = protectedTables.seconds / TABLES
  const besideSeconds = attacked.seconds / TABLES
  return [
    {
      name: `a table of ${SIDE} × ${SIDE} protected and audited; ${small} small cells of ${TABLES * SIDE * SIDE}, ${hidden.length} hidden, none unsafe`,
      seconds,
      beside: `attacking it with small cells alone hidden, ${known} of them then known exactly`,
      besideSeconds,
      ratio: seconds / besideSeconds,
    },
  ]
}

function knownExactly(table: readonly (readonly number[])[], solve: Solver): number {
  const builder = new CellSetBuilder()
  const cells = table.map((row, i) => row.map((count, j) => builder.cell(`${i}/${j}`, count)))
  const sum = (name: string, parts: number[], counts: number[]) =>
    builder.sum(builder.cell(name, counts.reduce((a, b) => a + b, 0)), parts) // biome-ignore format: one sum
  for (const [i, row] of cells.entries()) sum(`row ${i}`, row, [...(table[i] ?? [])])
  for (let j = 0; j < SIDE; j++) sum(`column ${j}`, cells.map((row) => row[j] ?? 0), table.map((row) => row[j] ?? 0)) // biome-ignore format: one sum
  const set = builder.done(true)
  const hidden = new Set(cells.flat().filter((cell) => (set.counts[cell] ?? 0) < leastShown))
  return [...hidden].filter((cell) => {
    const { least, most } = boundsOf(set, hidden, cell, solve)
    return least === most
  }).length
}

function timed<T>(run: () => T): { seconds: number; result: T } {
  const started = performance.now()
  const result = run()
  return { seconds: (performance.now() - started) / 1000, result }
}
