import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareNested } from '#src/statistics/regression/compare.ts'
import { families } from '#src/statistics/regression/family.ts'
import { glm } from '#src/statistics/regression/glm.ts'
import { readTable } from '../read-table.ts'
import { choiceOf, designIn, termsOf } from './choice.ts'
import { evaluateSeries } from './evaluate.ts'
import type { ItsResult } from './result.ts'
import { seriesOf } from './series.ts'
import { type ItsSpecGiven, itsSpec } from './spec.ts'

const folder = process.env.PAIMANA_TEST_DATA
const read = () => readTable('sicily.csv', readFileSync(join(folder ?? '', 'data/sicily.csv'), 'utf8'))

/** Lopez Bernal, Cummins and Gasparrini (2017), as their updated code has it: dates 1 to 59, the ban from 37 on. */
const base: ItsSpecGiven = {
  method: 'its',
  data: 'sicily.csv',
  outcome: 'aces',
  time: 'time',
  offset: 'stdpop',
  intervention: { column: 'smokban' },
  family: 'poisson',
  terms: ['level'],
  season: null,
  errors: { type: 'model' },
}
const season = { period: 12, harmonics: 2 }
const evaluated = (more: Partial<ItsSpecGiven>): ItsResult => evaluateSeries(itsSpec.parse({ ...base, ...more }), read)

function coefficient({ coefficients }: ItsResult, name: string) {
  const found = coefficients.find((one) => one.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}
const printed = (value: number | null, digits: number) => value?.toFixed(digits)
const ratios = (result: ItsResult, name: string) => {
  const { ratio, ratioLow, ratioHigh } = coefficient(result, name)
  return [ratio, ratioLow, ratioHigh].map((value) => printed(value, 6))
}

describe.skipIf(!folder)('the smoking ban in Sicily, as published', () => {
  test('model 1: Poisson with an offset', () => {
    const result = evaluated({ placebo: false })
    expect(ratios(result, 'smokban')).toEqual(['0.894377', '0.864686', '0.925087'])
    expect(printed(result.aic, 4)).toBe('708.0326')
    expect(result).toMatchObject({ dispersion: 1, theta: null, n: 59 })
  })

  test('model 2: quasi-Poisson widens the interval', () => {
    const result = evaluated({ family: 'quasipoisson' })
    expect(ratios(result, 'smokban')).toEqual(['0.894377', '0.839188', '0.953194'])
    expect(printed(result.dispersion, 6)).toBe('3.559195')
    expect(result.aic).toBeNull()
  })

  test('model 3: with two harmonics', () => {
    const result = evaluated({ family: 'quasipoisson', season })
    expect(ratios(result, 'smokban')).toEqual(['0.885072', '0.839400', '0.933228'])
    const { estimate, se } = coefficient(result, 'smokban')
    expect([printed(estimate, 6), printed(se, 6)]).toEqual(['-0.122087', '0.027031'])
    expect(printed(result.dispersion, 6)).toBe('2.262186')
    expect(printed(coefficient(result, 'time').estimate, 6)).toBe('0.005389')
  })

  test('model 3: errors of White, and of Newey and West', () => {
    const se = (errors: ItsSpecGiven['errors']) =>
      printed(coefficient(evaluated({ family: 'quasipoisson', season, errors }), 'smokban').se, 6)
    expect(se({ type: 'newey-west', lag: 3 })).toBe('0.021768')
    expect(se({ type: 'hc0' })).toBe('0.024740')
  })

  test('model 3 as a negative binomial', () => {
    const result = evaluated({ family: 'negative-binomial', season })
    const { estimate, se } = coefficient(result, 'smokban')
    expect([printed(estimate, 6), printed(se, 6), printed(result.theta, 2)]).toEqual([
      '-0.123086',
      '0.025429',
      '840.01',
    ])
  })

  test('model 4: a change of slope, which does not make the fit better', () => {
    const more: Partial<ItsSpecGiven> = { family: 'quasipoisson', season, terms: ['level', 'slope'] }
    expect(ratios(evaluated(more), 'slope')).toEqual(['1.001483', '0.997849', '1.005130'])
    const spec = itsSpec.parse({ ...base, ...more })
    const { series } = seriesOf(spec, read)
    const model = (terms: ('level' | 'slope')[]) =>
      glm(
        {
          design: designIn(termsOf(series, choiceOf({ ...spec, terms }))),
          outcome: series.outcome,
          offset: series.exposure?.map(Math.log),
        },
        families.quasipoisson,
      )
    const { statistic, p } = compareNested(model(['level']), model(['level', 'slope']))
    expect([printed(statistic, 4), printed(p, 4)]).toEqual(['0.6388', '0.4279'])
  })

  test('the same by the time of the ban, and by month as the place in the year', () => {
    const at = evaluated({ family: 'quasipoisson', season: { ...season, column: 'month' }, intervention: { at: 37 } })
    expect(ratios(at, 'level')).toEqual(['0.885072', '0.839400', '0.933228'])
  })

  test('the verdict stands up to every doubt', () => {
    const result = evaluated({ family: 'quasipoisson', season })
    expect(result).toMatchObject({ verdict: 'consistent with an effect', rank: expect.any(Number) })
    expect(result.placebo).toHaveLength(47)
  })
})
