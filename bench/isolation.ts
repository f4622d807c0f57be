/** What holding back costs: the same queries as several actors, beside the tables' owner, whom no policy binds, on each engine at hand. */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, actAsLedger, thePublic, unrestricted } from '#src/ledger/actor.ts'
import type { Ledger, ReadTx } from '#src/ledger/ledger.ts'
import { openLedger } from '#src/ledger/open.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { search } from '#src/publishing/search-store.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'
import { startPostgres } from '../scripts/postgres.js'
import { interleaved, row } from './interleaved.ts'
import type { BenchRow } from './model.ts'

const actors: Actor[] = [
  thePublic,
  { name: 'a focal point', clearance: 'TLP:GREEN', parties: ['river-police', 'river-police-chief'] },
  { name: 'the secretariat', clearance: 'TLP:AMBER+STRICT', parties: ['authority'] },
]

const country = generatePractice(20, 1)
const fifty = [...country.holdings.commitments.keys()].slice(0, 50)

/** The queries of a page: one record's kin by their ids, a whole kind, a search. */
const queries: Record<string, (tx: ReadTx) => Promise<unknown[]>> = {
  'fifty commitments by their ids': (tx) => byIds(tx, 'commitments', fifty),
  'all observations': (tx) => all(tx, 'observations'),
  'a search': (tx) => search(tx, 'witnesses', 50),
}

export async function benchIsolation(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const { url, stop } = await startPostgres()
  const embedded = await openLedger({ dataDir: folder })
  const server = await openLedger({ databaseUrl: url })
  try {
    return [...(await onEngine('embedded', embedded)), ...(await onEngine('PostgreSQL', server))]
  } finally {
    await embedded.close()
    await server.close()
    stop()
    rmSync(folder, { recursive: true })
  }
}

async function onEngine(engine: string, ledger: Ledger): Promise<BenchRow[]> {
  await loadWorkspace(ledger, unrestricted('bench'), writeFolder(country))
  const rows: BenchRow[] = []
  for (const [what, query] of Object.entries(queries)) {
    const as = (actor: Actor) => ledger.read(actor, 'practice', query)
    const asOwner = () =>
      ledger.read(unrestricted('bench'), 'practice', async (tx) => {
        await actAsLedger(tx.db)
        return query(tx)
      })
    assert.ok((await as(thePublic)).length <= (await asOwner()).length)
    assert.ok((await asOwner()).length > 0, what)
    const contenders = actors.map((actor) => ({ name: `${what} as ${actor.name}, ${engine}`, run: () => as(actor) }))
    const owner = { name: 'its owner, bound by nothing', run: asOwner }
    const medians = await interleaved([owner, ...contenders], 15)
    rows.push(...contenders.map(({ name }) => row(name, owner.name, medians)))
  }
  return rows
}
