/** For whom passkeys are made: the site by its name, which an authenticator never shows to another. Pure. */
import { isIP } from 'node:net'
import { isLoopback } from '#src/publishing/write-guard.ts'

/** As WebAuthn has it: https://www.w3.org/TR/webauthn-3/#relying-party. */
export interface RelyingParty {
  /** A domain: `paimana.example.org`. */
  id: string
  /** Where the pages are that may ask: `https://paimana.example.org`. */
  origin: string
}

/**
 * Undefined where browsers offer no passkeys: at an address of numbers, or without https. This machine is the exception: by its
 * name, `localhost`, it needs no https.
 * @param address where people reach the site
 */
export function relyingParty(address: string): RelyingParty | undefined {
  const url = new URL(address)
  if (isLoopback(url.hostname)) {
    if (isIP(url.hostname.replace(/^\[(.*)\]$/, '$1'))) url.hostname = 'localhost'
    return { id: url.hostname, origin: url.origin }
  }
  const named = isIP(url.hostname.replace(/^\[(.*)\]$/, '$1')) === 0
  return named && url.protocol === 'https:' ? { id: url.hostname, origin: url.origin } : undefined
}

/** Where a page is whose reader can use passkeys: here, at another name of this machine, or nowhere. */
export type PasskeyPlace = 'here' | 'nowhere' | { at: string }

/** @param request for the page, as it came in @param path of the page */
export function passkeyPlace(address: string, request: Request): PasskeyPlace {
  const party = relyingParty(address)
  if (!party) return 'nowhere'
  const { hostname, pathname, search } = new URL(request.url)
  if (!isLoopback(party.id) || hostname === party.id) return 'here'
  return { at: party.origin + pathname + search }
}
