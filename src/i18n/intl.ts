/** Formats of Intl by language and options, each made once: making one takes a hundred times as long as using it. */

type Made<F> = Map<string, F>
const numbers: Made<Intl.NumberFormat> = new Map()
const dates: Made<Intl.DateTimeFormat> = new Map()

function once<F>(made: Made<F>, tag: string, options: object, make: () => F): F {
  const key = `${tag} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const format = make()
  made.set(key, format)
  return format
}

export const numberFormat = (tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(numbers, tag, options, () => new Intl.NumberFormat(tag, options))

export const dateTimeFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(dates, tag, options, () => new Intl.DateTimeFormat(tag, options))
