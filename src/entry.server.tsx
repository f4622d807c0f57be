import { randomBytes } from 'node:crypto'
import { renderToString } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { hasWorker, modulesOf, NonceContext, policyWithModules } from '#src/publishing/page-module.tsx'
import { isUnanswered } from '#src/publishing/problem.ts'
import { outageContext } from '#src/publishing/site-context.ts'

export { addressContext, siteContext } from '#src/publishing/site-context.ts'

interface Failed {
  request: Request
  context: RouterContextProvider
}

/** What a page's loader threw and nobody caught. The page that is shown instead is told no more than whether to come again. */
export function handleError(error: unknown, { request, context }: Failed): void {
  if (request.signal.aborted) return
  console.error(error)
  if (isUnanswered(error)) context.set(outageContext, true)
}

/** Pages are rendered whole: they carry no script that could complete them later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Response {
  const outage = context.get(outageContext)
  const nonce = hasModule(entry) ? randomBytes(16).toString('base64') : ''
  const html = renderToString(
    <NonceContext value={nonce}>
      <ServerRouter context={outage ? withOutage(entry) : entry} url={request.url} />
    </NonceContext>,
  )
  const policy = 'content-security-policy'
  if (nonce) headers.set(policy, policyWithModules(nonce, headers.get(policy), hasWorker(handlesOf(entry))))
  headers.set('content-type', 'text/html; charset=utf-8')
  if (outage) headers.set('retry-after', '60')
  if (status >= 500) headers.set('cache-control', 'no-store')
  return new Response(`<!doctype html>${html}`, { status: outage ? 503 : status, headers })
}

const handlesOf = ({ staticHandlerContext, routeModules }: EntryContext) =>
  staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle)

const hasModule = (entry: EntryContext) => modulesOf(handlesOf(entry)).length > 0

/** The same page, whose error boundary is told that the database does not answer. */
function withOutage(entry: EntryContext): EntryContext {
  const { staticHandlerContext: handled } = entry
  const answer = { status: 503, statusText: 'Service Unavailable', data: null, internal: false }
  const errors = Object.fromEntries(Object.keys(handled.errors ?? {}).map((route) => [route, answer]))
  return { ...entry, staticHandlerContext: { ...handled, errors } }
}
