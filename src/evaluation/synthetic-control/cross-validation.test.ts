import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { seeded } from '#src/statistics/random.ts'
import { evaluate } from '../evaluate.ts'
import { evaluateSynthetic } from './evaluate.ts'
import { syntheticSpec } from './spec.ts'

type Row = Record<string, string | number | null>

/**
 * Early on outcomes follow what areas have in iron, and greatly; later what they have in grain. No mix of donors is like the treated area in both:
 * who has its grain has two more of iron.
 */
function rowsOf(effect: number, noise = 0.02): Row[] {
  const random = seeded(3)
  return Array.from({ length: 14 }, (_, i) => ({ grain: i === 0 ? 1 : (4 * (i - 1)) / 12, i })).flatMap(
    ({ grain, i }) => {
      const iron = i === 0 ? 1 : 4 - grain
      return Array.from({ length: 20 }, (_, t) => {
        const path = t < 6 ? 3 * iron * (1 + t / 6) : grain * (1 + t / 20)
        const since = i === 0 && t >= 12 ? effect : 0
        return {
          ...{ area: `area ${i}`, year: 2000 + t, y: 10 + path + noise * (random() - 0.5) + since },
          ...{ grain: grain + 0.01 * t, iron, census: t === 10 ? grain : null, survey: t === 2 ? grain : null },
        }
      })
    },
  )
}

const spec = {
  ...{ method: 'synthetic-control', unit: 'area', time: 'year', outcome: 'y', treated: 'area 0', from: 2012 },
  predictors: ['grain', 'iron'],
  placebo: false,
}
const crossValidation = { training: [2000, 2005], validation: [2006, 2011] }
const noFile = () => {
  throw new Error('no file is read')
}
const evaluated = (changed: object = {}) =>
  evaluateSynthetic(syntheticSpec.parse({ ...spec, data: rowsOf(1), ...changed }), noFile)
const importances = ({ predictors }: ReturnType<typeof evaluated>) => predictors.map(({ importance }) => importance)

