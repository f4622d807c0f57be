/** Pages of the site: React Router's build behind one function from request to response. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Site } from './site.ts'
import type { siteContext } from './site-context.ts'

type Build = ServerBuild & { entry: { module: { siteContext: typeof siteContext } } }

async function loadBuild(root: string): Promise<Build> {
  const file = join(root, 'build', 'server', 'index.js')
  if (!existsSync(file))
    throw new Error(`The pages are not built: ${file} is missing. Run "npm start", which builds them.`)
  return (await import(pathToFileURL(file).href)) as Build
}

/** @param root the checkout */
export async function pages(site: Site, root: string): Promise<(request: Request) => Promise<Response>> {
  const build = await loadBuild(root)
  const handle = createRequestHandler(build, 'production')
  return (request) => {
    const context = new RouterContextProvider()
    context.set(build.entry.module.siteContext, site)
    return handle(request, context as never)
  }
}
