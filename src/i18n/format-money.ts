import { type Locale, tagOf } from './locale.ts'

// The two currencies the field's documents speak of, as its own newspapers print them. Others as Intl prints them.
const english: Record<string, string> = { PKR: 'Rs', USD: 'US$' }
const urdu: Record<string, string> = { PKR: 'روپے', USD: 'امریکی ڈالر' }

const nbsp = '\u00a0'

/** An amount in words from a million on: four significant figures, in lakh, crore and kharb where the language counts so. */
export function formatMoney(locale: Locale, amount: number, currency: string): string {
  const figure = new Intl.NumberFormat(
    tagOf(locale),
    Math.abs(amount) >= 1e6
      ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 }
      : { maximumFractionDigits: 2 },
  ).format(amount)
  const name = locale === 'ur' ? urdu[currency] : english[currency]
  if (name === undefined) return `${figure}${nbsp}${currency}`
  return locale === 'ur' ? `${figure}${nbsp}${name}` : `${name}${nbsp}${figure}`
}