describe('V by cross-validation', () => {
  test('what foretells later times is chosen, where the fit before takes what went with earlier ones, and the effect is found', () => {
    const fitted = evaluated()
    const validated = evaluated({ crossValidation })
    expect(importances(fitted)[1]).toBeGreaterThan(0.5)
    expect(importances(validated)[0]).toBeGreaterThan(0.9)
    expect(Math.abs(validated.effect.mean - 1)).toBeLessThan(0.1)
    expect(Math.abs(fitted.effect.mean - 1)).toBeGreaterThan(0.5)
    expect(validated.stated.importance).toBe('cross-validated')
    expect(validated.crossValidation).toMatchObject({
      training: { from: 2000, to: 2005, times: 6 },
      validation: { from: 2006, to: 2011, times: 6 },
    })
    expect(validated.crossValidation?.rmspe).toBeLessThan(0.1)
    expect(fitted.crossValidation).toBeNull()
    const sought = validated.specifications.specifications.find(({ predictors }) => predictors === 'sought')
    expect(sought?.estimate).toBeCloseTo(evaluated({ window: [2006, 2011] }).effect.mean, 9)
  })

  test('it is what is done by hand in two steps: V sought over the later times, given with predictors of the later times', () => {
    const first = evaluated({ window: [2000, 2005], optimise: [2006, 2011] })
    const second = evaluated({ window: [2006, 2011], importance: importances(first) })
    const validated = evaluated({ crossValidation })
    expect(importances(validated)).toEqual(importances(first))
    expect(validated.crossValidation?.loss).toBe(first.fit.loss)
    expect(validated.weights).toEqual(second.weights)
    expect(validated.effect).toEqual(second.effect)
  })

  test('neither the order of rows nor that of predictors changes what is found', () => {
    const data = rowsOf(1)
    const turned = evaluated({ crossValidation, data: data.toReversed() })
    const once = evaluated({ crossValidation, data })
    expect(turned.weights).toEqual(once.weights)
    expect(turned.crossValidation).toEqual(once.crossValidation)
    const other = evaluated({ crossValidation, data, predictors: ['iron', 'grain'] })
    expect(other.crossValidation?.loss).toBeCloseTo(once.crossValidation?.loss ?? 0, 9)
    expect(other.effect.mean).toBeCloseTo(once.effect.mean, 4)
  })

  test('a mix of others is met exactly, in what is held back and ever after', () => {
    const others = rowsOf(0, 0).filter(({ area }) => area !== 'area 0')
    const mix = others.filter(({ area }) => area === 'area 3')
    const rest = others.filter(({ area }) => area === 'area 9')
    const half = (a: Row | undefined, b: Row | undefined, name: string) => (Number(a?.[name]) + Number(b?.[name])) / 2
    const own = mix.map((row, t) => ({
      ...{ area: 'area 0', year: row.year ?? 0 },
      ...Object.fromEntries(['y', 'grain', 'iron'].map((name) => [name, half(row, rest[t], name)])),
    }))
    const met = evaluated({ crossValidation, data: [...own, ...others] })
    expect(met.crossValidation?.rmspe).toBeLessThan(1e-6)
    expect(Math.max(...met.gaps.map(({ gap }) => Math.abs(gap ?? 1)))).toBeLessThan(1e-6)
  })

  test('a predictor of times of its own takes those in the training part, or what its "training" says', () => {
    const census = { column: 'census', times: [2010], training: { column: 'survey', times: [2002] } }
    const told = evaluated({ crossValidation, predictors: [census, 'iron'] })
    expect(importances(told)[0]).toBeGreaterThan(0.9)
    expect(told.predictors.map(({ name }) => name)).toEqual(['census', 'iron'])
    const own = evaluated({ crossValidation, predictors: [{ column: 'grain', from: 2000, to: 2011 }, 'iron'] })
    expect(importances(own)[0]).toBeGreaterThan(0.9)
  })

  test('other areas are cross-validated by themselves, and dates as far as enough of the validation lies before them', () => {
    const { placebo, placeboDates, verdict } = evaluated({ crossValidation, placebo: true })
    expect(placebo).toMatchObject({ of: 14, refused: 0 })
    expect(placeboDates.filter(({ crossValidated }) => crossValidated).map(({ from }) => from)).toEqual([
      2008, 2009, 2010, 2011,
    ])
    expect(placeboDates.filter(({ crossValidated }) => !crossValidated).map(({ from }) => from)).toContain(2007)
    expect(verdict).toBeDefined()
    expect(evaluated({ placebo: true }).placeboDates.every((date) => !('crossValidated' in date))).toBe(true)
  })

  test('an area without what the training part asks for is left out, and said; the treated one is refused', () => {
    const holed = (name: string) =>
      rowsOf(1).map((row) => (row.area === name && Number(row.year) < 2006 ? { ...row, iron: null } : row))
    expect(evaluated({ crossValidation, data: holed('area 5') }).remarks).toContainEqual({
      key: 'left',
      values: { areas: 'area 5' },
    })
    expect(() => evaluated({ crossValidation, data: holed('area 0') })).toThrowError(
      /area 0 has no iron from 2000 to 2005/,
    )
  })

  test.each([
    [
      { crossValidation: { training: [2000, 2007], validation: [2006, 2011] } },
      /does not end before the validation part/,
    ],
    [
      { crossValidation: { training: [2006, 2011], validation: [2000, 2005] } },
      /does not end before the validation part/,
    ],
    [
      { crossValidation: { training: [2000, 2005], validation: [2008, 2014] } },
      /under the policy, which began in 2012/,
    ],
    [
      { crossValidation: { training: [1980, 1985], validation: [2006, 2011] } },
      /no time in its training part.*from 2000 to 2019/,
    ],
    [{ crossValidation: { training: [2000, 2005], validation: [2030, 2031] } }, /no time in its validation part/],
    [{ crossValidation: { training: [2000, 2005], validation: [2011, 2011] } }, /2 or more are needed/],
    [{ crossValidation, importance: [1, 2] }, /"importance" gives it/],
    [{ crossValidation, predictors: [] }, /there are no "predictors"/],
    [
      { crossValidation, predictors: [{ column: 'census', times: [2010] }, 'iron'] },
      /census has times of its own, none of them in the training part/,
    ],
    [
      { crossValidation, predictors: [{ column: 'grain', training: { times: [2007] } }, 'iron'] },
      /"training" of grain has 2007: it has to lie before the validation part, which begins in 2006/,
    ],
    [{ crossValidation: { training: [2000, 2005] } }, /validation/],
  ])('refuses %j in words', (changed, words) => {
    expect(() => evaluated(changed)).toThrowError(words)
  })

  test.each([
    ['en', /cross-validation.*2000 to 2005.*2006 to 2011/, /foretold with an error/, /was given beforehand/],
    ['ur', /کراس ویلیڈیشن.*۲۰۰۰ سے ۲۰۰۵.*۲۰۰۶ سے ۲۰۱۱/, /الگ رکھے گئے اوقات/, /پہلے سے دیا گیا/],
  ] as const)(
    'its page in %s says how V was chosen, of whom, and how well it foretold',
    (locale, chosen, foretold, given) => {
      const page = (changed: object) =>
        evaluate({ ...spec, data: rowsOf(1), ...changed }, noFile)
          .plain(translator(locale))
          .flatMap(({ sentences }) => sentences)
          .join('\n')
      expect(page({ crossValidation })).toMatch(chosen)
      expect(page({ crossValidation })).toMatch(foretold)
      expect(page({ importance: [1, 1] })).toMatch(given)
    },
  )
})
