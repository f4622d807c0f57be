/** A page and a route of the frameworks that ours are built on, which do nothing, or make one query. */
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { queryContext } from './bare/app/entry.server.tsx'
import { root, run } from './run.ts'

type Build = ServerBuild & { entry: { module: { queryContext: typeof queryContext } } }

/** @param query that the page makes before it is rendered */
export async function bareServer(
  query: () => Promise<number> = async () => 0,
): Promise<{ url: string; server: Server }> {
  run('react-router', ['build', 'bench/bare'])
  const build = (await import(join(root, 'build/bench-bare/server/index.js'))) as Build
  const page = createRequestHandler(build, 'production')
  const app = new Hono()
  app.get('/json', (c) => c.json({ nothing: true }))
  app.all('*', (c) => {
    const context = new RouterContextProvider()
    context.set(build.entry.module.queryContext, query)
    return page(c.req.raw, context as never)
  })
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}
