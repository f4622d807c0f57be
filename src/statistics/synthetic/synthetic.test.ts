import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf } from '../choices.ts'
import { seeded } from '../random.ts'
import { type Area, syntheticControl } from './control.ts'
import { type Block, noiseOf, plainDifference, syntheticDifference } from './difference.ts'
import { jackknifeError, placeboError } from './difference-error.ts'
import { nelderMead, quasiNewton } from './minimise.ts'
import { simplexLeastSquares } from './simplex.ts'

const numbers = (count: number, seed: number) => {
  const random = seeded(seed)
  return Array.from({ length: count }, () => 10 * random() - 5)
}
const points = (count: number, size: number, seed: number) =>
  Array.from({ length: count }, (_, j) => numbers(size, seed + 1000 * j))
const combined = (weights: readonly number[], of: readonly (readonly number[])[]) =>
  (of[0] ?? []).map((_, i) => weights.reduce((sum, weight, j) => sum + weight * (of[j]?.[i] ?? 0), 0))
const onSimplex = (weights: readonly number[]) => {
  expect(weights.every((weight) => weight >= 0)).toBe(true)
  expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
}
const sizes = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  count: fc.integer({ min: 2, max: 25 }),
  size: fc.integer({ min: 1, max: 15 }),
})

describe('least squares on the simplex', () => {
  test('weights are on the simplex and nothing on it is nearer: no point can be given a little weight for a gain', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(0, 0.5, 20), ({ seed, count, size }, ridge) => {
        const all = points(count, size, seed)
        const target = numbers(size, seed + 7)
        const weights = simplexLeastSquares(all, target, { ridge })
        onSimplex(weights)
        const rest = combined(weights, all).map((value, i) => value - (target[i] ?? 0))
        const gradient = all.map(
          (point, j) => point.reduce((sum, value, i) => sum + value * (rest[i] ?? 0), 0) + ridge * (weights[j] ?? 0),
        )
        const now = weights.reduce((sum, weight, j) => sum + weight * (gradient[j] ?? 0), 0)
        expect(Math.min(...gradient)).toBeGreaterThan(now - 1e-9 * Math.max(1, ...gradient.map(Math.abs)))
      }),
      { numRuns: 200 },
    )
  })

  test('a planted combination is found again, from any start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 12 }), (seed, count) => {
        const all = points(count, 15, seed)
        const random = seeded(seed)
        const raw = all.map((_, j) => (j % 3 === 1 ? 0 : random()))
        const sum = raw.reduce((whole, value) => whole + value, 0)
        const planted = raw.map((value) => value / sum)
        const start = all.map(() => random())
        for (const from of [[], start]) {
          const found = simplexLeastSquares(all, combined(planted, all), { from })
          found.forEach((weight, j) => {
            expect(weight).toBeCloseTo(planted[j] ?? 0, 9)
          })
        }
      }),
      { numRuns: 100 },
    )
  })

  test('points that are the same, or all on a line, do no harm', () => {
    expect(
      simplexLeastSquares(
        [
          [1, 1],
          [1, 1],
          [3, 3],
          [2, 2],
        ],
        [2.5, 2.5],
      ),
    ).toHaveLength(4)
    onSimplex(simplexLeastSquares([[1], [1], [1]], [7]))
  })
})

describe('synthetic control', () => {
  const areas = (seed: number, count = 8): Area[] =>
    Array.from({ length: count }, (_, j) => ({
      predictors: numbers(4, seed + 31 * j),
      path: numbers(9, seed + 77 * j),
    }))
  const mixed = (weights: readonly number[], donors: readonly Area[]): Area => ({
    predictors: combined(
      weights,
      donors.map(({ predictors }) => predictors),
    ),
    path: combined(
      weights,
      donors.map(({ path }) => path),
    ),
  })

  test('a planted convex combination is recovered with predictors and without', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const donors = areas(seed)
      const planted = [0, 0.6, 0, 0, 0.3, 0, 0.1, 0]
      const treated = mixed(planted, donors)
      const bare = ({ path }: Area) => ({ predictors: [], path })
      const direct = syntheticControl(bare(treated), donors.map(bare))
      direct.weights.forEach((weight, j) => {
        expect(weight).toBeCloseTo(planted[j] ?? 0, 9)
      })
      const { weights, loss, importance } = syntheticControl(treated, donors)
      onSimplex(weights)
      onSimplex(importance)
      expect(loss).toBeLessThan(1e-8)
    }
  })

  test('neither the order of donors nor the unit of a predictor matters', () => {
    const donors = areas(11)
    const treated = { predictors: numbers(4, 5), path: numbers(9, 6) }
    const once = syntheticControl(treated, donors)
    const turned = syntheticControl(treated, donors.toReversed())
    const scale = ({ predictors, path }: Area) => ({
      predictors: predictors.map((value, k) => value * 10 ** (3 * k)),
      path,
    })
    const scaled = syntheticControl(scale(treated), donors.map(scale))
    expect(turned.weights.toReversed()).toEqual(once.weights)
    scaled.weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo(once.weights[j] ?? 0, 3)
    })
  })

  test('importance that is given is kept, and the loss is never under the least that weights reach', () => {
    const donors = areas(3)
    const treated = { predictors: numbers(4, 8), path: numbers(9, 9) }
    const given = syntheticControl(treated, donors, [2, 0, 1, 1])
    expect(given.importance).toEqual([0.5, 0, 0.25, 0.25])
    const sought = syntheticControl(treated, donors)
    expect(sought.loss).toBeLessThanOrEqual(given.loss)
    expect(sought.loss).toBeGreaterThanOrEqual(sought.leastLoss)
  })

  test.each([
    ['one donor', () => syntheticControl(areas(1)[0] as Area, areas(2, 1)), 'too-few'],
    ['no period', () => syntheticControl({ predictors: [], path: [] }, areas(2)), 'too-few'],
    ['V below zero', () => syntheticControl(areas(1)[0] as Area, areas(2), [1, 1, 1, -1]), 'weights'],
    ['V of another length', () => syntheticControl(areas(1)[0] as Area, areas(2), [1]), 'weights'],
    [
      'a predictor alike in all donors',
      () => {
        const alike = areas(2).map((area) => ({ ...area, predictors: [1, ...area.predictors.slice(1)] }))
        return syntheticControl(areas(1)[0] as Area, alike)
      },
      'value',
    ],
    [
      'a predictor missing',
      () =>
        syntheticControl(
          { predictors: [1, 2, 3], path: numbers(9, 1) },
          areas(2).map((a) => ({ ...a, predictors: [1, 2, Number.NaN] })),
        ),
      'value',
    ],
  ])('refuses %s in words', (_, run, code) => {
    expect(run).toThrowError(expect.objectContaining({ name: 'StatisticsFault', code }))
  })
})

