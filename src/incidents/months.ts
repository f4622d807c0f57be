/** Months as numbers, as the tables count them: twelve times the year, and the month from 0. */

/** @param month ISO 8601: `2014-12` */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export const monthText = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** First and last of all of them; null where there are none. */
export function monthsAround(
  texts: readonly [string, string] | null,
  numbers: readonly [number, number] | null,
): [string, string] | null {
  const all = [...(texts?.map(monthNumber) ?? []), ...(numbers ?? [])]
  return all.length === 0 ? null : [monthText(Math.min(...all)), monthText(Math.max(...all))]
}
