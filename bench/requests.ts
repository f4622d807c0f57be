/** Requests a second of the scorecard page and of the commitments' route, beside a bare page and a bare route of the same framework. */

import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unrestricted } from '#src/ledger/actor.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { serve } from '#src/publishing/serve.ts'
import { bareServer } from './bare-server.ts'
import type { BenchRow } from './model.ts'
import { perSecond } from './per-second.ts'
import { root } from './run.ts'

const rounds = 3

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Speeds as seconds a request, so that a ratio under 1 is faster; the aim, at least 0.6 of the bare speed, is a ratio of at most 1.67. */
function compare(name: string, speed: number[], beside: string, besideSpeed: number[]): BenchRow {
  const seconds = 1 / middle(speed)
  const besideSeconds = 1 / middle(besideSpeed)
  return {
    name,
    seconds,
    beside,
    besideSeconds,
    ratio: seconds / besideSeconds,
    aim: 'at most 1.67 (0.6 of the requests a second)',
  }
}

/** Changes the title of one record, as a curator would. */
async function write(ledger: Awaited<ReturnType<typeof serve>>['site']['ledger'], n: number): Promise<void> {
  await ledger.write(unrestricted('bench'), 'practice', async (tx) => {
    const [theme] = await byIds(tx, 'themes', ['schools'])
    assert.ok(theme)
    await putMany(tx, 'themes', [{ ...theme, data: { ...theme.data, title: { en: `Schools ${n}` } } }])
  })
}

export async function benchRequests(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const bare = await bareServer()
  const ours = await serve({
    root,
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl: undefined,
    workspaces: 'workspaces',
    say: () => {},
  })
  const page = `${ours.url}practice`
  const route = `${ours.url}api/v1/practice/commitments`
  assert.match(await (await fetch(page)).text(), /<h1/)
  assert.equal(((await (await fetch(route)).json()) as { total: number }).total, 67)
  const speeds = new Map<string, number[]>()
  const measure = async (name: string, url: string) =>
    speeds.set(name, [...(speeds.get(name) ?? []), await perSecond(url)])
  let writes = 0
  for (let round = 0; round < rounds; round++) {
    await measure('bare page', bare.url)
    await measure('page', page)
    await measure('bare route', `${bare.url}/json`)
    await measure('route', route)
    const writer = setInterval(() => void write(ours.site.ledger, ++writes), 1000)
    await measure('page, written', page)
    await measure('route, written', route)
    clearInterval(writer)
  }
  assert.ok(writes > rounds, 'nothing was written while it was measured')
  await ours.close()
  bare.server.close()
  rmSync(dataDir, { recursive: true })
  const of = (name: string) => speeds.get(name) ?? []
  return [
    compare('scorecard page', of('page'), 'a bare page of the framework', of('bare page')),
    compare(
      'scorecard page, a write every second',
      of('page, written'),
      'a bare page of the framework',
      of('bare page'),
    ),
    compare("commitments' route", of('route'), 'a bare route of the framework', of('bare route')),
    compare(
      "commitments' route, a write every second",
      of('route, written'),
      'a bare route of the framework',
      of('bare route'),
    ),
  ]
}
