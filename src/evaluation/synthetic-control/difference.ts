import { normalQuantile } from '#src/statistics/distributions.ts'
import { type Block, plainDifference, syntheticDifference } from '#src/statistics/synthetic/difference.ts'
import { placeboError } from '#src/statistics/synthetic/difference-error.ts'
import { tried } from '../areas/tried.ts'
import { byWeight, type Study } from './fit.ts'
import { reachAmong } from './power.ts'
import type { SyntheticDifferenceResult } from './result.ts'

export interface Difference {
  result: SyntheticDifferenceResult
  /** How far the estimate, and the plain difference, go by chance, by those of other areas; null without placebos, or where there are too few. */
  reach: { synthetic: number | null; plain: number | null }
}

/** Synthetic difference in differences of the same areas, over the times at which all of them are known; null where it cannot be had. */
export function differenceOf({ table, outcome, treated, donors, from, spec }: Study): Difference | null {
  const areas = [treated, ...donors]
  const times = table.labels.map((_, t) => t).filter((t) => areas.every((i) => Number.isFinite(outcome[i]?.[t])))
  const path = (i: number) => times.map((t) => outcome[i]?.[t] ?? Number.NaN)
  const block: Block = {
    treated: [path(treated)],
    donors: donors.map(path),
    before: times.filter((t) => t < from).length,
  }
  const fitted = tried(() => syntheticDifference(block))
  if (!fitted) return null
  const error = spec.placebo ? placeboError(block, spec.seed) : null
  const reach = error ? normalQuantile((1 + spec.level) / 2) * error.se : null
  const asGreat = error?.placebos.filter((value) => Math.abs(value) >= Math.abs(fitted.estimate)).length ?? 0
  const weights = donors.map((donor, j) => ({ unit: table.titles[donor] ?? '', weight: fitted.donorWeights[j] ?? 0 }))
  const result = {
    estimate: fitted.estimate,
    se: error?.se ?? null,
    low: reach === null ? null : fitted.estimate - reach,
    high: reach === null ? null : fitted.estimate + reach,
    p: error ? (asGreat + 1) / (error.placebos.length + 1) : null,
    weights: weights.sort(byWeight),
    times: fitted.periodWeights.map((weight, t) => ({ time: table.labels[times[t] ?? 0] ?? '', weight })),
    plain: plainDifference(block),
  }
  return {
    result,
    reach: {
      synthetic: reachAmong(error?.placebos ?? []),
      plain: reachAmong(spec.placebo ? plainPlacebos(block) : []),
    },
  }
}

/** Each donor beside the others. */
const plainPlacebos = ({ donors, before }: Block): number[] =>
  donors.map((own) => plainDifference({ treated: [own], donors: donors.filter((other) => other !== own), before }))
