/** Composes the program: ledger, workspaces, site, API and pages on one port. No logic lives here. */
import './patient-patterns.ts'
import './production.ts'
import { parseArgs } from 'node:util'
import { accessFrom } from './publishing/access-settings.ts'
import { serve } from './publishing/serve.ts'

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: process.env.HOST ?? '127.0.0.1' },
    port: { type: 'string', default: process.env.PORT ?? '8040' },
    data: { type: 'string', default: process.env.PAIMANA_DATA ?? 'data' },
    workspaces: { type: 'string', default: 'workspaces' },
  },
})

async function start() {
  return serve({
    root: new URL('..', import.meta.url).pathname,
    host: values.host,
    port: Number(values.port),
    dataDir: values.data,
    databaseUrl: process.env.DATABASE_URL,
    access: accessFrom(process.env),
    workspaces: values.workspaces,
    say: (text) => process.stderr.write(`paimana: ${text}\n`),
  })
}

const server = await start().catch((error: Error) => {
  process.stderr.write(`paimana: ${error.message}\n`)
  process.exit(1)
})

console.log(`Paimana is at ${server.url}`)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => server.close().then(() => process.exit(0)))
}
