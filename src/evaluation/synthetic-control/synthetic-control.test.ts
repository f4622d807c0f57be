import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { seeded } from '#src/statistics/random.ts'
import { evaluate } from '../evaluate.ts'
import { evaluateSynthetic } from './evaluate.ts'
import { syntheticSpec } from './spec.ts'

type Row = Record<string, string | number | null>

/** Twelve areas with common ups and downs; the first is a mix of the third and the fifth, with an effect from 2010 on. */
function rowsOf(effect: number, noise = 0.05): Row[] {
  const random = seeded(7)
  const waves = Array.from({ length: 20 }, () => [random(), random()])
  const levels = Array.from({ length: 12 }, () => [random() * 4, random() * 4, random()])
  levels[0] = [0, 1, 2].map((k) => 0.6 * (levels[2]?.[k] ?? 0) + 0.4 * (levels[4]?.[k] ?? 0))
  return levels.flatMap(([a = 0, b = 0, c = 0], i) =>
    waves.map(([u = 0, v = 0], t) => ({
      area: `area ${i}`,
      year: 2000 + t,
      y: 20 + c + a * u + b * v + noise * (random() - 0.5) + (i === 0 && t >= 10 ? effect : 0),
      wealth: t < 10 ? a : null,
    })),
  )
}

const spec = { method: 'synthetic-control', unit: 'area', time: 'year', outcome: 'y', treated: 'area 0', from: 2010 }
const noFile = () => {
  throw new Error('no file is read')
}
const evaluated = (changed: object) => evaluateSynthetic(syntheticSpec.parse({ ...spec, ...changed }), noFile)

describe('one area beside a synthetic one', () => {
  test('a planted effect is found and stands out, and none is not', () => {
    const found = evaluated({ data: rowsOf(3) })
    expect(found.effect.mean).toBeCloseTo(3, 1)
    expect(found.placebo).toMatchObject({ rank: 1, of: 12 })
    expect(found.verdict).toBe('consistent with an effect')
    expect(found.syntheticDifference?.estimate).toBeCloseTo(3, 1)
    expect(found.power?.detectable).toBeLessThan(1)
    const none = evaluated({ data: rowsOf(0) })
    expect(none.verdict).toBe('no evidence of one')
    expect(none.why?.join(' ')).toMatch(/would have been seen/)
  })

  test('a mix of others without noise is met at all times, and weights do not mind the order of rows', () => {
    const rows = rowsOf(0, 0)
    const once = evaluated({ data: rows, placebo: false })
    const turned = evaluated({ data: rows.toReversed(), placebo: false })
    expect(once.fit.rmspe).toBeLessThan(1e-8)
    expect(Math.max(...once.gaps.map(({ gap }) => Math.abs(gap ?? 1)))).toBeLessThan(1e-6)
    expect(turned.weights).toEqual(once.weights)
    const predictors = ['wealth', { column: 'y', from: 2000, to: 2004 }]
    const predicted = evaluated({ data: rows, placebo: false, predictors })
    expect(predicted.fit.rmspe).toBeLessThan(1e-4)
  })

  test('treated may be a column that turns 1, dates may be months, and rows may miss what is not used', () => {
    const rows = rowsOf(3).map(
      (row): Row => ({
        ...row,
        policy: row.area === 'area 0' && Number(row.year) >= 2010 ? 1 : 0,
        year: `${row.year}-01`,
      }),
    )
    const told = evaluated({ data: rows, treated: 'policy', from: undefined, placebo: false })
    expect([told.treated, told.from]).toEqual(['area 0', '2010-01'])
    expect(told.effect.mean).toBeCloseTo(3, 1)
    const holed = rows.filter((row) => !(row.area === 'area 7' && row.year === '2004-01'))
    const left = evaluated({ data: holed, treated: 'policy', from: undefined, placebo: false })
    expect(left.weights).toHaveLength(10)
    expect(left.remarks).toEqual([{ key: 'left', values: { areas: 'area 7' } }])
  })

  test('donors may be called controls, and a predictor’s window be written in four ways', () => {
    const given = { data: rowsOf(0), placebo: false, controls: ['area 2', 'area 3', 'area 4'] }
    const ways = [
      { from: 2000, to: 2004 },
      { period: [2000, 2004] },
      { window: { from: 2000, to: 2004 } },
      { times: [2000, 2001, 2002, 2003, 2004] },
    ]
    const [first, ...others] = ways.map((way) =>
      evaluated({ ...given, predictors: ['wealth', { column: 'y', ...way }] }),
    )
    expect(first?.weights).toHaveLength(3)
    for (const other of others) expect(other).toEqual(first)
  })

  test('too few areas, or times, cannot tell anything', () => {
    const few = rowsOf(3).filter(({ area }) => Number(String(area).slice(5)) < 6)
    const told = evaluated({ data: few })
    expect(told.verdict).toBe('cannot be told')
    expect(told.reasons.map(({ key }) => key)).toContain('fewAreas')
    const short = rowsOf(3).filter(({ year }) => Number(year) > 2006)
    expect(evaluated({ data: short }).reasons.map(({ key }) => key)).toContain('short')
  })

  test('a panel with a pair twice, or a spec with a word too many, is refused', () => {
    const rows = rowsOf(0)
    expect(() => evaluated({ data: [...rows, rows[0]] })).toThrowError(/at one time/)
    expect(() => evaluate({ ...spec, data: rows, weigths: 1 }, noFile)).toThrowError(/weigths/)
  })

  test.each(['en', 'ur'] as const)('its page in %s says the answer and never that anything was caused', (locale) => {
    const page = evaluate({ ...spec, data: rowsOf(3) }, noFile).plain(translator(locale))
    expect(page.length).toBeGreaterThan(5)
    expect(JSON.stringify(page)).not.toMatch(/caused|undefined|NaN/)
  })
})
