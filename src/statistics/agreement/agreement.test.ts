import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { alpha, type Item } from './alpha.ts'
import { kappa } from './kappa.ts'

describe('Cohen’s kappa', () => {
  test('of the usual example is 0.4', () => {
    const found = kappa([
      [20, 5],
      [10, 15],
    ])
    expect(found.kappa).toBeCloseTo(0.4, 12)
    expect(found).toMatchObject({ agreement: 0.7, items: 50 })
  })

  test('is 1 without error where the two always agree, and nothing where nothing could differ', () => {
    const same = kappa([
      [7, 0],
      [0, 4],
    ])
    expect(same.kappa).toBe(1)
    expect(same.standardError).toBeCloseTo(0, 12)
    expect(kappa([[9, 0], [0, 0]])).toMatchObject({ kappa: null, interval: null, agreement: 1 }) // biome-ignore format: a table
  })

  test('has the error that its slopes lead one to expect', () => {
    // The delta method on kappa itself, in small steps.
    const shares = [0.4, 0.1, 0.15, 0.35]
    const of = (cells: number[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = cells
      const n = a + b + c + d
      const chance = ((a + b) * (a + c) + (c + d) * (b + d)) / n ** 2
      return ((a + d) / n - chance) / (1 - chance)
    }
    const step = 1e-6
    const slopes = shares.map((_, i) => {
      const moved = shares.map((share, j) => share + (i === j ? step : 0))
      return (of(moved) - of(shares)) / step
    })
    const mean = slopes.reduce((sum, slope, i) => sum + slope * (shares[i] ?? 0), 0)
    const variance = slopes.reduce((sum, slope, i) => sum + (shares[i] ?? 0) * (slope - mean) ** 2, 0) / 200
    const { standardError } = kappa([
      [80, 20],
      [30, 70],
    ])
    expect(standardError).toBeCloseTo(Math.sqrt(variance), 5)
  })

  test.each([
    [[[1, 2]]],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('of %j is refused', (table) => {
    expect(() => kappa(table)).toThrow(/square|no item/)
  })
})

/** Krippendorff's own example of 2011: four observers, twelve units, some of them left out. */
const published: Item[] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
]

describe('Krippendorff’s alpha', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('of his published example is his: %s %d', (scale, value) => {
    const found = alpha(published, scale)
    expect(found.alpha).toBeCloseTo(value, 3)
    expect(found).toMatchObject({ items: 11, codes: 40 })
    expect(found.interval?.low).toBeLessThan(value)
    expect(found.interval?.high).toBeGreaterThan(value)
  })

  test('has the same interval for the same seed, and another for another', () => {
    const of = (seed: number) => alpha(published, 'nominal', { seed, draws: 500 }).interval
    expect(of(7)).toEqual(of(7))
    expect(of(8)).not.toEqual(of(7))
  })

  const items = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 2, maxLength: 4 }), {
    minLength: 2,
    maxLength: 12,
  })

  test('does not depend on the order of items or coders, nor on the names of codes without order', () => {
    fc.assert(
      fc.property(items, (given) => {
        fc.pre(given.some((item) => item.filter((code) => code !== null).length > 1))
        const of = (some: Item[]) => alpha(some, 'nominal', { draws: 0 }).alpha ?? -9
        const value = of(given)
        expect(of(given.toReversed().map((item) => item.toReversed()))).toBeCloseTo(value, 9)
        expect(of(given.map((item) => item.map((code) => (code === null ? null : 100 - code * 7))))).toBeCloseTo(
          value,
          9,
        )
      }),
    )
  })

  test('is nothing where every code is the same, and refused where nothing has been coded twice', () => {
    expect(alpha([[2, 2], [2, 2]], 'ordinal')).toMatchObject({ alpha: null, interval: null }) // biome-ignore format: a table
    expect(() => alpha([[1, null], [2]], 'nominal')).toThrow('no item')
  })

  test.skipIf(!hasR)('is what R’s own arithmetic makes of coincidences', () => {
    const r = runR(`
      items <- list(c(1,1,1), c(2,2,3,2), c(3,3,3,3), c(3,3,3,3), c(2,2,2,2), c(1,2,3,4), c(4,4,4,4), c(1,1,2,1), c(2,2,2,2), c(5,5,5), c(1,1))
      o <- matrix(0, 5, 5)
      for (u in items) for (i in seq_along(u)) for (j in seq_along(u)) if (i != j) o[u[i], u[j]] <- o[u[i], u[j]] + 1 / (length(u) - 1)
      n <- rowSums(o)
      of <- function(d) 1 - (sum(n) - 1) * sum(o * d) / sum(outer(n, n) * d)
      ordinal <- outer(1:5, 1:5, Vectorize(function(a, b) (sum(n[a:b]) - (n[a] + n[b]) / 2)^2))
      say("alpha", c(of(1 - diag(5)), of(ordinal), of(outer(1:5, 1:5, "-")^2)))`)
    const scales = ['nominal', 'ordinal', 'interval'] as const
    for (const [i, scale] of scales.entries())
      expect(alpha(published, scale, { draws: 0 }).alpha).toBeCloseTo(r.alpha?.[i] ?? Number.NaN, 9)
  })
})
