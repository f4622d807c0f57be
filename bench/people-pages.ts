/**
 * The focal point's page, what needs them, and the red list, in a country of 10,000 commitments, 200 organisations and 400,000
 * observations: the 95th percentile with one user, and the requests a second beside a bare page that makes one query, by role.
 */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { serve } from '#src/publishing/serve.ts'
import { startPostgres } from '../scripts/postgres.js'
import { bareServer } from './bare-server.ts'
import { fillLargeCountry, type People, peopleIn, report, workspace } from './large-country.ts'
import type { BenchRow } from './model.ts'
import { perSecond } from './per-second.ts'
import { root } from './run.ts'

type Who = keyof People['cookies'] | 'the public'

/** Aims are for one user. */
const asked: { page: string; path: string; who: Who; says: RegExp; aim: string }[] = [
  { page: 'the report', path: report, who: 'focal point', says: /name="value\./, aim: '50 ms' },
  { page: 'what needs them', path: `${workspace}/work`, who: 'focal point', says: /A report is due/, aim: '50 ms' },
  ...(['the public', 'focal point', 'committee', 'secretariat'] as const).map((who) => ({
    ...{ page: 'the red list', path: `${workspace}/red-list`, who, says: /<h1/, aim: '100 ms' },
  })),
]

const times = 60
/** At least 60 % of its requests a second. */
const most = 1.67

export async function benchPeoplePages(): Promise<BenchRow[]> {
  const { url, stop } = await startPostgres()
  const folder = () => mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const [embedded, beside] = [folder(), folder()]
  try {
    return [...(await onEngine('embedded', embedded, undefined)), ...(await onEngine('PostgreSQL', beside, url))]
  } finally {
    stop()
    for (const one of [embedded, beside]) rmSync(one, { recursive: true })
  }
}

async function onEngine(engine: string, dataDir: string, databaseUrl: string | undefined): Promise<BenchRow[]> {
  const filling = await openLedger(databaseUrl ? { databaseUrl } : { dataDir })
  await fillLargeCountry(filling)
  const { cookies } = await peopleIn(filling, new Date())
  await filling.close()
  const workspaces = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const ours = await serve({ root, host: '127.0.0.1', port: 0, dataDir, databaseUrl, workspaces, say: () => {} })
  const { ledger } = ours.site
  const bare = await bareServer(() =>
    ledger.read(unrestricted('bench'), workspace, async ({ db }) => {
      const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db)
      return rows[0]?.one ?? 0
    }),
  )
  const rows: BenchRow[] = []
  for (const { page, path, who, says, aim } of asked) {
    const headers: Record<string, string> = who === 'the public' ? {} : { cookie: cookies[who] }
    const url = ours.url + path
    assert.match(await (await fetch(url, { headers })).text(), says)
    const name = `${page} as ${who}, ${engine}`
    const [slow, bareSlow] = [await percentile(url, headers), await percentile(bare.url, {})]
    rows.push(besideBare(`${name}, 95th percentile`, slow, bareSlow, aim))
    const [each, bareEach] = [1 / (await perSecond(url, headers)), 1 / (await perSecond(bare.url))]
    rows.push(besideBare(`${name}, a request of ten at once`, each, bareEach, `a ratio of ${most} at most`))
  }
  await ours.close()
  await closed(bare.server)
  rmSync(workspaces, { recursive: true })
  return rows
}

const besideBare = (name: string, seconds: number, besideSeconds: number, aim: string): BenchRow => {
  const beside = 'a bare page with one query'
  return { name, seconds, beside, besideSeconds, ratio: seconds / besideSeconds, aim }
}

const closed = (server: Server) => new Promise((done) => server.close(done))

/** One after the other; the first few are not counted. */
async function percentile(url: string, headers: Record<string, string>): Promise<number> {
  const all: number[] = []
  for (let n = -5; n < times; n++) {
    const started = performance.now()
    await (await fetch(url, { headers })).text()
    if (n >= 0) all.push((performance.now() - started) / 1000)
  }
  return all.toSorted((one, other) => one - other)[Math.ceil(times * 0.95) - 1] ?? Number.NaN
}
