import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { randomPanel } from '#src/statistics/panel/random-panel.ts'
import { evaluate } from '../evaluate.ts'
import { evaluateDid } from './evaluate.ts'
import { didSpec } from './spec.ts'

type Row = Record<string, string | number | null>

function rowsOf(seed: number, options: Parameters<typeof randomPanel>[1] = {}): Row[] {
  const panel = randomPanel(seed, { areas: 12, periods: 10, treated: 5, from: 6, correlation: 0.2, ...options })
  return panel.y.map((y, row) => {
    const from = panel.adoption[panel.area[row] ?? 0] ?? null
    const period = panel.period[row] ?? 0
    return {
      area: `area ${panel.area[row]}`,
      year: 2000 + period,
      y: 30 + y,
      x: panel.covariate[row] ?? 0,
      policy: from !== null && period >= from ? 1 : 0,
      ever: from === null ? 0 : 1,
      first: from === null ? null : 2000 + from,
    }
  })
}

const spec = { method: 'did', unit: 'area', time: 'year', outcome: 'y', treated: 'policy' }
const noFile = () => {
  throw new Error('no file is read')
}
const evaluated = (changed: object) => evaluateDid(didSpec.parse({ ...spec, ...changed }), noFile)

describe('differences in differences', () => {
  test('a planted effect is found, with the wild bootstrap where areas are few', () => {
    const told = evaluated({ data: rowsOf(3, { effect: 5 }) })
    expect(told).toMatchObject({ estimator: 'two-way', n: 120, areas: 12, verdict: 'consistent with an effect' })
    expect(told.treated).toHaveLength(5)
    expect(told.effect.inference).toBe('wild-bootstrap')
    expect(told.effect.p).toBe(told.wildBootstrap?.p)
    expect(Math.abs(told.effect.estimate - 5)).toBeLessThan(1.5)
    expect(told.eventStudy.map(({ relative }) => relative)).toEqual([-6, -5, -4, -3, -2, 0, 1, 2, 3])
    expect(told.leaveOneOut).toHaveLength(12)
    expect(told.placeboDates.map(({ earlier }) => earlier)).toEqual([1, 2, 3, 4, 5])
  })

  test('no effect is told as none where a fifth would have been seen, and not told where it would not', () => {
    const none = evaluated({ data: rowsOf(8) })
    expect(none.verdict).toBe('no evidence of one')
    expect(none.power?.power).toBeGreaterThan(0.8)
    expect(evaluated({ data: rowsOf(8), effect: 0.1 })).toMatchObject({
      verdict: 'cannot be told',
      reasons: [{ key: 'powerless' }, { key: 'unchanged' }],
    })
  })

  test('treated and from may be said in any of five ways', () => {
    const rows = rowsOf(5, { effect: 2 })
    const names = [0, 1, 2, 3, 4].map((i) => `area ${i}`)
    const ways = [
      {},
      { treated: { column: 'policy' } },
      { treated: 'ever', from: 2006 },
      { treated: names, from: 2006 },
      { treated: undefined, from: { column: 'first' } },
    ]
    const [first, ...others] = ways.map((way) => evaluated({ data: rows, placebo: false, ...way }).effect)
    for (const other of others) expect(other).toEqual(first)
  })

  test('a single treated area is judged by the others in its place', () => {
    const told = evaluated({ data: rowsOf(2, { areas: 15, treated: 1, effect: 9, correlation: 0 }) })
    expect(told.effect.inference).toBe('placebo-areas')
    expect(told.placebo).toMatchObject({ rank: 1, of: 15, every: true })
    expect(told.placebo?.areas).toHaveLength(14)
    expect(told.effect.p).toBeCloseTo(1 / 15, 12)
    expect(told.effect.low).toBeNull()
    expect(told.verdict).toBe('consistent with an effect')
    const few = evaluated({ data: rowsOf(2, { areas: 6, treated: 1, effect: 9 }) })
    expect(few.verdict).toBe('cannot be told')
    expect(few.reasons.map(({ key }) => key)).toContain('fewAreas')
  })

  test('a path that was another already before the policy is an obstacle', () => {
    const rows = rowsOf(4, { effect: 3 }).map((row) => ({
      ...row,
      y: Number(row.y) + (row.ever ? 2 * (Number(row.year) - 2000) : 0),
    }))
    expect(evaluated({ data: rows }).reasons.map(({ key }) => key)).toContain('trend')
  })

  test('different dates are averaged by group and time; two-way fixed effects are refused for them', () => {
    const rows = rowsOf(6, { areas: 14, treated: 6 }).map((row) => {
      const late = ['area 0', 'area 1', 'area 2'].includes(String(row.area)) ? 8 : 6
      const since = row.ever ? Number(row.year) - 2000 - late + 1 : 0
      return { ...row, policy: since > 0 ? 1 : 0, y: Number(row.y) + (since > 0 ? 5 + since : 0) }
    })
    const told = evaluated({ data: rows })
    expect(told.estimator).toBe('group-time')
    expect(told.groups.some(({ group, time }) => group === 2008 && time === 2009)).toBe(true)
    expect(told.verdict).toBe('consistent with an effect')
    expect(() => evaluated({ data: rows, estimator: 'two-way' })).toThrowError(/averages by group and time/)
  })

  test('covariates, gaps and areas that were always under it are allowed for, and said', () => {
    const rows = rowsOf(7, { gaps: true, effect: 4 })
    const always = [2000, 2001, 2002].map((year) => ({
      area: 'always',
      year,
      y: 1,
      x: 0,
      policy: 1,
      ever: 1,
      first: 1999,
    }))
    const told = evaluated({
      data: [...rows, ...always],
      treated: 'ever',
      from: { column: 'first' },
      covariates: ['x'],
    })
    expect(told.areas).toBe(12)
    expect(told.remarks.map(({ key }) => key)).toEqual(['missing', 'always'])
  })

  test('two areas have an effect and no errors by area, which would be nothing whatever the noise', () => {
    const data = rowsOf(7, { effect: 4 }).filter(({ area }) => area === 'area 0' || area === 'area 11')
    const told = evaluated({ data })
    expect(told.effect).toMatchObject({ estimate: expect.any(Number), se: null, low: null, high: null, t: null })
    expect(told.eventStudy).toEqual([])
    expect(told).toMatchObject({ verdict: 'cannot be told', remarks: [{ key: 'twoAreas' }] })
  })

  test('a column of no and yes that is yes throughout in one area says it was always under it; what is excluded may come and go', () => {
    const words = (rows: Row[]) => rows.map((row) => ({ ...row, policy: row.policy ? 'yes' : 'no' }))
    const others = ['always', 'changing'].flatMap((area) =>
      [2000, 2001, 2002].map((year) => ({ area, year, y: 1, policy: area === 'always' || year === 2001 ? 1 : 0 })),
    )
    const told = evaluated({ data: words([...rowsOf(7, { effect: 4 }), ...others]), exclude: ['changing'] })
    expect(told).toMatchObject({
      areas: 12,
      remarks: [{ key: 'always', values: { areas: 'always' } }],
    })
  })

  test.each([
    [{ treated: 'area 99' }, /has no area "area 99"/],
    [{ treated: ['area 1'], from: 2000 }, /a time before the policy/],
    [{ treated: undefined }, /"treated" is missing/],
    [{ treated: ['area 1'] }, /"from" is missing/],
    [{ treated: 'y' }, /it should be 0 before and 1 from then on/],
    [{ treated: Array.from({ length: 12 }, (_, i) => `area ${i}`), from: 2006 }, /cannot be told from/],
    [{ donors: ['area 0', 'area 7'] }, /cannot be compared with/],
    [{ outcome: 'area' }, /no number/],
  ])('refuses %j in words', (changed, words) => {
    expect(() => evaluated({ data: rowsOf(1), ...changed })).toThrowError(words)
  })

  test('a policy that ends again is refused', () => {
    const rows = rowsOf(1).map((row) => (row.area === 'area 0' && row.year === 2009 ? { ...row, policy: 0 } : row))
    expect(() => evaluated({ data: rows })).toThrowError(/out of it again/)
  })

  test.each(['en', 'ur'] as const)('its page in %s says the answer and never that anything was caused', (locale) => {
    const page = evaluate({ ...spec, data: rowsOf(3, { effect: 5 }) }, noFile).plain(translator(locale))
    expect(page.length).toBeGreaterThan(5)
    expect(JSON.stringify(page)).not.toMatch(/caused|undefined|NaN/)
  })
})
