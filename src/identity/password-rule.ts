/**
 * What a password must be: 12 characters or more and none of the common ones (NIST SP 800-63B, 5.1.1.2). Nothing is asked of what
 * it is composed of. Pure.
 */
import { dictionary } from '@zxcvbn-ts/language-common'

export const shortest = 12
/** Far above what anybody remembers; a bound on the work of hashing. */
export const longest = 256

const common: ReadonlySet<string> = new Set(dictionary['passwords-common'])

/** One piece over and over: "abcabcabcabc", "111111111111". */
const repeated = /^(.{1,6}?)\1+$/su

/** What "Password2024!!" is made of: digits and marks at either end make no common password uncommon. */
const core = (password: string) => password.replace(/^[\p{N}\p{P}\p{S}]+|[\p{N}\p{P}\p{S}]+$/gu, '')
/** Shorter ones say nothing of the rest. */
const isCommonCore = (word: string) => word.length >= 6 && common.has(word)

export type PasswordFault = 'short' | 'long' | 'common' | 'personal'

/** @param personal words of the person's own that stand beside it: mail address, name */
export function passwordFault(password: string, personal: string[] = []): PasswordFault | undefined {
  const folded = password.normalize('NFKC')
  const length = [...folded].length
  if (length < shortest) return 'short'
  if (length > longest) return 'long'
  const small = folded.toLowerCase()
  if (personal.some((word) => word.length > 3 && core(small) === core(word.toLowerCase()))) return 'personal'
  const piece = repeated.exec(small)?.[1]
  if (piece !== undefined || common.has(small) || isCommonCore(core(small))) return 'common'
  return undefined
}
