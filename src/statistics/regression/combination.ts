/** A weighted sum of coefficients, with its standard error by the covariance: also the delta method's step on a link's scale. */
export function combination(
  weights: ArrayLike<number>,
  coefficients: Float64Array,
  covariance: Float64Array,
): { estimate: number; se: number } {
  const width = coefficients.length
  let [estimate, variance] = [0, 0]
  for (let i = 0; i < width; i++) {
    const weight = weights[i] ?? 0
    if (weight === 0) continue
    estimate += weight * (coefficients[i] as number)
    for (let j = 0; j < width; j++) variance += weight * (weights[j] ?? 0) * (covariance[i * width + j] as number)
  }
  return { estimate, se: Math.sqrt(Math.max(0, variance)) }
}
