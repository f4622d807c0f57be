/** Numbers as people type them: in Western, Urdu or Arabic digits, with groups of three or of lakh and crore. */
import { inWesternDigits } from '#src/vocabulary/digits.ts'

const western = (text: string): string =>
  inWesternDigits(text)
    .replaceAll('٫', '.')
    .replaceAll(/[٬،]/g, ',')
    .replaceAll('−', '-')
    .replaceAll(/[\s\u00a0\u202f]/g, ' ')

const plain = /^-?\d+(?:\.\d+)?$/
const inThousands = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/
const inLakhs = /^-?\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/

/** Undefined where it is not a number, or one that would be rounded when it is kept. */
export function readNumber(typed: string): number | undefined {
  const text = western(typed.trim())
  if (![plain, inThousands, inLakhs].some((form) => form.test(text))) return undefined
  const value = Number(text.replaceAll(/[, ]/g, ''))
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined
}

/** Half a unit of the last decimal that was typed: how far a rounded number may be off. */
export function roundingOf(typed: string): number {
  const decimals = /\.(\d+)$/.exec(western(typed.trim()))?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals
}
