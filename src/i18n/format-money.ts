import { numberFormat } from './intl.ts'
import { type Locale, tagOf } from './locale.ts'

// The two currencies the field's documents speak of, as its own newspapers print them. Others as Intl prints them.
const english: Record<string, string> = { PKR: 'Rs', USD: 'US$' }
const urdu: Record<string, string> = { PKR: 'روپے', USD: 'امریکی ڈالر' }

const nbsp = '\u00a0'

/** Thousands and millions, or thousands, lakh and crore. */
export const numberStyles = ['western', 'south-asian'] as const
export type NumberStyle = (typeof numberStyles)[number]

/** The tag for `Intl` by which figures are grouped: CLDR knows lakh and crore for English as India writes it, and not for Urdu. */
export function groupingTag(locale: Locale, numbers: NumberStyle): string {
  if (numbers === 'western') return tagOf(locale)
  return locale === 'ur' ? 'en-IN-u-nu-arabext' : 'en-IN'
}

/**
 * An amount, in words where it is large: from a million on, or from a lakh where figures are counted in lakh and crore; four
 * significant figures. Urdu has words of its own for these (lakh, crore, kharb) whatever the style.
 */
export function formatMoney(locale: Locale, numbers: NumberStyle, amount: number, currency: string): string {
  const inWords = Math.abs(amount) >= (numbers === 'south-asian' ? 1e5 : 1e6)
  const figure = numberFormat(
    locale === 'ur' && inWords ? tagOf(locale) : groupingTag(locale, numbers),
    inWords
      ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 }
      : { maximumFractionDigits: 2 },
  ).format(amount)
  const name = locale === 'ur' ? urdu[currency] : english[currency]
  if (name === undefined) return `${figure}${nbsp}${currency}`
  return locale === 'ur' ? `${figure}${nbsp}${name}` : `${name}${nbsp}${figure}`
}
