/**
 * Events into PostgreSQL, each kept, beside the server's own copying of their rows; then a chart's slice (area × type × 120 months) from the
 * roll-up, beside the same from the events themselves.
 */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { eventClasses } from '#src/incidents/model.ts'
import { monthNumber } from '#src/incidents/months.ts'
import type { IncidentQuery } from '#src/incidents/query-model.ts'
import { slice } from '#src/incidents/store/slice-store.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { startPostgres } from '../scripts/postgres.js'
import { ledgerWithEvents, operator, source, workspace } from './incidents/ledger.ts'
import { writeEvents } from './incidents/synthetic.ts'
import type { BenchRow } from './model.ts'

const ROUNDS = 5
const rows = Number(process.env.PAIMANA_BENCH_ROWS ?? 5_000_000)
const drawn = ['d0', 'd8', 'd16', 'd24', 'd32', 'd40', 'd48', 'd56']
const query: IncidentQuery = {
  sources: [source],
  from: '2010-01',
  to: '2019-12',
  areas: drawn,
  where: { eventClass: [...eventClasses] },
  by: ['area', 'type', 'month'],
  measure: 'events',
  mix: true,
}

/** As a chart would ask of the events, without the roll-up. */
async function fromRows({ db }: ReadTx): Promise<number> {
  const { rows: found } = await sql<{ events: number }>`
    select i.area, x.type, i.month, count(*)::int as events from incidents i
    join incident_axes x on x.workspace = i.workspace and x.source = i.source and x.id = i.axes
    where i.workspace = ${workspace} and i.source = ${source} and i.until_edition is null
      and i.month between ${monthNumber(query.from)} and ${monthNumber(query.to)} and i.area = any(${drawn})
    group by i.area, x.type, i.month`.execute(db)
  return found.reduce((sum, { events }) => sum + events, 0)
}

/** Seconds that the server takes to copy all events from table to table, with the same indexes and without policies. */
async function copying(ledger: Ledger): Promise<number> {
  return ledger.replaceAll(async (db) => {
    await sql`create table copied (like incidents including all)`.execute(db)
    const started = performance.now()
    await sql`insert into copied select * from incidents`.execute(db)
    const seconds = (performance.now() - started) / 1000
    await sql`drop table copied`.execute(db)
    return seconds
  })
}

async function fromRollup(tx: ReadTx): Promise<number> {
  const { cells } = await slice(tx, query)
  return cells.reduce((sum, { value }) => sum + value, 0)
}

export async function benchIncidentSlice(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const { url, stop } = await startPostgres()
  try {
    const path = join(folder, 'events.csv')
    await writeEvents(path, rows)
    const { ledger, seconds: importing } = await ledgerWithEvents(folder, path, url)
    const timed = async (ask: (tx: ReadTx) => Promise<number>) => {
      const seconds: number[] = []
      let total = 0
      for (let round = 0; round < ROUNDS; round++)
        await ledger.read(operator, workspace, async (tx) => {
          const started = performance.now()
          total = await ask(tx)
          seconds.push((performance.now() - started) / 1000)
        })
      return { total, seconds: seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN }
    }
    const [quick, slow] = [await timed(fromRollup), await timed(fromRows)]
    assert.equal(quick.total, slow.total)
    const besideSeconds = await copying(ledger)
    await ledger.close()
    return [
      {
        name: `${rows} rows read twice and into PostgreSQL, each event kept, with sums and account`,
        seconds: importing,
        beside: 'the server copying the events alone from table to table',
        besideSeconds,
        ratio: importing / besideSeconds,
      },
      {
        name: `8 areas × 6 types × 120 months over ${rows} events, from the roll-up`,
        seconds: quick.seconds,
        beside: 'from the events in PostgreSQL',
        besideSeconds: slow.seconds,
        ratio: quick.seconds / slow.seconds,
        aim: 'at most 0.02; 30 ms',
      },
    ]
  } finally {
    stop()
    rmSync(folder, { recursive: true })
  }
}
