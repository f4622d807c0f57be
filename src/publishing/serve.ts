/** Opens the ledger, loads the shipped workspaces at first start, and serves API and pages on one port. */

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { keepSending } from '#src/coordination/digest/keep-sending.ts'
import { checkStore, evidenceStore } from '#src/evidence/storage/evidence-store-setting.ts'
import { takesFiles } from '#src/evidence/storage/read-upload.ts'
import { readPath } from '#src/i18n/locale.ts'
import type { Desk } from '#src/identity/desk.ts'
import { firstAdministratorLink } from '#src/identity/first-administrator.ts'
import { makeMailer } from '#src/identity/mailer.ts'
import { Providers } from '#src/identity/openid/providers.ts'
import type { ProviderSettings } from '#src/identity/openid/settings.ts'
import { ImportDesk } from '#src/incidents/bringing/import-desk.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { keepDrafts } from '#src/policies/drafts/keep-drafts.ts'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { ReadingJobs } from '#src/policies/reading/reading-jobs.ts'
import { uploadLimit } from '#src/policies/reading/upload-limit.ts'
import { keepDeadlines } from '#src/results/verdicts/keep-deadlines.ts'
import { keepConsultationDays } from '#src/voices/consultations/keep-days.ts'
import { settleDays } from '#src/voices/surveying/settle-days.ts'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import { answeringWorker, workerPath } from './answering-worker.ts'
import { api, describe } from './api/app.ts'
import { cachedByHead } from './cached-by-head.ts'
import { auditApi, commandApi } from './command-api.ts'
import { secured, securityHeaders } from './headers.ts'
import { dayClock } from './local-day.ts'
import { pages } from './pages.ts'
import { problemOfFailure, problemResponse } from './problem.ts'
import { Site } from './site.ts'
import { refuseUnreadable } from './unreadable.ts'
import { foreignRefusal, formRefusal, isLoopback } from './write-guard.ts'

export interface ServeOptions {
  /** The checkout. */
  root: string
  host: string
  /** The next free port is taken where this one is not; 0 takes any. */
  port: number
  dataDir: string
  databaseUrl: string | undefined
  /** A folder of workspaces' folders, loaded when the ledger has none of that name. */
  workspaces: string
  say: (text: string) => void
  /** For tests: what day it is. */
  today?: (timeZone?: string) => string
  /** For tests: what moment it is. */
  now?: () => Date
  access?: AccessOptions
}

/** How people reach the site and the site reaches people. */
export interface AccessOptions {
  /** Where people reach the site, for instance behind a proxy that speaks https; otherwise where it listens. */
  publicAddress?: string
  /** Whether a proxy in front writes `X-Forwarded-For`, whose last address is then believed. */
  behindProxy?: boolean
  smtpUrl?: string
  /** The sender of mails. */
  mailFrom?: string
  /** Of OpenID Connect. */
  providers?: ProviderSettings[]
}

export interface Server {
  url: string
  site: Site
  close(): Promise<void>
}

async function loadShipped(site: Site, folder: string, say: (text: string) => void): Promise<void> {
  if (!existsSync(folder)) return
  const known = new Set(await site.workspaceIds())
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || known.has(entry.name)) continue
    say(`loading the workspace ${entry.name} …`)
    const report = await loadWorkspace(
      site.ledger,
      unrestricted('operator'),
      await readWorkspaceFolder(join(folder, entry.name)),
    )
    say(`${report.workspace}: ${report.created} records`)
  }
}

/** The X-ray's page says it on the page; to everybody else it is a problem document. */
async function tooLarge(request: Request, render: (request: Request) => Promise<Response>): Promise<Response> {
  const page = new URL(request.url)
  if (readPath(page.pathname).path === '/xray') {
    page.search = '?problem=too-large'
    const { body, headers } = await render(new Request(page))
    return new Response(body, { status: 413, headers })
  }
  return problemResponse({
    type: '/problems/too-large',
    title: 'The file is too large',
    status: 413,
    detail: `At most ${uploadLimit / 1024 / 1024} MB are read; send a part of it, or its text alone.`,
  })
}

const refuseForeign = (detail: string) =>
  problemResponse({ type: '/problems/foreign', title: 'The form came from another site', status: 403, detail })

const refuseForm = (detail: string) =>
  problemResponse({ type: '/problems/no-form', title: 'This is not a form', status: 415, detail })

/** The address that slows guessing down. */
function callerAddress(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || (getConnInfo(c).remote.address ?? '')
}

/** A form as its sender sent it: a proxy that speaks https asks for it here without, and pages compare where it comes from and goes to. */
function asSent(request: Request, address: string): Request {
  const { origin } = new URL(address)
  const { pathname, search, origin: here } = new URL(request.url)
  if (here === origin || request.headers.get('origin') !== origin) return request
  const { method, headers, body } = request
  const sent: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' }
  return new Request(origin + pathname + search, sent)
}

