/** Random values of a distribution, out of random numbers from 0 to 1: for simulations that can be computed again. */
type Random = () => number

/** Standard normal, by Box and Muller. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Knuth's product of uniforms, halved while the mean is large. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2)
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

/** Of scale 1, by Marsaglia and Tsang (ACM Transactions on Mathematical Software 26, 2000). */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A count with a mean and the variance μ + μ²/θ. */
export const negativeBinomial = (random: Random, mean: number, theta: number): number =>
  poisson(random, (mean * gamma(random, theta)) / theta)
