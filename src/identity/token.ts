/** Secrets that are handed out once and known afterwards by their hash alone. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, 43 characters that need no escaping anywhere. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Fast on purpose: what has 256 random bits cannot be guessed at any speed. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Letters and digits that are not mistaken for one another, five bits each. */
export const randomLetters = (count: number): string =>
  Array.from(randomBytes(count), (byte) => letters[byte & 31]).join('')

/** Says nothing of the person: 80 random bits. */
export const newAccountId = (): string => `person-${randomLetters(16)}`
