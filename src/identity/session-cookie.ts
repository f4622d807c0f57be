/** The cookies of sign-in: one for the session, one between password and code, one between a challenge and its answer. Neither can be read by script or sent by another site. */

/** Where cookies may travel by https alone, the prefix makes the browser hold the site to it. */
const prefix = (secure: boolean) => (secure ? '__Host-' : '')

type Purpose = 'session' | 'sign-in' | 'ceremony'
const nameOf = (purpose: Purpose, secure: boolean) => `${prefix(secure)}paimana-${purpose}`

export function cookieOf(request: Request, purpose: Purpose, secure: boolean): string | undefined {
  const name = nameOf(purpose, secure)
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || undefined
  }
  return undefined
}

/** @param seconds how long it lasts; 0 takes it away */
export function setCookie(purpose: Purpose, token: string, { secure, seconds }: { secure: boolean; seconds: number }) {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`, ...(secure ? ['Secure'] : [])]
  return [`${nameOf(purpose, secure)}=${token}`, ...attributes].join('; ')
}

/** Whether a request may be somebody's own, so that no answer to it may be kept for others. */
export const carriesSession = (request: Request): boolean =>
  /(?:^|;\s*)(?:__Host-)?paimana-(?:session|sign-in)=/.test(request.headers.get('cookie') ?? '')
