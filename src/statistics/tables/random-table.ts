import type { Margins } from './table.ts'

type LogOf = (count: number) => number

/**
 * Draws a table with the margins given, as chance alone would fill it: cell by cell from its hypergeometric distribution.
 * @param logOf ln of a factorial
 * @returns minus the sum of ln of the factorials of its cells
 */
export function randomTable({ rows, columns, total }: Margins, logOf: LogOf, random: () => number): number {
  const left = [...rows]
  let people = total
  let log = 0
  for (const column of columns.slice(0, -1)) {
    let open = column
    let below = people
    for (const [row, room] of left.entries()) {
      const count = hypergeometric(below, room, open, logOf, random())
      left[row] = room - count
      log -= logOf(count)
      below -= room
      open -= count
    }
    people -= column
  }
  return left.reduce((sum, count) => sum - logOf(count), log)
}

/**
 * How many of `marked` out of `people` are among `drawn`, by inversion from the mode outwards: as many steps as the
 * distribution is wide, however far from zero it lies.
 */
export function hypergeometric(people: number, marked: number, drawn: number, logOf: LogOf, chance: number): number {
  const least = Math.max(0, drawn - (people - marked))
  const most = Math.min(marked, drawn)
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (people + 2))))
  const choose = (n: number, k: number) => logOf(n) - logOf(k) - logOf(n - k)
  const atMode = Math.exp(choose(marked, mode) + choose(people - marked, drawn - mode) - choose(people, drawn))
  const odds = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (people - marked - drawn + k + 1))
  let [low, high, atLow, atHigh] = [mode, mode, atMode, atMode]
  let rest = chance - atMode
  while (rest > 0) {
    const [up, down] = [high < most, low > least]
    if (!up && !down) return mode
    if (up) {
      atHigh *= odds(high)
      high += 1
      rest -= atHigh
      if (rest <= 0) return high
    }
    if (down) {
      low -= 1
      atLow /= odds(low)
      rest -= atLow
      if (rest <= 0) return low
    }
  }
  return mode
}
