import type { MiddlewareHandler } from 'hono'

/** Nothing is fetched from anywhere else, no script runs that we did not send, nobody frames us. Pages carry none, but for the few with a module. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Of a page that shows another of ours in a frame. */
export const framingPolicy = `${contentSecurityPolicy}; frame-src 'self'`

/** Of a page that one of ours may show in a frame: a survey's, beside its editor. */
export const framedPolicy = contentSecurityPolicy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")

/** The headers that every answer carries. */
const headersOf = (path: string) => ({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': path.startsWith('/api/') ? 'cross-origin' : 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
})

/** An answer with them; a file that is handed out keeps the sandbox it came in, a page with a module what lets that run. */
export function secured(answer: Response, path = '/'): Response {
  const own = answer.headers.get('content-security-policy')
  for (const [name, value] of Object.entries(headersOf(path))) answer.headers.set(name, value)
  if (own) answer.headers.set('content-security-policy', own)
  return answer
}

/** The same for an answer that is written by hand. */
export const securityHeaderLines = () => Object.entries(headersOf('/')).map(([name, value]) => `${name}: ${value}`)

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  secured(c.res, c.req.path)
}
