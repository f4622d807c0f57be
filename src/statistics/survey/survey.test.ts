import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StatisticsFault } from '../fault.ts'
import { designOf, type Sample } from './design.ts'
import { effectiveSize } from './effective-size.ts'
import { proportions } from './proportions.ts'
import { raoScott } from './rao-scott.ts'
import { postStratify, rake } from './weighting.ts'

const size = 120
const column = (of: (i: number) => number) => Array.from({ length: size }, (_, i) => of(i))
const a = Uint8Array.from(column((i) => (i * i + Math.floor(i / 7)) % 3))
const b = Uint8Array.from(column((i) => (i * 7 + Math.floor(i / 5)) % 2))
const drawn: Sample = {
  size,
  weights: Float64Array.from(column((i) => 10 + ((i * 37) % 11))),
  strata: Uint32Array.from(column((i) => i % 3)),
  clusters: Uint32Array.from(column((i) => (Math.floor(i / 3) % 10) + 10 * (i % 3))),
}

/*
 * i <- 0:119
 * d <- data.frame(s = i %% 3, w = 10 + (i * 37) %% 11, a = (i * i + i %/% 7) %% 3, b = (i * 7 + i %/% 5) %% 2)
 * d$c <- (i %/% 3) %% 10 + 10 * d$s
 * p <- svydesign(id = ~c, strata = ~s, weights = ~w, data = d)
 */
describe('recorded from R’s survey 4.1-1, on data made by a formula', () => {
  test('svymean(~factor(a), p, deff = "replace") and svyciprop(~I(a == 1), p)', () => {
    const { categories, df } = proportions(designOf(drawn), a, 3)
    const shown = categories.map((of) => [of.share, of.standardError, of.designEffectReplace])
    const recorded = [
      [0.3654060066741, 0.0250522241394, 0.3220830717353],
      [0.2997775305895, 0.0313063761049, 0.5556194467872],
      [0.3348164627364, 0.0264557745087, 0.3739724640412],
    ]
    expect(shown).toEqual(recorded.map((row) => row.map((value) => expect.closeTo(value, 10))))
    expect(categories[1]?.interval?.low).toBeCloseTo(0.2396917974217, 8)
    expect(categories[1]?.interval?.high).toBeCloseTo(0.3676422521805, 8)
    expect(df).toBe(27)
  })

  test('svychisq(~a + b, p)', () => {
    const { f, df1, df2, p } = raoScott(designOf(drawn), a, 3, b, 2)
    expect([f, df1, df2, p]).toEqual(
      [0.163726682554, 1.925521484298, 51.989080076045, 0.841658712582].map((value) => expect.closeTo(value, 9)),
    )
  })
})

describe('shares', () => {
  const anyAnswers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 60 })

  test('add up to one, and do not depend on the order of respondents or the unit of weights', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 1000 }), (answers, unit) => {
        fc.pre(answers.filter((answer) => answer < 3).length > 1)
        const weigh = (list: number[], factor: number) =>
          proportions(
            designOf({ size: list.length, weights: Float64Array.from(list, (answer) => factor * (answer + 1)) }),
            Uint8Array.from(list),
            3,
          )
        const [one, other] = [weigh(answers, 1), weigh(answers.toReversed(), unit)]
        expect(one.categories.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
        for (const [k, { share, standardError }] of one.categories.entries()) {
          expect(other.categories[k]?.share).toBeCloseTo(share, 12)
          expect(other.categories[k]?.standardError).toBeCloseTo(standardError, 10)
        }
      }),
    )
  })

  test('of a plain sample have the textbook’s error, and a design effect of one', () => {
    const answers = Uint8Array.from({ length: 50 }, (_, i) => (i < 20 ? 1 : 0))
    const [, yes] = proportions(designOf({ size: 50 }), answers, 2).categories
    expect(yes?.standardError).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 49), 12)
    expect(yes?.designEffectReplace).toBeCloseTo(1, 12)
    expect(yes?.designEffect).toBeNull()
  })

  test('of everybody in the population have no error', () => {
    const answers = Uint8Array.from({ length: 50 }, (_, i) => i % 2)
    const [, yes] = proportions(designOf({ size: 50, populations: Float64Array.of(50) }), answers, 2).categories
    expect(yes?.standardError).toBe(0)
  })

  test('that nobody or everybody gave have no interval', () => {
    const { categories } = proportions(designOf({ size: 9 }), new Uint8Array(9), 2)
    expect(categories.map(({ share, interval }) => [share, interval])).toEqual([
      [1, null],
      [0, null],
    ])
  })

  test('of nobody are refused', () => {
    expect(() => proportions(designOf({ size: 9 }), new Uint8Array(9).fill(255), 2)).toThrow('Nobody answered')
  })
})

