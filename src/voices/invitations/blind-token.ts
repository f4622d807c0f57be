/**
 * The holder's side of a blind signature (RFC 9474, RSABSSA-SHA384-PSS-Randomized): in a browser, or in a test. What is asked for says
 * nothing of the token that comes of it, to nobody, whatever they can compute.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts'

const suite = RSABSSA.SHA384.PSS.Randomized()

/** What stays on the device until the signature has come. In base 64 for addresses. */
export interface Asked {
  /** The prepared message: 64 random bytes. */
  message: string
  blinded: string
  inverse: string
}

export const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

export const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** @param publicKey SPKI in base 64, as it is published */
export const importKey = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', toBytes(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

export async function blindMessage(publicKey: string): Promise<Asked> {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(await importKey(publicKey), message)
  return { message: toText(message), blinded: toText(blindedMsg), inverse: toText(inv) }
}

/** The token: message and signature, one after the other. @throws where the signature is not of this key */
export async function unblind(publicKey: string, asked: Asked, signature: string): Promise<string> {
  const message = toBytes(asked.message)
  const own = await suite.finalize(await importKey(publicKey), message, toBytes(signature), toBytes(asked.inverse))
  return toText(Uint8Array.of(...message, ...own))
}
