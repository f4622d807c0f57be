/**
 * The list of who took part, encrypted: AES-256-GCM under a key that scrypt (RFC 7914) makes of a passphrase. The passphrase is stored
 * nowhere: whoever has the database, a copy of it or a backup has no names.
 */
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'

interface Cost {
  N: number
  r: number
  p: number
}

/** What a list belongs to: it opens nowhere else, and under no other day of deletion. */
export interface Bound {
  workspace: string
  consultation: string
  /** ISO 8601. */
  deleteOn: string
}

const cipher = 'aes-256-gcm'
/** Lists are as long as the next multiple of this: how many names stand in one is not told by its length. */
const step = 4096

function derive(passphrase: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

const boundTo = ({ workspace, consultation, deleteOn }: Bound) =>
  Buffer.from(JSON.stringify([workspace, consultation, deleteOn]))

/** Lists at a cost: tests of everything else take less. */
export function listsAt(cost: Cost) {
  return {
    /** `scrypt$N$r$p$salt$nonce$tag$list`, the last four in base64url. */
    async sealList(list: string, passphrase: string, bound: Bound): Promise<string> {
      const [salt, nonce] = [randomBytes(16), randomBytes(12)]
      const plain = Buffer.from(list)
      const padded = Buffer.concat([plain, Buffer.alloc(step - (plain.length % step), ' ')])
      const sealing = createCipheriv(cipher, await derive(passphrase, salt, cost), nonce).setAAD(boundTo(bound))
      const sealed = Buffer.concat([sealing.update(padded), sealing.final()])
      const parts = [salt, nonce, sealing.getAuthTag(), sealed].map((part) => part.toString('base64url'))
      return ['scrypt', cost.N, cost.r, cost.p, ...parts].join('$')
    },
    /** Null for another passphrase, another consultation or another day. */
    async openList(kept: string, passphrase: string, bound: Bound): Promise<string | null> {
      const [, N, r, p, ...parts] = kept.split('$')
      const [salt, nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (!salt || !nonce || !tag || !sealed) return null
      const key = await derive(passphrase, salt, { N: Number(N), r: Number(r), p: Number(p) })
      const opening = createDecipheriv(cipher, key, nonce, { authTagLength: 16 }).setAAD(boundTo(bound)).setAuthTag(tag)
      try {
        return Buffer.concat([opening.update(sealed), opening.final()])
          .toString()
          .trimEnd()
      } catch {
        return null
      }
    },
  }
}

export const { sealList, openList } = listsAt({ N: 2 ** 16, r: 8, p: 2 })
