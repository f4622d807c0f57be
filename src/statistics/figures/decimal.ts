/** Figures as they are printed, exactly: no figure passes through binary floating point before it is compared. */
import { FigureFault } from './fault.ts'

/** `units / 10^places`, both whole. */
export interface Decimal {
  /** As typed. */
  text: string
  units: number
  /** Digits after the point, as typed: `93.50` has two. */
  places: number
}

/** More decimals than any printed share has; with them all products below stay whole numbers under 2^53. */
export const mostPlaces = 6

const plain = /^(-?)(\d+)(?:\.(\d+))?$/

/** Figures of other scripts and habits, as they would be written here: `۹۳٫۵ ٪`, `93,5` and `93.5%` are `93.5`. */
export function plainFigure(text: string): string {
  const western = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  return western
    .replace(/^[−‒–]/, '-')
    .replace(/^\+/, '')
    .replace(/\s*[%٪]$/, '')
    .replace(/[٫,،]/, '.')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
}

/** Decimal digits of every script stand in runs of ten, each beginning with its zero at a code point that ends in 0 or 6. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0
  const own = zero
  while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return own - zero
}

/**
 * Reads one figure: digits 0 to 9, at most one point with digits on both sides of it.
 * @param most what the figure may be at most, to either side of zero
 * @throws FigureFault where it is anything else; the fault holds how it would be written
 */
export function readDecimal(text: string, most: number): Decimal {
  const [, minus, whole, fraction = ''] = plain.exec(text) ?? []
  if (whole === undefined) {
    const right = plainFigure(text)
    throw plain.test(right)
      ? new FigureFault('written-otherwise', { figure: text, right })
      : new FigureFault('no-number', { figure: text })
  }
  if (fraction.length > mostPlaces) throw new FigureFault('too-precise', { figure: text, most: mostPlaces })
  const size = Number(whole + fraction)
  if (Number(whole) > most || size > most * 10 ** fraction.length) throw new FigureFault('over', { figure: text, most })
  return { text, units: minus === '-' ? 0 - size : size, places: fraction.length }
}
