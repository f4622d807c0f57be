/** Lower and upper end of a 95 % interval. */
export type Interval = [number, number]

/**
 * Percentile bootstrap over documents (Efron & Tibshirani 1993, ch. 13): documents, not passages, are drawn with
 * replacement, because passages of one document resemble each other. The same seed gives the same interval.
 * Null where the figure does not exist in most draws.
 */
export function bootstrap<Item>(
  items: Item[],
  figure: (sample: Item[]) => number | null,
  { draws = 2000, seed = 1 }: { draws?: number; seed?: number } = {},
): Interval | null {
  if (items.length < 2) return null
  const random = mulberry32(seed)
  const values: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)]).filter((item) => item !== undefined)
    const value = figure(sample)
    if (value !== null) values.push(value)
  }
  if (values.length < draws / 2) return null
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
  return [at(0.025), at(0.975)]
}

/** T. Ettinger's 32-bit generator: small, seedable, good enough to draw documents. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
