import type { MiddlewareHandler } from 'hono'
import { carriesSession } from '#src/identity/session-cookie.ts'
import { PageCache, respondWith } from './page-cache.ts'
import type { Site } from './site.ts'

/** `/pakistan/x`, `/ur/pakistan/x` and `/api/v1/pakistan/x` are of the workspace `pakistan`. */
export function workspaceIn(pathname: string): string | undefined {
  const parts = pathname.split('/').filter(Boolean)
  if (parts[0] === 'api') return parts[2]?.replace(/\.json$/, '')
  return parts[0] === 'ur' ? parts[1] : parts[0]
}

/**
 * Keeps what a workspace's pages and API answer until its ledger moves or the day ends. Only whole, public answers are kept:
 * one that says `no-store` or `private`, sets a cookie or streams is passed on as it is.
 */
export function cachedByHead(site: Site, cache = new PageCache()): MiddlewareHandler {
  return async (c, next) => {
    const inApi = c.req.path.startsWith('/api/')
    if (inApi ? c.req.header('authorization') !== undefined : carriesSession(c.req.raw)) {
      await next()
      return keepNowhere(c.res.headers)
    }
    const { method } = c.req
    const workspace = method === 'GET' || method === 'HEAD' ? workspaceIn(c.req.path) : undefined
    // A database that does not answer is left to whatever makes the answer: only that knows whether it is a page or a document.
    const head = workspace === undefined ? undefined : await site.head(workspace).catch(() => undefined)
    if (!head || workspace === undefined) return next()
    const key = `${head.hash} ${site.dayIn(workspace)} ${pathAndQuery(c.req.url)}`
    const kept = cache.get(key)
    if (kept) return respondWith(kept, c.req.raw)
    await next()
    if (c.res.status !== 200 || method === 'HEAD' || !isKeepable(c.res.headers)) return
    const body = new Uint8Array(await c.res.arrayBuffer())
    const answer = respondWith(cache.set(key, body, [...c.res.headers]), c.req.raw)
    c.res = undefined
    c.res = answer
  }
}

/** What was made for somebody is theirs alone: no cache keeps it, and the back button does not show it after signing out. */
function keepNowhere(headers: Headers): void {
  if (/^(?:text\/html|text\/csv|application\/)/.test(headers.get('content-type') ?? ''))
    headers.set('cache-control', 'no-store')
}

/** Without scheme and host: a page is the same by whatever name the site is asked. */
const pathAndQuery = (url: string) => url.slice(url.indexOf('/', url.indexOf('//') + 2))

function isKeepable(headers: Headers): boolean {
  const closed = /\b(?:no-store|private)\b/i.test(headers.get('cache-control') ?? '')
  return !headers.has('set-cookie') && !headers.has('transfer-encoding') && !closed
}
