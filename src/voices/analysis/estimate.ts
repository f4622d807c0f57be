/** Shares with their intervals, of a sample that was drawn; of people who chose by themselves to answer there are none. */
import { StatisticsFault } from '#src/statistics/fault.ts'
import { type Proportions, proportions } from '#src/statistics/survey/proportions.ts'
import { wilson } from '#src/statistics/tables/wilson.ts'
import type { Estimate } from './results-model.ts'
import { picked, type WeightedSample } from './weights.ts'

/** Wilson's interval: of a sample in which everybody counts one. */
export function simpleEstimate(count: number, of: number): Estimate | null {
  if (of < 2) return null
  const share = count / of
  const { low, high } = wilson(count, of)
  return {
    share,
    low,
    high,
    standardError: Math.sqrt((share * (1 - share)) / (of - 1)),
    designEffect: null,
    df: of - 1,
  }
}

/**
 * Weighted shares of each code, on the logit scale by Taylor linearisation.
 * @param codes from 0 on; one of `categories` or more is not counted
 * @param isSample without it shares alone
 */
export function weightedEstimates(
  { design, rows }: WeightedSample,
  codes: Uint16Array | Uint8Array,
  categories: number,
  isSample: boolean,
): (Estimate | null)[] {
  const found = proportionsOrNone(() => proportions(design, picked(codes, rows), categories))
  return Array.from({ length: categories }, (_, at) => {
    const one = found?.categories[at]
    if (!found || !one) return null
    if (!isSample) return { share: one.share, low: null, high: null, standardError: null, designEffect: null, df: null }
    const [low, high] = [one.interval?.low ?? null, one.interval?.high ?? null]
    return {
      share: one.share,
      low,
      high,
      standardError: one.standardError,
      designEffect: one.designEffectReplace,
      df: found.df,
    }
  })
}

function proportionsOrNone(run: () => Proportions): Proportions | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof StatisticsFault) return null
    throw error
  }
}
