import { type Answers, counted, nearestTotals, type Range } from '#src/statistics/figures/range.ts'

/** A total that so many answers can give, and what would be printed of it: a percentage, or a mean. */
export interface Nearest {
  total: number
  figure: number
}

/** The working of a figure that cannot be: what lies next to it below and above. */
export function nearestShares(range: Range, n: number, answers: Answers): Nearest[] {
  const figure = (total: number) => (answers === counted ? (100 * total) / n : total / n)
  return nearestTotals(range, n, answers).map((total) => ({ total, figure: figure(total) }))
}
