/** Requests a second of the scorecard page and of the commitments' route, beside a bare page and a bare route of the same framework. */

import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { unrestricted } from '#src/ledger/actor.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { serve } from '#src/publishing/serve.ts'
import type { BenchRow } from './model.ts'
import { root, run } from './run.ts'

const seconds = 4
const rounds = 3

async function bareServer(): Promise<{ url: string; server: Server }> {
  run('react-router', ['build', 'bench/bare'])
  const build = (await import(join(root, 'build/bench-bare/server/index.js'))) as ServerBuild
  const page = createRequestHandler(build, 'production')
  const app = new Hono()
  app.get('/json', (c) => c.json({ nothing: true }))
  app.all('*', (c) => page(c.req.raw))
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

async function perSecond(url: string): Promise<number> {
  const result = await autocannon({
    url,
    duration: seconds,
    connections: 10,
    workers: 1,
    headers: { 'accept-encoding': 'gzip' },
  })
  assert.equal(result.non2xx, 0, `${url} answered other than 2xx`)
  assert.equal(result.errors, 0, `${url} failed`)
  return result.requests.average
}

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
