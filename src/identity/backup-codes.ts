/** Ten codes on paper for when the authenticator is out of reach; each works once. */
import { hashOf, randomLetters } from './token.ts'

const count = 10

/** Twelve letters of five bits: 60 bits each, in groups of four. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: count }, () => randomLetters(12).replace(/(.{4})(?=.)/g, '$1-'))

/** Bound to the account, so that equal codes of two people would not look alike. Case, spaces and hyphens do not matter. */
export const backupCodeHash = (account: string, code: string): string =>
  hashOf(`${account} ${code.toLowerCase().replace(/[\s-]/g, '')}`)