describe('synthetic difference in differences', () => {
  const donors = points(9, 14, 5)
  const made = (effect: number): Block => {
    const path = combined([0.5, 0.2, 0, 0, 0.3, 0, 0, 0, 0], donors)
    return { treated: [path.map((value, t) => 40 + value + (t >= 10 ? effect : 0))], donors, before: 10 }
  }

  test('what is added after the policy is found, whatever the level, order and unit', () => {
    const none = syntheticDifference(made(0)).estimate
    expect(syntheticDifference(made(3)).estimate - none).toBeCloseTo(3, 9)
    const block = made(3)
    const turned = { ...block, donors: donors.toReversed() }
    expect(syntheticDifference(turned).estimate).toBeCloseTo(none + 3, 9)
    const larger = (path: readonly number[]) => path.map((value) => 1000 * value + 5)
    const scaled = { ...block, treated: block.treated.map(larger), donors: donors.map(larger) }
    expect(syntheticDifference(scaled).estimate).toBeCloseTo(1000 * (none + 3), 5)
    onSimplex(syntheticDifference(block).donorWeights)
    onSimplex(syntheticDifference(block).periodWeights)
  })

  test('where donors move in parallel with the treated area it is the plain difference', () => {
    const trend = numbers(12, 4)
    const path = (level: number, effect = 0) => trend.map((value, t) => level + value + (t >= 8 ? effect : 0))
    const block = { treated: [path(3, 2)], donors: [path(1), path(9), path(-4)], before: 8 }
    expect(syntheticDifference(block).estimate).toBeCloseTo(2, 9)
    expect(plainDifference(block)).toBeCloseTo(2, 9)
  })

  test('errors: each donor once as a placebo, areas left out one at a time, and none where there are too few', () => {
    const placebo = placeboError(made(0))
    expect(placebo?.placebos).toHaveLength(9)
    expect(placebo?.se).toBeGreaterThan(0)
    const two = { ...made(1), treated: [...made(1).treated, numbers(14, 99)] }
    expect(placeboError(two)?.placebos).toHaveLength(36)
    expect(jackknifeError(two, syntheticDifference(two))?.se).toBeGreaterThan(0)
    expect(jackknifeError(made(0), syntheticDifference(made(0)))).toBeNull()
    expect(placeboError({ ...made(0), donors: donors.slice(0, 2) })).toBeNull()
  })

  test('too few periods or areas are refused, and noise is the spread of changes', () => {
    expect(() => syntheticDifference({ ...made(0), before: 1 })).toThrowError(/two periods before/)
    expect(() => syntheticDifference({ ...made(0), before: 14 })).toThrowError(/one after/)
    expect(() => syntheticDifference({ ...made(0), donors: donors.slice(0, 1) })).toThrowError(/two donors/)
    expect(
      noiseOf({
        treated: [],
        donors: [
          [0, 1, 3, 9],
          [0, 1, 2, 9],
        ],
        before: 3,
      }),
    ).toBeCloseTo(0.5, 12)
  })
})

test('both searches come down to the bottom of a valley, and choices are all of them or as many as asked for', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (x - 3) ** 2 + 10 * (y + 1 - 0.3 * x) ** 2
  for (const search of [nelderMead, quasiNewton]) {
    const { at, value } = search(valley, [-1, 2])
    expect(value).toBeLessThan(1e-6)
    expect(at[0]).toBeCloseTo(3, 2)
  }
  expect(choicesOf(5, 2, 1, 100)).toHaveLength(10)
  const drawn = choicesOf(30, 4, 1, 100)
  expect(drawn).toHaveLength(100)
  expect(drawn.every((choice) => new Set(choice).size === 4)).toBe(true)
  expect(choicesOf(30, 4, 1, 100)).toEqual(drawn)
})
