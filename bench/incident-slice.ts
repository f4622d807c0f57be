/** A chart's slice (area × type × 120 months) from the roll-up, beside the same from the events themselves, in PostgreSQL. */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { eventClasses } from '#src/incidents/model.ts'
import { monthNumber } from '#src/incidents/months.ts'
import type { IncidentQuery } from '#src/incidents/query-model.ts'
import { slice } from '#src/incidents/store/slice-store.ts'
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
    const { ledger } = await ledgerWithEvents(folder, path, url)
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
    await ledger.close()
    return [
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
