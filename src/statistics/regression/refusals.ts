import { StatisticsFault } from '../fault.ts'
import type { Design } from './design.ts'
import type { Family } from './family.ts'
import type { GlmData } from './glm.ts'

/** Refuses what no fit could make sense of. @throws StatisticsFault with the row, and what would be right */
export function looked({ design, outcome, offset }: GlmData, family: Family): void {
  if (outcome.length !== design.rows || (offset && offset.length !== design.rows))
    throw new StatisticsFault('shape', `There are ${outcome.length} outcomes for a design of ${design.rows} rows.`)
  for (let row = 0; row < outcome.length; row++) {
    const y = outcome[row] as number
    if (!Number.isFinite(y)) throw wrong(row, `the outcome ${y} is no number`)
    if (offset && !Number.isFinite(offset[row]))
      throw wrong(row, 'the offset is no number: what is exposed must be more than 0')
    if (family.link !== 'log') continue
    if (y < 0) throw wrong(row, `the count ${y} is negative, which only least squares ("gaussian") can take`)
    if (family.name === 'poisson' && Math.abs(y - Math.round(y)) > 1e-7 * Math.max(1, y))
      throw wrong(row, `the count ${y} is not whole; "quasipoisson" can take it, a Poisson distribution cannot`)
  }
}

const wrong = (row: number, what: string) => new StatisticsFault('value', `Row ${row + 1}: ${what}.`)

export const tooFew = ({ rows, names }: Design) =>
  new StatisticsFault(
    'too-few',
    `There are ${rows} rows for ${names.length} terms: at least ${names.length + 1} are needed, and many more to learn anything. Take fewer terms or a longer series.`,
  )

export const exact = (outcome: Float64Array) =>
  new StatisticsFault(
    'exact',
    outcome.every((y) => y === outcome[0])
      ? `There is nothing to tell: the outcome is ${outcome[0] ?? 0} throughout.`
      : 'The model goes through every value, so that nothing is left by which chance could be told: there is no error and no interval. Look whether the outcome was worked out by a formula, or take fewer terms.',
  )
