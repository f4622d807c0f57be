import { chiSquareTail } from '../distributions.ts'
import { associable, type Counts, marginsOf } from './table.ts'

export interface ChiSquare {
  statistic: number
  df: number
  p: number
  /** The smallest count that independence would lead one to expect: under 5 the test is not to be trusted. */
  smallestExpected: number
  /** 0 where rows and columns are independent, 1 where each decides the other (Cramér 1946). */
  cramersV: number
}

/**
 * Pearson's test of independence, without correction for continuity; R: `chisq.test(table, correct = FALSE)`. Rows and
 * columns that hold nobody are left out.
 */
export function chiSquare(table: Counts): ChiSquare {
  const kept = associable(table)
  const { rows, columns, total } = marginsOf(kept)
  let statistic = 0
  let smallestExpected = Number.POSITIVE_INFINITY
  for (const [i, row] of kept.entries())
    for (const [j, count] of row.entries()) {
      const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / total
      statistic += (count - expected) ** 2 / expected
      smallestExpected = Math.min(smallestExpected, expected)
    }
  const df = (rows.length - 1) * (columns.length - 1)
  const cramersV = Math.sqrt(statistic / (total * (Math.min(rows.length, columns.length) - 1)))
  return { statistic, df, p: chiSquareTail(statistic, df), smallestExpected, cramersV }
}