async function compose(site: Site, api: OpenAPIHono, root: string, behindProxy: boolean): Promise<Hono> {
  // Not strict: the API's description begins at /api/v1/ with its slash.
  const app = new Hono({ strict: false })
  const render = await pages(site, root)
  // Around what is kept, which brings its own encodings.
  app.use(compress())
  // Before the headers, so that a kept answer has them already.
  app.use(cachedByHead(site))
  app.use(securityHeaders)
  const limited = bodyLimit({ maxSize: uploadLimit, onError: (c) => tooLarge(c.req.raw, render) })
  app.use((c, next) => (takesFiles(c.req.path) ? next() : limited(c, next)))
  app.get('/healthz', async (c) => c.json({ status: 'ok', workspaces: (await site.workspaceIds()).length }))
  app.route('/api/v1/commands', commandApi(site, root))
  app.route('/api/v1', auditApi(site))
  app.route('/api/v1', api)
  const client = join(root, 'build', 'client')
  const immutable = (_: string, c: { header(name: string, value: string): void }) =>
    c.header('cache-control', 'public, max-age=31536000, immutable')
  app.use('/assets/*', serveStatic({ root: client, onFound: immutable }))
  app.get(workerPath, answeringWorker(client))
  app.use('/icon.svg', serveStatic({ root: client }))
  app.all('*', (c) => {
    const address = callerAddress(c, behindProxy)
    if (['GET', 'HEAD'].includes(c.req.method)) return render(c.req.raw, address)
    const foreign = foreignRefusal(c.req.raw, site.desk.address)
    if (foreign !== null) return refuseForeign(foreign)
    const noForm = c.req.method === 'POST' ? formRefusal(c.req.raw) : null
    return noForm === null ? render(asSent(c.req.raw, site.desk.address), address) : refuseForm(noForm)
  })
  app.onError((error) => secured(problemOfFailure(error)))
  return app
}

function listen(app: Hono, host: string, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(getRequestListener(app.fetch)).on('clientError', refuseUnreadable)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(app, host, port + 1).then(resolve, reject)
      else reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      resolve({
        port: taken,
        close: () => {
          server.closeAllConnections()
          return new Promise((done) => server.close(() => done()))
        },
      })
    })
  })
}

/** Never a default password: whoever can read what the server prints makes the first administrator. */
async function sayHowToBegin({ ledger, now, address }: Desk, say: (text: string) => void): Promise<void> {
  const path = await firstAdministratorLink(ledger, now())
  if (path)
    say(
      `nobody administers this site yet; become its administrator, once and within seven days, at ${new URL(path, address)}`,
    )
  if ((await ledger.workspaceIds()).includes('practice'))
    say('to sign in as invented people of every role, with work under way, run: npx paimana practice people')
}

export async function serve(options: ServeOptions): Promise<Server> {
  const { root, host, dataDir, databaseUrl, say, now = () => new Date(), access = {} } = options
  const files = evidenceStore(resolve(root, dataDir))
  await checkStore(files, say)
  const ledger = await openLedger(databaseUrl ? { databaseUrl } : { dataDir: resolve(root, dataDir) }, { say, now })
  const readings = new ReadingJobs({
    read: (bytes, name, more) => readInWorker(bytes, name, { root, ...more }),
    now: () => performance.now(),
  })
  const mailer = makeMailer({ ledger, now, smtpUrl: access.smtpUrl, from: access.mailFrom, say })
  // Where it listens is known only once it does.
  const providers = access.providers && new Providers(access.providers, say)
  const desk: Desk = { ledger, now, mailer, providers, address: access.publicAddress ?? 'http://127.0.0.1/' }
  const site = new Site({
    ledger,
    desk,
    today: options.today ?? dayClock(),
    writable: isLoopback(host),
    readings,
    files,
    imports: new ImportDesk(join(resolve(root, dataDir), 'imports'), Date.now),
    describeApi: () => describe(operations),
  })
  const operations: OpenAPIHono = api({ site, root })
  await loadShipped(site, resolve(root, options.workspaces), say)
  const server = await listen(await compose(site, operations, root, access.behindProxy ?? false), host, options.port)
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`
  desk.address = access.publicAddress ?? url
  await sayHowToBegin(desk, say)
  ledger.announce(url)
  const timers = [
    keepDeadlines(site, say),
    keepSending(desk, say),
    settleDays(site, say),
    keepConsultationDays(site, say),
    keepDrafts(site, say),
  ]
  const close = async () => {
    await Promise.all(timers.map((stop) => stop()))
    await server.close()
    await ledger.close()
  }
  return { url, site, close }
}
