import { seeded } from './random.ts'

/** In how many ways `size` can be chosen out of `count`; beyond a billion only that it is beyond. */
export function howMany(count: number, size: number): number {
  let product = 1
  for (let i = 1; i <= size && product < 1e9; i++) product = (product * (count - size + i)) / i
  return Math.round(product)
}

/**
 * Every choice of `size` out of `count`, in order, where there are no more than `most`; else `most` drawn with a seed, each in the order drawn.
 * @param draw whether to draw in any case
 */
export function choicesOf(count: number, size: number, seed: number, most: number, draw = false): number[][] {
  if (!draw && howMany(count, size) <= most) return every(count, size, 0)
  const random = seeded(seed)
  return Array.from({ length: most }, () => {
    const left = Array.from({ length: count }, (_, i) => i)
    return Array.from({ length: size }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0)
  })
}

function every(count: number, size: number, from: number): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: count - size - from + 1 }, (_, at) => from + at).flatMap((first) =>
    every(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  )
}
