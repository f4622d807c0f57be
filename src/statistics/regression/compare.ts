import { chiSquareTail, fTail } from '../distributions.ts'
import { StatisticsFault } from '../fault.ts'
import type { Fit } from './glm.ts'

export interface Comparison {
  statistic: number
  df: number
  /** Of the larger model; null for the likelihood ratio. */
  residualDf: number | null
  p: number
}

/**
 * Whether a larger model of the same data fits better than a smaller one within it: F where the dispersion is estimated (from
 * the larger one), else the likelihood ratio. As R's `anova(smaller, larger, test = "F")` and `"Chisq"`.
 */
export function compareNested(smaller: Fit, larger: Fit): Comparison {
  const df = smaller.residualDf - larger.residualDf
  if (df < 1 || smaller.design.rows !== larger.design.rows)
    throw new StatisticsFault('shape', 'Only a model within another one, of the same rows, can be compared with it.')
  const gain = Math.max(0, smaller.deviance - larger.deviance)
  if (larger.family.dispersion === 'one') return { statistic: gain, df, residualDf: null, p: chiSquareTail(gain, df) }
  const statistic = gain / df / larger.dispersion
  return { statistic, df, residualDf: larger.residualDf, p: fTail(statistic, df, larger.residualDf) }
}
