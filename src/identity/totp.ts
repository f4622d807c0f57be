/** One-time codes (RFC 6238): six digits, thirty seconds, SHA-1, which is what every authenticator knows. A code is good once. */
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const period = 30

export const newSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Paimana', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/**
 * The step of time that a code belongs to, or undefined where it is wrong or its step was used already. Half a minute either way is
 * forgiven, because clocks differ.
 * @param lastStep of the code that was taken last
 */
export function stepOf(code: string, secret: string, now: Date, lastStep: number): number | undefined {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = totp(secret).validate({ token: digits, timestamp: now.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return step > lastStep ? step : undefined
}

/** The code of a moment; for tests, which have no telephone. */
export const codeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() })

export interface Enrolment {
  /** In groups of four, for typing. */
  secret: string
  /** A picture of the `otpauth:` address, as the address of an SVG image. */
  picture: string
}

export function enrolmentOf(secret: string, mail: string): Enrolment {
  const svg = renderSVG(totp(secret, mail).toString(), { border: 2 })
  return {
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  }
}
