/** Fisher's exact test of a table with any number of rows and columns. */
import { StatisticsFault } from '../fault.ts'
import { seeded } from '../random.ts'
import { everyTable } from './every-table.ts'
import { logFactorials } from './log-factorial.ts'
import { randomTable } from './random-table.ts'
import { associable, type Counts, type Margins, marginsOf } from './table.ts'

export interface Fisher {
  p: number
  /** `exact`: every table was gone through. `monte-carlo`: so many were drawn; to be said beside the figure. */
  method: 'exact' | 'monte-carlo'
  /** Tables gone through, or drawn. */
  tables: number
  /** Standard error of a drawn p; 0 where it is exact. */
  standardError: number
}

export interface FisherOptions {
  /** Tables that are gone through at most before they are drawn instead. */
  cap?: number
  draws?: number
  seed?: number
}

/** Two tables are equally likely where their probabilities agree so far, as in R's `fisher.test`. */
const tolerance = 1 + 1e-7

/**
 * The probability, both margins given, of a table that is no more likely than the one at hand; R: `fisher.test(table)`.
 * Exact by enumeration while there are no more tables than the cap, else drawn at random with a seed, as in R's
 * `fisher.test(table, simulate.p.value = TRUE)`.
 * @throws StatisticsFault over a million people: Pearson's test serves there
 */
export function fisher(table: Counts, { cap = 1_000_000, draws = 20_000, seed = 1 }: FisherOptions = {}): Fisher {
  const kept = associable(table)
  const margins = marginsOf(kept)
  if (margins.total > 1_000_000)
    throw new StatisticsFault('too-large', `Fisher's test is for small tables; of ${margins.total} take Pearson's.`)
  const logs = logFactorials(margins.total)
  const logOf = (count: number) => logs[count] ?? 0
  // What all tables with these margins share is left out: only the product of their cells' factorials differs.
  const observed = -kept.flat().reduce((sum, count) => sum + logOf(count), 0)
  const limit = observed + Math.log(tolerance)
  const shared = [...margins.rows, ...margins.columns].reduce((sum, m) => sum + logOf(m), 0) - logOf(margins.total)
  let p = 0
  const tables = everyTable(margins, logOf, cap, (log) => {
    if (log <= limit) p += Math.exp(shared + log)
  })
  if (tables !== null) return { p: Math.min(1, p), method: 'exact', tables, standardError: 0 }
  return drawn(margins, logOf, limit, draws, seed)
}

function drawn(margins: Margins, logOf: (count: number) => number, limit: number, draws: number, seed: number): Fisher {
  const random = seeded(seed)
  let extreme = 0
  for (let draw = 0; draw < draws; draw++) if (randomTable(margins, logOf, random) <= limit) extreme += 1
  const p = (extreme + 1) / (draws + 1)
  return { p, method: 'monte-carlo', tables: draws, standardError: Math.sqrt((p * (1 - p)) / draws) }
}
