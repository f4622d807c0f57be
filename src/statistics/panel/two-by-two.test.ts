import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../random.ts'
import { groupTime } from './group-time.ts'
import { randomPanel, staggeredPanel } from './random-panel.ts'
import { adjustedDifference, differenceOfMeans, type TwoByTwo } from './two-by-two.ts'

const adjustments = ['doubly-robust', 'regression'] as const

/** Areas of which every third comes under the policy; the change is 2 + 3x, and 5 more for those. */
function sampleOf(seed: number, { count = 24, noise = 0 } = {}): TwoByTwo {
  const random = seeded(seed)
  const x = Array.from({ length: count }, (_, i) => random() + (i % 3 === 0 ? 0.3 : 0))
  const treated = x.map((_, i) => i % 3 === 0)
  const change = x.map((value, i) => 2 + 3 * value + (treated[i] ? 5 : 0) + noise * (random() - 0.5))
  return { change, treated, weights: x.map(() => 1), covariates: [{ name: 'x', values: x }] }
}

const pickedOf = ({ change, treated, weights, covariates }: TwoByTwo, rows: readonly number[]): TwoByTwo => ({
  change: rows.map((i) => change[i] ?? 0),
  treated: rows.map((i) => treated[i] ?? false),
  weights: rows.map((i) => weights[i] ?? 0),
  covariates: covariates.map(({ name, values }) => ({ name, values: rows.map((i) => values[i] ?? 0) })),
})

describe.each(adjustments)('a difference given covariates, by %s', (adjustment) => {
  test('is the effect itself where the change is linear in them, which a difference of means misses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const sample = sampleOf(seed)
        expect(adjustedDifference(sample, adjustment).estimate).toBeCloseTo(5, 9)
        expect(Math.abs(differenceOfMeans(sample).estimate - 5)).toBeGreaterThan(1e-6)
      }),
      { numRuns: 30 },
    )
  })

  test('is the difference of means without covariates, and so are its errors', () => {
    const sample = { ...sampleOf(3, { noise: 4 }), covariates: [] }
    const weights = sample.weights.map((_, i) => 1 + (i % 4))
    const [ours, means] = [
      adjustedDifference({ ...sample, weights }, adjustment),
      differenceOfMeans({ ...sample, weights }),
    ]
    expect(ours.estimate).toBeCloseTo(means.estimate, 9)
    for (const [i, own] of ours.influence.entries()) expect(own).toBeCloseTo(means.influence[i] ?? 0, 9)
  })

  test('a weight of two counts an area twice, and only how weights stand to one another matters', () => {
    const sample = sampleOf(5, { noise: 4 })
    const weights = sample.weights.map((_, i) => (i % 5 === 0 ? 2 : 1))
    const twice = pickedOf(
      sample,
      weights.flatMap((weight, i) => new Array<number>(weight).fill(i)),
    )
    const weighed = adjustedDifference({ ...sample, weights }, adjustment)
    expect(weighed.estimate).toBeCloseTo(adjustedDifference(twice, adjustment).estimate, 9)
    const greater = adjustedDifference({ ...sample, weights: weights.map((weight) => 1e6 * weight) }, adjustment)
    expect(Math.hypot(...greater.influence)).toBeCloseTo(Math.hypot(...weighed.influence), 9)
  })

  test.each([
    ['too few areas to compare with', 'too-few', pickedOf(sampleOf(1), [0, 3, 6, 9, 12, 1, 2])],
    [
      'a covariate that is a multiple of another',
      'collinear',
      {
        ...sampleOf(1),
        covariates: [1, 7].map((by) => ({
          name: `x${by}`,
          values: sampleOf(1).covariates[0]?.values.map((value) => by * value) ?? [],
        })),
      },
    ],
  ] as const)('refuses %s', (_, code, sample) => {
    expect(() => adjustedDifference(sample, adjustment)).toThrowError(expect.objectContaining({ code }))
  })
})

