/** An authenticator for tests, in software: keeps ES256 keys, attests nothing, and can be told to do each thing wrongly. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

/** What an honest authenticator and browser would say otherwise. */
export interface Astray {
  origin?: string
  rpId?: string
  challenge?: string
  userVerified?: boolean
  counter?: number
  userHandle?: string
  /** What it calls a passkey that it makes. */
  id?: string
  /** Signs, and then says something else. */
  tampered?: boolean
}

interface Kept {
  id: Buffer
  key: KeyObject
  rpId: string
  userHandle: string
  counter: number
}

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

/** RFC 8949, as much as an attestation needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? headOf(1, -1 - value) : headOf(0, value)
  if (typeof value === 'string') return Buffer.concat([headOf(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([headOf(2, value.length), value])
  return Buffer.concat([headOf(5, value.size), ...[...value].flatMap(([key, member]) => [cbor(key), cbor(member)])])
}

function headOf(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

/** COSE_Key (RFC 9053) of an ES256 key. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const parts: [number, Cbor][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]
  return cbor(new Map(parts))
}

export class Authenticator {
  readonly #origin: string
  readonly #kept: Kept[] = []

  /** @param origin of the pages that its browser shows */
  constructor(origin: string) {
    this.#origin = origin
  }

  /** Makes a passkey, unless it has one that the site knows. */
  create(options: PublicKeyCredentialCreationOptionsJSON, astray: Astray = {}): RegistrationResponseJSON {
    if (options.excludeCredentials?.some(({ id }) => this.#kept.some((one) => one.id.toString('base64url') === id)))
      throw new Error('InvalidStateError: this authenticator has a passkey of the account already')
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const rpId = astray.rpId ?? options.rp.id ?? ''
    const made: Kept = {
      id: astray.id === undefined ? randomBytes(32) : Buffer.from(astray.id, 'base64url'),
      key: privateKey,
      rpId,
      userHandle: options.user.id,
      counter: 0,
    }
    this.#kept.push(made)
    const id = made.id.toString('base64url')
    const length = Buffer.from([0, made.id.length])
    const credential = Buffer.concat([Buffer.alloc(16), length, made.id, coseOf(publicKey)])
    const authData = Buffer.concat([this.#data(made, 0x40, astray), credential])
    const parts: [string, Cbor][] = [
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]
    const clientDataJSON = this.#clientData('webauthn.create', options.challenge, astray).toString('base64url')
    const attestationObject = cbor(new Map(parts)).toString('base64url')
    const response = { clientDataJSON, attestationObject, transports: ['internal' as const] }
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  /** Signs with the newest passkey it has for the site. */
  get(options: PublicKeyCredentialRequestOptionsJSON, astray: Astray = {}): AuthenticationResponseJSON {
    const found = this.#kept.findLast(({ rpId }) => rpId === options.rpId)
    if (!found) throw new Error('NotAllowedError: this authenticator has no passkey of the site')
    found.counter = astray.counter ?? found.counter + 1
    const authData = this.#data(found, 0, astray)
    const clientData = this.#clientData('webauthn.get', options.challenge, astray)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), found.key)
    // The counter's last byte: a larger number than was signed.
    if (astray.tampered) authData[36] = 200
    const id = found.id.toString('base64url')
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: astray.userHandle ?? found.userHandle,
      },
    }
  }

  /** Somebody has read it out: the same keys, counting on by themselves. */
  copy(): Authenticator {
    const copy = new Authenticator(this.#origin)
    copy.#kept.push(...this.#kept.map((one) => ({ ...one })))
    return copy
  }

  #data({ rpId, counter }: Kept, flags: number, astray: Astray): Buffer {
    const verified = (astray.userVerified ?? true) ? 0x04 : 0
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(astray.rpId ?? rpId), Buffer.from([0x01 | verified | flags]), count])
  }

  #clientData(type: string, challenge: string, astray: Astray): Buffer {
    const said = { type, challenge: astray.challenge ?? challenge, origin: astray.origin ?? this.#origin }
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }))
  }
}
