/**
 * How many equally weighted respondents would say as much, by their weights alone: the square of the sum over the sum of the
 * squares. Source: L. Kish, Survey Sampling (1965), 11.7. Clusters and strata are no part of it.
 */
export function effectiveSize(weights: Float64Array): number {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares === 0 ? 0 : (sum * sum) / squares
}
