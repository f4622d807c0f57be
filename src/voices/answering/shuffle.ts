const MODULUS = 2 ** 31 - 1
const MULTIPLIER = 16_807

/**
 * The order that ODK's randomize() gives for a seed: Park and Miller's minimal standard generator (Communications of the
 * ACM, 1988) drives a Fisher–Yates shuffle from the inside out. A seed that is no number counts as 0.
 */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = Number.isFinite(seed) ? Math.trunc(seed) % MODULUS : 0
  if (state <= 0) state += MODULUS - 1
  const next = () => {
    state = (state * MULTIPLIER) % MODULUS
    return (state - 1) / (MODULUS - 1)
  }
  const order: T[] = []
  for (const [at, value] of values.entries()) {
    const place = Math.floor(next() * (at + 1))
    const moved = order[place]
    if (place !== at && moved !== undefined) order[at] = moved
    order[place] = value
  }
  return order
}
