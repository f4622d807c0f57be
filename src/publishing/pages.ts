/** Pages of the site: React Router's build behind one function from request to response. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { PageCache, respondWith } from './page-cache.ts'
import type { Site } from './site.ts'
import type { siteContext } from './site-context.ts'

type Build = ServerBuild & { entry: { module: { siteContext: typeof siteContext } } }

async function loadBuild(root: string): Promise<Build> {
  const file = join(root, 'build', 'server', 'index.js')
  if (!existsSync(file))
    throw new Error(`The pages are not built: ${file} is missing. Run "npm start", which builds them.`)
  return (await import(pathToFileURL(file).href)) as Build
}

/** `/ur/pakistan/x` and `/pakistan/x` are pages of the workspace `pakistan`. */
function workspaceIn(pathname: string): string | undefined {
  const parts = pathname.split('/').filter(Boolean)
  return parts[0] === 'ur' ? parts[1] : parts[0]
}

/**
 * @param root the checkout
 * @returns a handler that renders a page, or gives the kept one while nothing it was made from has changed
 */
export async function pages(site: Site, root: string): Promise<(request: Request) => Promise<Response>> {
  const build = await loadBuild(root)
  const handle = createRequestHandler(build, 'production')
  const cache = new PageCache()

  const render = (request: Request) => {
    const context = new RouterContextProvider()
    context.set(build.entry.module.siteContext, site)
    return handle(request, context as never)
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return render(request)
    const url = new URL(request.url)
    const workspace = workspaceIn(url.pathname)
    const head = workspace === undefined ? undefined : await site.ledger.head(workspace)
    if (!head) return render(request)
    const key = `${head.hash} ${site.today()} ${url.pathname}${url.search}`
    const kept = cache.get(key)
    if (kept) return respondWith(kept, request)
    const response = await render(request)
    if (
      response.status !== 200 ||
      response.headers.has('set-cookie') ||
      response.headers.get('cache-control') === 'no-store'
    ) {
      return response
    }
    const body = Buffer.from(await response.arrayBuffer())
    return respondWith(cache.set(key, body, [...response.headers]), request)
  }
}
