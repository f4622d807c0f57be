import { renderToString } from 'react-dom/server'
import { type EntryContext, ServerRouter } from 'react-router'

export { addressContext, siteContext } from '#src/publishing/site-context.ts'

/** Pages are rendered whole: they carry no script that could complete them later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const html = renderToString(<ServerRouter context={context} url={request.url} />)
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(`<!doctype html>${html}`, { status, headers })
}
