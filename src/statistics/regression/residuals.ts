import type { Fit } from './glm.ts'

/** Signed roots of what each value adds to the deviance, as R's `residuals(type = "deviance")`. */
export function devianceResiduals({ outcome, fitted, family }: Fit): Float64Array {
  return outcome.map((y, i) => {
    const mu = fitted[i] as number
    return Math.sign(y - mu) * Math.sqrt(Math.max(0, family.deviance(y, mu)))
  })
}

/** (y − μ) / √V(μ), as R's `residuals(type = "pearson")`. */
export function pearsonResiduals({ outcome, fitted, family }: Fit): Float64Array {
  return outcome.map((y, i) => (y - (fitted[i] as number)) / Math.sqrt(family.variance(fitted[i] as number)))
}