describe('who came under the policy', () => {
  const by = (of: (i: number, treated: boolean) => number): TwoByTwo => {
    const sample = sampleOf(2, { noise: 1 })
    const values = sample.treated.map((treated, i) => of(i, treated))
    return { ...sample, covariates: [{ name: 'x', values }] }
  }

  test.each([
    ['a covariate that knows all areas', 'separation', by((i, treated) => (treated ? 10 : 0) + (i % 4))],
    ['one that knows some', 'separation', by((i, treated) => (!treated && i % 2 === 0 ? 1 : 0))],
    [
      'one in which an area is like none of those compared with',
      'overlap',
      by((i, treated) => (i === 0 ? 60 : (i % 5) + (treated ? 1.5 : 0))),
    ],
    ['one of too few areas', 'too-few', pickedOf(sampleOf(1), [0, 3, 1, 2, 4, 5, 7, 8])],
  ])('is refused where it is told by %s; by regression alone the difference stands', (_, code, sample) => {
    expect(() => adjustedDifference(sample, 'doubly-robust')).toThrowError(expect.objectContaining({ code }))
    expect(Number.isFinite(adjustedDifference(sample, 'regression').estimate)).toBe(true)
  })
})

describe('averages by group and time', () => {
  test('are without covariates and weights what they have always been, to the last digit', () => {
    const panel = randomPanel(12, { areas: 14, periods: 8, treated: 6, from: 4, gaps: true, effect: 1 })
    const adoption = panel.adoption.map((at, i) => (i < 3 ? 6 : at))
    const [notYet, never] = (['not-yet', 'never'] as const).map((controls) => groupTime(panel, adoption, { controls }))
    expect(notYet?.overall).toMatchObject({ estimate: 0.40817620776938485, se: 0.3469070262884585 })
    expect(notYet?.events[4]).toMatchObject({ estimate: 0.8828854178549914, se: 0.6187818709812635 })
    expect(notYet?.pretrend).toMatchObject({ f: 1.4778297124879773, p: 0.26284520448753823 })
    expect(never?.overall).toMatchObject({ estimate: 0.36187580358164434, se: 0.38439120322320736 })
    expect(never?.cells[3]).toEqual({
      ...{ group: 4, period: 4, estimate: 1.5252607128065052, se: 0.8007004109846656, treated: 3, controls: 6 },
    })
    const alike = { ...panel, weights: panel.adoption.map(() => 1) }
    expect(groupTime(alike, adoption)).toEqual(notYet)
  })

  test('find the effect where paths are parallel given a covariate alone, and none where there is none', () => {
    const errors = Array.from({ length: 20 }, (_, i) => {
      const panel = staggeredPanel(i + 1, { areas: 120, effect: 1, drift: 1 })
      const [plain, adjusted] = [[], panel.covariates.slice(0, 1)].map(
        (covariates) => groupTime(panel, panel.adoption, { covariates }).overall.estimate - 1,
      )
      return { plain: plain ?? 0, adjusted: adjusted ?? 0 }
    })
    const mean = (key: 'plain' | 'adjusted') => errors.reduce((sum, one) => sum + one[key], 0) / errors.length
    expect(mean('plain')).toBeGreaterThan(1)
    expect(Math.abs(mean('adjusted'))).toBeLessThan(0.2)
  })

  test('leave out the cells that covariates leave no estimate of, and say why; where none is left they are refused', () => {
    const panel = staggeredPanel(4, { areas: 30, share: 0.5 })
    const late = panel.adoption.flatMap((at, i) => (at === 5 ? [i] : []))
    const adoption = panel.adoption.map((at, i) => (late.slice(2).includes(i) ? null : at))
    const { cells, leftOut } = groupTime(panel, adoption, { covariates: panel.covariates.slice(0, 1) })
    expect(new Set(cells.map(({ group }) => group))).toEqual(new Set([3]))
    expect(leftOut.map(({ group, fault }) => `${group} ${fault.code}`)).toEqual(new Array(6).fill('5 too-few'))
    const few = adoption.map((at) => (at === 5 ? at : null))
    expect(() => groupTime(panel, few, { covariates: panel.covariates })).toThrowError(
      'With these covariates no group of areas can be compared. There are 2 areas under the policy; at least 4 are needed for a constant and 2 covariates, or take "regression".',
    )
  })
})
