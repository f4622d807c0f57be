import type { MiddlewareHandler } from 'hono'

/** Nothing is fetched from anywhere else, no script runs that we did not send, nobody frames us. Pages carry no script at all. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** An answer with the headers that every answer carries. */
export function secured(answer: Response, path = '/'): Response {
  const { headers } = answer
  headers.set('content-security-policy', contentSecurityPolicy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', path.startsWith('/api/') ? 'cross-origin' : 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  return answer
}

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  secured(c.res, c.req.path)
}
