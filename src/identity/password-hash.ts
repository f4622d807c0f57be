/** Passwords as they are kept: scrypt (RFC 7914) of `node:crypto`, N = 2^15, r = 8, p = 3, 32 MB and about a tenth of a second each. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

interface Cost {
  N: number
  r: number
  p: number
}

const length = 32

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

/** Passwords at a cost: tests of everything else than passwords take less. */
export function passwordsAt(cost: Cost) {
  const textOf = (salt: string, key: string) => ['scrypt', cost.N, cost.r, cost.p, salt, key].join('$')
  /** Of no password at all: compared with where there is no account, so that the answer takes as long. */
  const nobody = textOf(randomBytes(16).toString('base64url'), 'A'.repeat(43))
  return {
    /** `scrypt$N$r$p$salt$key`, so that the cost can be raised later. */
    async hashPassword(password: string): Promise<string> {
      const salt = randomBytes(16)
      const key = await derive(password, salt, cost)
      return textOf(salt.toString('base64url'), key.toString('base64url'))
    },
    /** False, as slowly, where nothing is kept. */
    async passwordMatches(password: string, kept: string | null | undefined): Promise<boolean> {
      const [, N, r, p, salt = '', key = ''] = (kept ?? nobody).split('$')
      const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
      const expected = Buffer.from(key, 'base64url')
      return found.length === expected.length && timingSafeEqual(found, expected) && kept != null
    },
  }
}

export const { hashPassword, passwordMatches } = passwordsAt({ N: 2 ** 15, r: 8, p: 3 })
