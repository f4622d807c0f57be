/** Without signing in, a site may be written to only from the machine it runs on: it must listen on loopback, be asked for by a loopback name, and not by a page of another site. */
import { isIP } from 'node:net'

/** Whether a host name or address (without port, brackets allowed) is this machine's own. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true
  return isIP(bare) === 4 ? bare.startsWith('127.') : bare === '::1'
}

/** What a proxy adds. Behind one, everybody seems to be on this machine, and who is not cannot be told from who is. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']

/** Null where a request may write, or one sentence that says why it may not. */
export function writeRefusal(request: Request, writable: boolean): string | null {
  if (!writable) {
    return 'This site is read-only: it listens on an address that others can reach. Run it on a loopback address to make changes without signing in.'
  }
  const url = new URL(request.url)
  if (!isLoopback(url.hostname)) {
    return `Changes are taken only at a loopback address such as http://127.0.0.1, not at ${url.hostname}.`
  }
  const forwarded = forwarding.find((name) => request.headers.has(name))
  if (forwarded !== undefined) {
    return `Changes are taken only straight from this machine, and this request came through a proxy (${forwarded}).`
  }
  return foreignRefusal(request)
}

/**
 * Null where a form may have been sent by a page of this site, or one sentence that says which other site sent it.
 * @param address where the site is reached from outside: behind a proxy that speaks https, requests arrive here without
 */
export function foreignRefusal(request: Request, address?: string): string | null {
  const origin = request.headers.get('origin')
  const own = [request.url, ...(address === undefined ? [] : [address])].map((url) => new URL(url).origin)
  if (origin !== null && !own.includes(origin)) return `Changes are not taken from a page of another site (${origin}).`
  const from = request.headers.get('sec-fetch-site')
  if (from !== null && from !== 'same-origin' && from !== 'none')
    return 'Changes are not taken from a page of another site.'
  return null
}

/** Null where a request's body may be a form, or one sentence that says what it should be. */
export function formRefusal(request: Request): string | null {
  const type = request.headers.get('content-type') ?? 'nothing'
  if (/^application\/x-www-form-urlencoded\b|^multipart\/form-data;.*\bboundary=/i.test(type)) return null
  return `A page takes a form, as multipart/form-data with its boundary or application/x-www-form-urlencoded, not ${type}.`
}
