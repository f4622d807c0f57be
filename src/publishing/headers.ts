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

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('content-security-policy', contentSecurityPolicy)
  c.res.headers.set('x-content-type-options', 'nosniff')
  c.res.headers.set('referrer-policy', 'same-origin')
  c.res.headers.set('cross-origin-opener-policy', 'same-origin')
  c.res.headers.set('cross-origin-resource-policy', c.req.path.startsWith('/api/') ? 'cross-origin' : 'same-origin')
  c.res.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
}
