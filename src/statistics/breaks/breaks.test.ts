import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastSquares } from '../least-squares.ts'
import { seeded } from '../random.ts'
import { argmaxBelow } from './argmax.ts'
import { structuralBreaks } from './breaks.ts'
import { nile } from './nile.ts'

const ones = (y: readonly number[]) => y.map(() => [1])
const noise = (n: number, seed: number) => {
  const random = seeded(seed)
  return Array.from({ length: n }, () => random() + random() + random() - 1.5)
}

describe('the Nile at Aswan, 1871 to 1970', () => {
  test('one break, in 1898, between 1895 and 1902, as Zeileis and others (2003) print it', () => {
    const { chosen, intervals, regimes } = structuralBreaks(nile, ones(nile))
    expect(chosen.breakpoints.map((at) => at + 1870)).toEqual([1898])
    expect(intervals.map((i) => i && [i.low + 1870, i.high + 1870])).toEqual([[1895, 1902]])
    expect(regimes.map(({ coefficients }) => Number(coefficients[0]?.toFixed(2)))).toEqual([1097.75, 849.97])
  })

  test('supF is 75.93, beyond chance', () => {
    const { supF } = structuralBreaks(nile, ones(nile))
    expect(supF.statistic).toBeCloseTo(75.93, 2)
    expect(supF.p).toBeLessThan(1e-12)
  })
})

describe('what does not matter', () => {
  test('the unit of the outcome, its origin and the direction of time', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.integer({ min: -999, max: 999 }),
        (seed, unit, origin) => {
          const y = noise(60, seed).map((value, t) => value + (t >= 25 ? 2 : 0))
          const once = structuralBreaks(y, ones(y))
          const again = structuralBreaks(
            y.map((value) => origin + unit * value),
            ones(y),
          )
          const backwards = structuralBreaks(y.toReversed(), ones(y))
          expect(again.chosen.breakpoints).toEqual(once.chosen.breakpoints)
          expect(again.intervals).toEqual(once.intervals)
          expect(backwards.chosen.breakpoints.map((at) => 60 - at).toReversed()).toEqual(once.chosen.breakpoints)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a change so great that noise cannot hide it is found to the observation, in level and in slope', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 20, max: 60 }), (seed, at) => {
        const level = noise(80, seed).map((value, t) => value + (t >= at ? 50 : 0))
        expect(structuralBreaks(level, ones(level), { most: 1 }).chosen.breakpoints).toEqual([at])
        const slope = noise(80, seed).map((value, t) => value + (t >= at ? 30 + 20 * (t - at) : 0))
        const x = slope.map((_, t) => [1, t])
        expect(structuralBreaks(slope, x, { most: 1 }).chosen.breakpoints).toEqual([at])
      }),
      { numRuns: 25 },
    )
  })

  test('two breaks leave no greater residual sum than any two places tried, and an interval holds its break', () => {
    const spread = (y: readonly number[]) => leastSquares(ones(y), y).rss
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 6, max: 15 }), fc.integer({ min: 21, max: 34 }), (seed, one, two) => {
        const y = noise(40, seed).map((value, t) => value + Math.floor(t / 15))
        const { candidates, chosen, intervals } = structuralBreaks(y, ones(y))
        const tried = spread(y.slice(0, one)) + spread(y.slice(one, two)) + spread(y.slice(two))
        expect(candidates[2]?.rss).toBeLessThanOrEqual(tried * (1 + 1e-12))
        chosen.breakpoints.forEach((at, i) => {
          const interval = intervals[i]
          if (interval) expect(interval.low <= at && at <= interval.high).toBe(true)
        })
      }),
      { numRuns: 50 },
    )
  })
})

test('on noise alone a break is seldom found: 200 seeded series, none in nine of ten', () => {
  const found = Array.from({ length: 200 }, (_, i) => noise(100, i)).filter(
    (y) => structuralBreaks(y, ones(y)).chosen.breaks > 0,
  )
  expect(found.length).toBeLessThanOrEqual(20)
})

test('the distribution of the argmax rises from 0 to 1 and is even where both regimes are alike', () => {
  const alike = { xi: 1, before: 1, after: 1 }
  const values = [-200, -20, -5, -1, 0, 1, 5, 20, 200].map((x) => argmaxBelow(x, alike))
  values.slice(1).forEach((value, i) => {
    expect(value).toBeGreaterThan(values[i] ?? 1)
  })
  expect(argmaxBelow(0, alike)).toBeCloseTo(0.5, 12)
  expect(argmaxBelow(-5, alike) + argmaxBelow(5, alike)).toBeCloseTo(1, 12)
  expect(argmaxBelow(11.03, alike)).toBeCloseTo(0.975, 3)
})

describe('refused in words', () => {
  const y = noise(30, 1)
  test.each([
    [
      'too few for the trimming',
      () => structuralBreaks(y.slice(0, 9), ones(y).slice(0, 9), { trimming: 0.1 }),
      'too-few',
    ],
    ['regimes longer than half', () => structuralBreaks(y, ones(y), { trimming: 0.6 }), 'too-few'],
    ['no trimming at all', () => structuralBreaks(y, ones(y), { trimming: 0 }), 'value'],
    [
      'collinear regressors',
      () =>
        structuralBreaks(
          y,
          y.map((_, t) => [1, t, 2 * t + 1]),
          { trimming: 5 },
        ),
      'collinear',
    ],
    [
      'regressors collinear in a stretch',
      () =>
        structuralBreaks(
          y,
          y.map((_, t) => [1, t > 15 ? 1 : 0]),
        ),
      'collinear',
    ],
    [
      'nothing left over',
      () =>
        structuralBreaks(
          y.map(() => 3),
          ones(y),
        ),
      'value',
    ],
  ])('%s', (_, run, code) => {
    expect(run).toThrowError(expect.objectContaining({ name: 'StatisticsFault', code }))
  })
})
