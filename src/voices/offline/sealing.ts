/**
 * Answers sealed to a survey's public key, so that what waits on a device can be read by nobody who finds it: ECDH on P-256 with a pair
 * made for the one message (NIST SP 800-56A), HKDF with SHA-256 (RFC 5869), AES-256-GCM. Browsers seal, the server opens.
 */
const curve = { name: 'ECDH', namedCurve: 'P-256' }
const pointBytes = 65
/** Lengths are told in steps of these, so that they tell little of what was written. */
const step = 1024

type Bytes = Uint8Array<ArrayBuffer>

export interface KeyPair {
  /** The uncompressed point, in base64url. */
  publicKey: string
  /** PKCS #8, in base64url. */
  privateKey: string
}

export const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

export const toBytes = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

export async function newKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const [point, whole] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  return { publicKey: toText(new Uint8Array(point)), privateKey: toText(new Uint8Array(whole)) }
}

/** @param about what the message is for: it opens for nothing else */
export async function seal(publicKey: string, about: string, message: string): Promise<string> {
  const to = toBytes(publicKey)
  const recipient = await crypto.subtle.importKey('raw', to, curve, false, [])
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const key = await keyFrom(own.privateKey, recipient, [point, to], 'encrypt')
  const plain = new TextEncoder().encode(message)
  const padded = new Uint8Array(Math.ceil((plain.length + 1) / step) * step).fill(0x20)
  padded.set(plain)
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(about), key, padded))
  const whole = new Uint8Array(point.length + sealed.length)
  whole.set(point)
  whole.set(sealed, point.length)
  return toText(whole)
}

/** The message, with spaces after it; null where it was not sealed to this key, for this, or is damaged. */
export async function unseal(
  { publicKey, privateKey }: KeyPair,
  about: string,
  sealed: string,
): Promise<string | null> {
  try {
    const bytes = toBytes(sealed)
    const point = bytes.slice(0, pointBytes)
    const sender = await crypto.subtle.importKey('raw', point, curve, false, [])
    const own = await crypto.subtle.importKey('pkcs8', toBytes(privateKey), curve, false, ['deriveBits'])
    const key = await keyFrom(own, sender, [point, toBytes(publicKey)], 'decrypt')
    const plain = await crypto.subtle.decrypt(algorithm(about), key, bytes.slice(pointBytes))
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    return null
  }
}

/** The key is made for one message: its counter begins at nothing. */
const algorithm = (about: string) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: new TextEncoder().encode(about),
})

async function keyFrom(own: CryptoKey, other: CryptoKey, points: Bytes[], use: 'encrypt' | 'decrypt') {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const salt = Uint8Array.of(...points.flatMap((point) => [...point]))
  const info = new TextEncoder().encode('paimana answer 1')
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return crypto.subtle.deriveKey(derived, secret, { name: 'AES-GCM', length: 256 }, false, [use])
}

/** What a sealed answer is for. */
export const aboutAnswer = (workspace: string, survey: string) => `${workspace}/${survey}`