const faultOf = (of: () => unknown) => {
  try {
    of()
  } catch (error) {
    if (error instanceof StatisticsFault) return error.code
    throw error
  }
  return null
}

describe('a design is refused', () => {
  test.each<[string, Sample, string]>([
    ['without respondents', { size: 0 }, 'empty'],
    ['with a weight of nobody', { size: 2, weights: Float64Array.of(1, 0) }, 'weights'],
    ['with a column of another length', { size: 2, weights: Float64Array.of(1) }, 'shape'],
    ['with one unit in a stratum', { size: 3, strata: Uint32Array.of(0, 0, 1) }, 'lonely-unit'],
    [
      'with a cluster in two strata',
      { size: 2, strata: Uint32Array.of(0, 1), clusters: Uint32Array.of(0, 0) },
      'value',
    ],
    ['with more units than there are', { size: 3, populations: Float64Array.of(2) }, 'value'],
  ])('%s', (_, sample, code) => {
    expect(faultOf(() => designOf(sample))).toBe(code)
  })
})

describe('weights', () => {
  const classes = Uint32Array.of(0, 0, 1, 1, 1)
  const equal = new Float64Array(5).fill(1)

  test('after stratification add up to the population in every class', () => {
    expect([...postStratify(equal, { classes, totals: [30, 60] }).weights]).toEqual([15, 15, 20, 20, 20])
  })

  test.each([
    ['a class of the sample that the population has not', [30]],
    ['a class of the population that the sample has not', [30, 60, 10]],
    ['a class that is empty in the population only', [90, 0]],
    ['a number that is none', [Number.NaN, 3]],
  ])('are refused for %s', (_, totals) => {
    expect(faultOf(() => postStratify(equal, { classes, totals }))).toBe('margins')
  })

  test('raked meet every margin, whatever the sample', () => {
    const margin = (classesCount: number) =>
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: classesCount, maxLength: classesCount })
    fc.assert(
      fc.property(margin(3), margin(2), (three, two) => {
        const total = two.reduce((sum, count) => sum + count, 0)
        const scale = total / three.reduce((sum, count) => sum + count, 0)
        const margins = [
          { classes: Uint32Array.from(column((i) => i % 3)), totals: three.map((count) => count * scale) },
          { classes: Uint32Array.from(column((i) => Math.floor(i / 3) % 2)), totals: two },
        ]
        const { weights } = rake(new Float64Array(size).fill(1), margins)
        for (const { classes: of, totals } of margins)
          for (const [k, wanted] of totals.entries())
            expect(weights.reduce((sum, weight, row) => sum + (of[row] === k ? weight : 0), 0)).toBeCloseTo(wanted, 6)
      }),
    )
  })

  test('raked to margins of different populations are refused', () => {
    const margins = [
      { classes, totals: [30, 60] },
      { classes, totals: [30, 61] },
    ]
    expect(faultOf(() => rake(equal, margins))).toBe('margins')
  })

  test('that no margins allow are not made: raking says that it does not converge, and how far away it is', () => {
    const margins = [
      { classes, totals: [30, 60] },
      { classes, totals: [60, 30] },
    ]
    expect(() => rake(equal, margins)).toThrow(/After 100 rounds a class is still .* % of the population away/)
  })
})

test('Kish’s effective size is n for equal weights, and less for others', () => {
  expect(effectiveSize(new Float64Array(40).fill(2.5))).toBeCloseTo(40, 12)
  expect(effectiveSize(Float64Array.of(1, 1, 2))).toBeCloseTo(16 / 6, 12)
})
