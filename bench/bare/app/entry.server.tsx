import { renderToString } from 'react-dom/server'
import { createContext, type EntryContext, ServerRouter } from 'react-router'

/** What the page asks for; nothing where it is not said. */
export const queryContext = createContext<() => Promise<number>>(async () => 0)

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
