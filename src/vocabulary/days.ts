/** Whole days from one calendar day to another (ISO 8601); negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/

/**
 * The day that lies a span of time (ISO 8601, whole units: `P30D`) after another. A month later than 31 January is the last
 * day of February.
 */
export function dayAfter(day: string, span: string): string {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (parts.exec(span) ?? []).map((one) => Number(one ?? 0))
  const [year = 0, month = 1, first = 1] = day.split('-').map(Number)
  const inMonth = month - 1 + months
  const last = new Date(Date.UTC(year + years, inMonth + 1, 0)).getUTCDate()
  const date = new Date(Date.UTC(year + years, inMonth, Math.min(first, last) + weeks * 7 + days))
  return date.toISOString().slice(0, 10)
}

/** The first day of a date as far as it is known: of 2014, 1 January. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10)

/** The last day of a date as far as it is known: of February 2014, the 28th. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
