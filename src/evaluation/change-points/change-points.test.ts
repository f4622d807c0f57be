import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { nile } from '#src/statistics/breaks/nile.ts'
import { seeded } from '#src/statistics/random.ts'
import { evaluate } from '../evaluate.ts'
import { evaluateChangePoints } from './evaluate.ts'
import { changePointsSpec } from './spec.ts'

const flow = nile.map((volume, i) => ({ year: 1871 + i, volume }))
const spec = { method: 'change-points', data: flow, time: 'year', outcome: 'volume' }
const noFile = () => {
  throw new Error('no file is read')
}
const evaluated = (changed: object = {}) =>
  evaluateChangePoints(changePointsSpec.parse({ ...spec, ...changed }), noFile)

function monthly(effect: number, seed = 1, from = 60) {
  const random = seeded(seed)
  return Array.from({ length: 120 }, (_, i) => ({
    month: `${2005 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    area: 'Swat',
    attacks:
      50 + 5 * Math.sin((2 * Math.PI * i) / 12) + 8 * (random() + random() + random() - 1.5) + (i >= from ? effect : 0),
  }))
}
const season = { period: 12, harmonics: 1 }
const ofMonths = { time: 'month', outcome: 'attacks', season }

describe('the Nile at Aswan', () => {
  test('breaks after 1898, between 1895 and 1902; the dam of 1899 lies in it', () => {
    const told = evaluated({ from: 1899 })
    expect(told.breaks).toEqual([{ at: 28, date: 1898, lowAt: 25, highAt: 32, low: 1895, high: 1902 }])
    expect(told.candidates.map(({ breaks, dates }) => [breaks, ...dates])).toEqual([
      [0],
      [1, 1898],
      [2, 1898, 1953],
      [3, 1898, 1938, 1953],
      [4, 1898, 1915, 1938, 1953],
      [5, 1885, 1900, 1915, 1938, 1953],
    ])
    expect(told.policy).toMatchObject({ from: 1899, inside: true })
    expect(told.verdict).toBe('consistent with an effect')
  })

  test('the date of the policy changes nothing but the answer', () => {
    const [with1899, with1930, without] = [{ from: 1899 }, { from: 1930, effect: 500 }, {}].map(evaluated)
    for (const told of [with1930, without]) {
      expect(told?.breaks).toEqual(with1899?.breaks)
      expect(told?.candidates).toEqual(with1899?.candidates)
    }
    expect(with1930?.verdict).toBe('no evidence of one')
    expect(without?.verdict).toBeUndefined()
  })
})

describe('a monthly series with a season', () => {
  test('a planted fall is found within its interval, also on other scales', () => {
    for (const changed of [
      {},
      { transform: 'log' },
      { transform: 'sqrt' },
      { terms: ['mean', 'trend'], season: null },
    ]) {
      const told = evaluated({ ...ofMonths, data: monthly(-15), from: '2010-01', ...changed })
      expect(told.policy?.inside, JSON.stringify(changed)).toBe(true)
    }
    const told = evaluated({ ...ofMonths, data: monthly(-15), from: '2010-01' })
    expect(told.breaks.map(({ date }) => date)).toEqual(['2009-12'])
    expect(told.regimes[1]?.coefficients.mean).toBeCloseTo(35, -1)
    expect(told.terms).toEqual(['mean', 'sine 1', 'cosine 1'])
    expect(told.verdict).toBe('consistent with an effect')
  })

  test('without a change there is none to be found, where a fifth would have been seen', () => {
    const told = evaluated({ ...ofMonths, data: monthly(0), from: '2010-01' })
    expect(told.breaks).toEqual([])
    expect(told.verdict).toBe('no evidence of one')
    expect(told.power?.power).toBeGreaterThan(0.8)
    expect(evaluated({ ...ofMonths, data: monthly(0), from: '2010-01', effect: 0.5 }).verdict).toBe('cannot be told')
  })

  test('a series that wanders by itself tells nothing', () => {
    let level = 100
    const wandering = monthly(0).map((row) => {
      level += row.attacks - 50
      return { ...row, attacks: level }
    })
    expect(evaluated({ ...ofMonths, data: wandering, from: '2010-01' }).verdict).toBe('cannot be told')
  })

  test('of several areas one is named, and rates are of what is exposed', () => {
    const both = [...monthly(-15), ...monthly(0, 2).map((row) => ({ ...row, area: 'Dir' }))].map((row) => ({
      ...row,
      people: 10,
    }))
    const swat = evaluated({ ...ofMonths, data: both, unit: 'area', treated: 'Swat', offset: 'people' })
    expect(swat.breaks).toHaveLength(1)
    expect(swat.regimes[0]?.mean).toBeCloseTo(5, 0)
    expect(() => evaluated({ ...ofMonths, data: both })).toThrowError(/more than once/)
    expect(() => evaluated({ ...ofMonths, data: both, unit: 'area', treated: 'Kohat' })).toThrowError(/no area "Kohat"/)
  })

  test('what is missing is left out and said', () => {
    const holed = monthly(-15).map((row, i) => (i === 7 ? { ...row, attacks: null } : row))
    expect(evaluated({ ...ofMonths, data: holed }).remarks).toEqual([{ key: 'missing', values: { rows: 1 } }])
  })
})

test.each([
  ['eight times', { data: flow.slice(0, 8), trimming: 0.1 }, /at least/],
  ['a date outside of the series', { from: 1800 }, /the series goes from 1871 to 1970/],
  ['a logarithm of nothing', { transform: 'log', data: [...flow, { year: 1971, volume: 0 }] }, /"log1p" can take 0/],
  ['regimes longer than half', { trimming: 0.7 }, /do not fit/],
  ['a regressor that is the trend', { regressors: ['year'], terms: ['mean', 'trend'] }, /sum of multiples|collinear/],
  ['a column that is not there', { outcome: 'flow' }, /no column "flow"/],
])('refuses %s in words', (_, changed, words) => {
  expect(() => evaluated(changed)).toThrowError(words)
})

test.each(['en', 'ur'] as const)('its page in %s says the answer and never that anything was caused', (locale) => {
  for (const changed of [{ from: 1899 }, { data: monthly(0), ...ofMonths }]) {
    const page = evaluate({ ...spec, ...changed }, noFile).plain(translator(locale))
    expect(page.length).toBeGreaterThan(4)
    expect(JSON.stringify(page)).not.toMatch(/caused|undefined|NaN/)
  }
})
