/** The issuer's side of a blind signature: a key for one survey, signing without seeing, and checking what comes back. */
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'

const bits = 2048
/** Of the key, and so of a blinded message and of a signature. */
const keyBytes = bits / 8
const messageBytes = 64

export interface IssuingKey {
  /** SPKI in base 64. */
  publicKey: string
  /** PKCS #8 in base 64. */
  privateKey: string
}

export async function newIssuingKey(): Promise<IssuingKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return { publicKey: publicKey.toString('base64'), privateKey: privateKey.toString('base64') }
}

/** Signs what it cannot read (RFC 9474, section 4.3). Null where the message is none of this key. */
export function signBlinded(privateKey: string, blinded: Buffer): Buffer | null {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const padding = constants.RSA_NO_PADDING
  if (blinded.length !== keyBytes) return null
  try {
    const signature = privateDecrypt({ key, padding }, blinded)
    // A slip of the machine while it signs could give the key away: nothing leaves that does not lead back.
    return publicEncrypt({ key: createPublicKey(key), padding }, signature).equals(blinded) ? signature : null
  } catch {
    // As large as the key's modulus, or larger.
    return null
  }
}

export interface ReadToken {
  message: Buffer
  signature: Buffer
}

const length = Math.ceil(((messageBytes + keyBytes) * 4) / 3)

/** Null where it is not written as a token is. */
export function readToken(token: string): ReadToken | null {
  if (token.length !== length || !/^[\w-]+$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  // The last letter has bits to spare: of one token there is one way to write it.
  if (bytes.toString('base64url') !== token) return null
  return { message: bytes.subarray(0, messageBytes), signature: bytes.subarray(messageBytes) }
}

/** Under which a token is known to be spent: of its message alone, for which there may be more than one signature. */
export const spentHash = ({ message }: ReadToken): string => createHash('sha256').update(message).digest('hex')

/** Beside the main thread. */
export const isSigned = (publicKey: string, { message, signature }: ReadToken): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const key = { key: keyOf(publicKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
    verify('sha384', message, key, signature, (error, is) => (error ? reject(error) : resolve(is)))
  })

/** Of the surveys that were asked for last. */
const known = new Map<string, KeyObject>()

function keyOf(publicKey: string): KeyObject {
  const found = known.get(publicKey)
  if (found) return found
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  if (known.size > 50) known.clear()
  known.set(publicKey, key)
  return key
}
