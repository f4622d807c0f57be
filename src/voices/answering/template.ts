/** Texts with answers in them: `You said ${q1}.` */

const REFERENCE = /\$\{\s*([^\s{}]+)\s*\}/gu
/** A reference that was begun and is none. */
const BROKEN = /\$\{(?!\s*[\p{L}_][\p{L}\p{M}\p{N}_.#-]*\s*\})/u

/** Names of the questions whose answers a text shows. */
export const referencesIn = (text: string): string[] => [...text.matchAll(REFERENCE)].map(([, name = '']) => name)

/** Where a text has `${` without a name and `}` after it; -1 for nowhere. */
export const brokenReference = (text: string): number => text.search(BROKEN)

/** The text with answers in the places of their names. */
export const filled = (text: string, answerOf: (name: string) => string): string =>
  text.replace(REFERENCE, (_, name: string) => answerOf(name))
