/** Pages of the site: React Router's build behind one function from request to response. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Site } from './site.ts'
import type { addressContext, siteContext } from './site-context.ts'

type Build = ServerBuild & {
  entry: { module: { siteContext: typeof siteContext; addressContext: typeof addressContext } }
}

async function loadBuild(root: string): Promise<Build> {
  const file = join(root, 'build', 'server', 'index.js')
  if (!existsSync(file))
    throw new Error(`The pages are not built: ${file} is missing. Run "npm start", which builds them.`)
  return (await import(pathToFileURL(file).href)) as Build
}

/** Gives a page to a request and the network address it comes from. @param root the checkout */
export async function pages(
  site: Site,
  root: string,
): Promise<(request: Request, address?: string) => Promise<Response>> {
  const build = await loadBuild(root)
  const handle = createRequestHandler(build, 'production')
  return (request, address = '') => {
    const context = new RouterContextProvider()
    context.set(build.entry.module.siteContext, site)
    context.set(build.entry.module.addressContext, address)
    return handle(request, context as never)
  }
}
