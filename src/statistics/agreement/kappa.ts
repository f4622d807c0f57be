import { normalQuantile } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'
import type { Interval } from '../tables/wilson.ts'

export interface Kappa {
  /** 1 where the two always agree, 0 where they agree as chance would have it; null where each used one and the same code throughout. */
  kappa: number | null
  /** Share of the items on which they agree. */
  agreement: number
  /** Items that both have coded. */
  items: number
  standardError: number | null
  /** Asymptotic, cut off at 1. */
  interval: Interval | null
}

/**
 * Cohen's kappa of two coders, unweighted (Educational and Psychological Measurement 20, 1960), with the asymptotic error of
 * Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969).
 * @param table how often the first coder's code (row) met the second's (column), codes in the same order
 */
export function kappa(table: readonly (readonly number[])[], level = 0.95): Kappa {
  const size = table.length
  if (table.some((row) => row.length !== size))
    throw new StatisticsFault('shape', 'The table of two coders is square: the same codes in rows and columns.')
  const items = table.flat().reduce((sum, count) => sum + count, 0)
  if (items === 0) throw new StatisticsFault('empty', 'There is no item that both have coded.')
  const shares = table.map((row) => row.map((count) => count / items))
  const first = shares.map((row) => row.reduce((sum, share) => sum + share, 0))
  const second = first.map((_, j) => shares.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const agreement = shares.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  const chance = first.reduce((sum, share, i) => sum + share * (second[i] ?? 0), 0)
  if (1 - chance < 1e-12) return { kappa: null, agreement, items, standardError: null, interval: null }
  const value = (agreement - chance) / (1 - chance)
  const standardError = Math.sqrt(spread(shares, first, second, value, chance) / items) / (1 - chance)
  const reach = normalQuantile((1 + level) / 2) * standardError
  const interval = { low: Math.max(-1, value - reach), high: Math.min(1, value + reach) }
  return { kappa: value, agreement, items, standardError, interval }
}

function spread(shares: number[][], first: number[], second: number[], value: number, chance: number): number {
  const apart = 1 - value
  let sum = -((value - chance * apart) ** 2)
  for (const [i, row] of shares.entries())
    for (const [j, share] of row.entries())
      sum +=
        i === j
          ? share * (1 - ((first[i] ?? 0) + (second[i] ?? 0)) * apart) ** 2
          : share * apart ** 2 * ((second[i] ?? 0) + (first[j] ?? 0)) ** 2
  return Math.max(0, sum)
}
