/** Names that a reader would take for one another. Pure. */
import type { Organisation } from '#src/coordination/model.ts'

/** Letters and digits alone, without accents and case. */
export const lettersOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

/** Whether a word has letters of two alphabets that look alike: "Pоlice" with a Cyrillic o. */
export const mixesAlphabets = (name: string): boolean =>
  name.split(/\s+/).some((word) => scripts.filter((script) => script.test(word)).length > 1)

type Called = Pick<Organisation, 'name'> & Partial<Pick<Organisation, 'shortName' | 'otherNames'>>

export function isCalled(name: string, { name: own, shortName, otherNames = [] }: Called): boolean {
  const wanted = lettersOf(name)
  const names = [own.en, own.ur, shortName?.en, shortName?.ur, ...otherNames]
  return wanted !== '' && names.some((one) => one !== undefined && lettersOf(one) === wanted)
}
