import { numberOf, textOf, type Value } from '../values.ts'
import type { FunctionTable } from './model.ts'

const text = (args: Value[], index: number) => textOf(args[index] ?? '')

/** XPath's substring() counts from 1 and rounds; what is before the first character still uses up the length. */
function substring(args: Value[]): string {
  const from = Math.round(numberOf(args[1] ?? 1))
  const to = args[2] === undefined ? Number.POSITIVE_INFINITY : from + Math.round(numberOf(args[2]))
  return [...text(args, 0)].filter((_, index) => index + 1 >= from && index + 1 < to).join('')
}

/** ODK's substr() counts from 0, a negative place from the end, and does not include the last. */
function substr(args: Value[]): string {
  return text(args, 0).slice(numberOf(args[1] ?? 0), args[2] === undefined ? undefined : numberOf(args[2]))
}

function translate(args: Value[]): string {
  const [from, to] = [[...text(args, 1)], [...text(args, 2)]]
  const swapped = (character: string) => {
    const place = from.indexOf(character)
    return place < 0 ? character : (to[place] ?? '')
  }
  return [...text(args, 0)].map(swapped).join('')
}

function around(args: Value[], part: (whole: string, at: number, sought: string) => string): string {
  const at = text(args, 0).indexOf(text(args, 1))
  return at < 0 ? '' : part(text(args, 0), at, text(args, 1))
}

/** Version 4 of RFC 9562, from the dice that were handed in. */
const uuid = (random: () => number): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(random() * 16).toString(16))

const anyNumber = Number.POSITIVE_INFINITY

export const TEXT_FUNCTIONS: FunctionTable = {
  string: { least: 1, most: 1, run: (args) => text(args, 0) },
  concat: { least: 0, most: anyNumber, run: (args) => args.map(textOf).join('') },
  join: { least: 1, most: anyNumber, run: ([by = '', ...args]) => args.map(textOf).join(textOf(by)) },
  contains: { least: 2, most: 2, run: (args) => text(args, 0).includes(text(args, 1)) },
  'starts-with': { least: 2, most: 2, run: (args) => text(args, 0).startsWith(text(args, 1)) },
  'ends-with': { least: 2, most: 2, run: (args) => text(args, 0).endsWith(text(args, 1)) },
  'string-length': { least: 1, most: 1, run: (args) => text(args, 0).length },
  'normalize-space': { least: 1, most: 1, run: (args) => text(args, 0).trim().replace(/\s+/g, ' ') },
  substring: { least: 2, most: 3, run: substring },
  substr: { least: 2, most: 3, run: substr },
  'substring-before': { least: 2, most: 2, run: (args) => around(args, (whole, at) => whole.slice(0, at)) },
  'substring-after': {
    least: 2,
    most: 2,
    run: (args) => around(args, (whole, at, sought) => whole.slice(at + sought.length)),
  },
  uuid: { least: 0, most: 0, run: (_, { random }) => uuid(random) },
  translate: { least: 3, most: 3, run: translate },
  /** Finds the pattern anywhere, as ODK's engine does: `^` and `$` make it the whole answer. */
  regex: { least: 2, most: 2, run: (args) => new RegExp(text(args, 1)).test(text(args, 0)) },
}
