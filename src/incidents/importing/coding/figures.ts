/** Numbers as people write them in tables. */
import { inWesternDigits } from '#src/vocabulary/digits.ts'

/** What a cell says: a number, a range, nothing, or something that no number can be read from. */
export type Figure = { low: number; value: number; high: number } | 'none' | 'doubtful' | 'impossible'

const none = /^(?:[-–—?*.]+|n\/?a|nil|null|nan|unknown|not (?:known|available|reported)|unk)$/i
/** Digits of a number: more were never counted of one event, and stand for something else (999999999). */
const mostDigits = 7
const whole = /^\d+$/
/** Thousands, also as South Asia parts them: 2,51,000. */
const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/

/**
 * A number (`12`, `1,234`), a range (`10-15`, `10 to 15`, `10–15`), at least (`15+`, `at least 15`) or about so many. Of a range its
 * lower end is the number that the source vouches for.
 */
export function figure(text: string): Figure {
  const said = inWesternDigits(text.trim())
  if (said === '' || none.test(said)) return 'none'
  const one = number(said)
  if (one !== undefined) return { low: one, value: one, high: one }
  if (/^-\s*\d+(?:\.\d+)?$/.test(said)) return 'impossible'
  const [, from = '', to = ''] = /^(\S+?)\s*(?:-|–|—|to)\s*(\S+)$/i.exec(said) ?? []
  const [low, high] = [number(from), number(to)]
  if (low !== undefined && high !== undefined) return low <= high ? { low, value: low, high } : 'doubtful'
  const [, least = ''] = /^(?:at least |over |more than |~|about |approx\.? |c\. ?)?(\S+?)\+?$/i.exec(said) ?? []
  const about = number(least)
  return about === undefined ? 'doubtful' : { low: about, value: about, high: about }
}

function number(text: string): number | undefined {
  // A number that a spreadsheet has written: 12.0.
  const digits = (grouped.test(text) ? text.replaceAll(',', '') : text).replace(/\.0+$/, '')
  return whole.test(digits) && digits.length <= mostDigits ? Number(digits) : undefined
}

/** @returns a whole number of plain digits, or -1 where there is something else */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > mostDigits) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
