/** Texts and numbers as far as a page can show them and a database give them back: bounded, with nothing in them that hides. */
import { z } from 'zod'

/** Characters at most. */
export const longest = { line: 500, prose: 20_000 } as const

/** What turns the order in which a line is read (UAX 9, explicit directions): a title could show something else than it says. */
const turns = '\\u202a-\\u202e\\u2066-\\u2069'
const controls = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff'
const breaks = '\\t\\n\\r'

const bounded = (most: number) =>
  z.string().max(most, { error: ({ input }) => `has ${String(input).length} characters; at most ${most} are kept` })

/** @param hidden characters as they stand in the brackets of a regular expression */
const without = (hidden: string) =>
  z.regex(new RegExp(`^[^${hidden}]*$`), {
    error: ({ input }) => `holds ${nameOf(String(input).match(new RegExp(`[${hidden}]`))?.[0] ?? '')}; remove it`,
  })

function nameOf(character: string): string {
  if (character === '\n' || character === '\r') return 'a line break, but is one line'
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `the hidden character U+${code}`
}

/** A title, a name, a unit: one line. */
export const line = (most: number = longest.line) =>
  bounded(most)
    .trim()
    .min(1)
    .check(without(breaks + controls + turns))

/** A summary, a note: some lines. */
export const prose = (most: number = longest.prose) =>
  bounded(most)
    .trim()
    .min(1)
    .check(without(controls + turns))

export const Line = line()

/** A few of the text's own words, as they were read; may be empty. */
export const Phrase = bounded(longest.prose).check(without(turns))

/** A number that is kept as it was written: beyond 2^53 a whole one would be rounded to its neighbour. */
export const Exact = z.number().refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, {
  error: `is beyond ${Number.MAX_SAFE_INTEGER} and would be rounded; take a larger unit`,
})
