/**
 * A file of events to its cells by month, area and axes, through the importer (with its account, and one row in a thousand that stands
 * there twice) beside DuckDB, two threads each, every run in a process of its own; then into each engine. `PAIMANA_BENCH_ROWS` is the most.
 */
import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../scripts/postgres.js'
import { ledgerWithEvents } from './incidents/ledger.ts'
import { writeEvents } from './incidents/synthetic.ts'
import type { BenchRow } from './model.ts'

const ROUNDS = 3
const most = Number(process.env.PAIMANA_BENCH_ROWS ?? 5_000_000)
const sizes = [200_000, 1_000_000, 5_000_000].filter((size) => size <= most)
const rawRows = Math.min(most, 200_000)

interface Told {
  seconds: number
  megabytes: number
  cells: number
  events: number
  deaths: number
  byType: Record<string, number>
}

const told = (script: string, ...args: string[]): Told =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'incidents', script), ...args], { encoding: 'utf8' }),
  )

const middle = (runs: readonly Told[]): Told =>
  runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] as Told

export async function benchIncidentImport(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  try {
    const rows: BenchRow[] = []
    for (const size of sizes.length > 0 ? sizes : [most]) rows.push(...(await besideDuckDb(folder, size)))
    return [...rows, await intoEngines(folder)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function besideDuckDb(folder: string, size: number): Promise<BenchRow[]> {
  const path = join(folder, `${size}.csv`)
  await writeEvents(path, size)
  const [ours, theirs, plain]: Told[][] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours?.push(told('read-ours.ts', path, '2'))
    theirs?.push(told('read-duckdb.ts', path, '2'))
    plain?.push(told('read-duckdb.ts', path, '2', 'plain'))
  }
  const [mine, duck, loose] = [ours, theirs, plain].map((runs) => middle(runs ?? []))
  if (!mine || !duck || !loose) throw new Error('nothing was measured')
  for (const key of ['cells', 'events', 'deaths'] as const) assert.equal(mine[key], duck[key], key)
  assert.deepEqual(mine.byType, duck.byType)
  rmSync(path)
  const name = `${size} rows to ${mine.cells} cells, 2 threads, at most ${Math.round(mine.megabytes)} MB`
  const row = (beside: string, { seconds, megabytes }: Told, aim?: string): BenchRow => ({
    name,
    seconds: mine.seconds,
    beside: `DuckDB, 2 threads, ${beside}, ${Math.round(megabytes)} MB`,
    besideSeconds: seconds,
    ratio: mine.seconds / seconds,
    ...(aim ? { aim } : {}),
  })
  return [
    row('rows that stand there twice counted once', duck, size === 5_000_000 ? 'at most 1, and 300 MB' : undefined),
    row('without looking for rows that stand there twice, nor an account', loose),
  ]
}

async function intoEngines(folder: string): Promise<BenchRow> {
  const path = join(folder, 'raw.csv')
  await writeEvents(path, rawRows)
  const { url, stop } = await startPostgres()
  try {
    const server = await ledgerWithEvents(folder, path, url)
    await server.ledger.close()
    const embedded = await ledgerWithEvents(join(folder, 'data'), path)
    await embedded.ledger.close()
    return {
      name: `${rawRows} rows into the embedded database, each event kept`,
      seconds: embedded.seconds,
      beside: 'the same into PostgreSQL',
      besideSeconds: server.seconds,
      ratio: embedded.seconds / server.seconds,
    }
  } finally {
    stop()
  }
}
