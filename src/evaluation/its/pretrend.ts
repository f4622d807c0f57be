import { fTail, tQuantile } from '#src/statistics/distributions.ts'
import { StatisticsFault } from '#src/statistics/fault.ts'
import { families } from '#src/statistics/regression/family.ts'
import { type Fit, glm } from '#src/statistics/regression/glm.ts'
import { serialCorrelation } from '#src/statistics/regression/serial-correlation.ts'
import { type FTest, waldTest } from '#src/statistics/regression/wald.ts'
import { type Choice, designIn, type Term, termsOf } from './choice.ts'
import { type Estimate, estimateOf } from './interval.ts'
import { part, type Series } from './series.ts'

/** The series before the intervention, by itself. */
export interface Pretrend {
  n: number
  /** Change per unit of time, and whether there is any. */
  slope: Estimate & { p: number }
  /** Whether the trend was already bending: a line continued beyond the intervention would then mislead. */
  bend: FTest
}

/** @returns null and why, where the time before is too short for it */
export function pretrendOf(series: Series, choice: Choice): Pretrend | { refused: string } {
  const before = part(series, (row) => (series.time[row] ?? 0) < series.from)
  try {
    const terms = termsOf(before, { ...choice, terms: [] })
    const line = lineThrough(before, terms, choice)
    const at = terms.findIndex(({ role }) => role === 'time')
    const { covariance, df } = serialCorrelation(line)
    const se = Math.sqrt(covariance[at * terms.length + at] ?? 0)
    const estimate = line.coefficients[at] ?? 0
    const slope = estimateOf({ estimate, se }, line.family.link === 'log', tQuantile(0.975, df))
    return {
      n: before.time.length,
      slope: { ...slope, p: fTail((estimate / se) ** 2, 1, df) },
      bend: bendOf(before, terms, choice),
    }
  } catch (error) {
    if (error instanceof StatisticsFault) return { refused: error.message }
    throw error
  }
}

function bendOf(before: Series, terms: Term[], choice: Choice): FTest {
  const middle = ((before.time[0] ?? 0) + (before.time.at(-1) ?? 0)) / 2
  const bend: Term = { name: 'bend', role: 'time', values: before.time.map((t) => (t - middle) ** 2) }
  const bent = lineThrough(before, [...terms, bend], choice)
  const { covariance, df } = serialCorrelation(bent)
  return waldTest(bent.coefficients, covariance, [terms.length], df)
}

function lineThrough(series: Series, terms: Term[], { family }: Choice): Fit {
  const data = { design: designIn(terms), outcome: series.outcome, offset: series.exposure?.map(Math.log) }
  return glm(data, families[family === 'gaussian' ? 'gaussian' : 'quasipoisson'])
}
