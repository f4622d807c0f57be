import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { randomPanel } from '#src/statistics/panel/random-panel.ts'
import { seeded } from '#src/statistics/random.ts'
import { evaluateChangePoints } from '../change-points/evaluate.ts'
import { changePointsSpec } from '../change-points/spec.ts'
import { evaluateDid } from '../did/evaluate.ts'
import { didSpec } from '../did/spec.ts'
import { evaluate } from '../evaluate.ts'
import { evaluateSynthetic } from '../synthetic-control/evaluate.ts'
import { syntheticSpec } from '../synthetic-control/spec.ts'

const noFile = () => {
  throw new Error('no file is read')
}

/** Twelve areas; the policy comes to five of them in 2006. `seen` of the effect is what a second source has of it. */
function panelRows({ effect = 5, seen = 1, treated = 5 } = {}) {
  const options = { areas: 12, periods: 10, treated, from: 6, correlation: 0.2, effect: 0 }
  const panel = randomPanel(8, options)
  const random = seeded(5)
  return panel.y.map((y, row) => {
    const area = panel.area[row] ?? 0
    const year = 2000 + (panel.period[row] ?? 0)
    const under = area < treated && year >= 2006 ? 1 : 0
    return {
      ...{ area: `area ${area}`, year, policy: under, people: 1 + area, x: panel.covariate[row] ?? 0 },
      y: 40 + y + effect * under,
      other: 40 + y + seen * effect * under + 0.2 * random(),
    }
  })
}

const around = {
  title: 'The lamps',
  stated: { on: '2026-01-05', where: 'SHA-256 abc' },
  checklist: { alone: { answer: 'yes', remark: 'Nothing else came.' }, shape: { answer: 'no' } },
} as const
const did = { method: 'did', unit: 'area', time: 'year', outcome: 'y', treated: 'policy', draws: 199 }
const one = { method: 'synthetic-control', unit: 'area', time: 'year', outcome: 'y', treated: 'area 0', from: 2006 }

describe('the doubt of differences in differences', () => {
  const told = evaluateDid(
    didSpec.parse({
      ...did,
      ...around,
      data: panelRows(),
      covariates: ['x'],
      weights: 'people',
      sources: [{ name: 'courts', outcome: 'other' }],
    }),
    noFile,
  )

  test('states the model, and when it was written down, before any result', () => {
    expect(told.stated).toEqual({
      formula: 'E(y) = area + year + policy + x, weighted by people',
      estimator: 'two-way',
      inference: 'wild-bootstrap',
      covariates: ['x'],
      adjustment: null,
      weights: 'people',
      compare: 'not-yet',
      level: 0.95,
      from: 2006,
      on: '2026-01-05',
      where: 'SHA-256 abc',
    })
  })

  test('asks in every other way: with and without covariates, weights, logarithms, trends, nearer times, other errors', () => {
    const { specifications, sameSign, clear, refused } = told.specifications
    for (const key of ['outcome', 'weighted', 'window', 'trend', 'errors', 'estimator'] as const)
      expect(new Set(specifications.map((choice) => choice[key])).size, key).toBeGreaterThan(1)
    expect(new Set(specifications.map(({ covariates }) => covariates.join()))).toEqual(new Set(['x', '']))
    expect(specifications.length).toBeGreaterThan(80)
    expect([refused, sameSign]).toEqual([0, specifications.length])
    expect(clear).toBeGreaterThan(sameSign / 2)
    const ratios = specifications.map(({ ratio }) => ratio ?? 0)
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b))
    const chosen = specifications.find(
      (choice) =>
        choice.outcome === 'level' &&
        choice.weighted &&
        choice.covariates.length === 1 &&
        choice.window === 'all' &&
        !choice.trend &&
        choice.estimator === 'two-way',
    )
    expect(chosen?.estimate).toBe(told.effect.estimate)
  })

  test('asks every source, ranks the true date, and leaves areas out', () => {
    expect(told.sources).toMatchObject([{ source: 'courts' }])
    const [courts] = told.sources
    if (!courts || 'refused' in courts) throw new Error('it was estimated')
    expect(Math.abs(courts.estimate - told.effect.estimate)).toBeLessThan(0.3)
    expect(told.dateRank).toBe(1)
    expect(told.leaveOneOut).toHaveLength(12)
    const plain = evaluateDid(didSpec.parse({ ...did, data: panelRows() }), noFile)
    expect(plain.verdict).toBe('consistent with an effect')
    expect(plain.sources).toEqual([])
  })

  test('is told apart by a source that sees the opposite', () => {
    const data = panelRows({ seen: -1 })
    const against = evaluateDid(
      didSpec.parse({ ...did, data, sources: [{ name: 'courts', outcome: 'other' }] }),
      noFile,
    )
    expect(against).toMatchObject({ verdict: 'cannot be told', reasons: [{ key: 'sources' }, { key: 'changed' }] })
    expect(against.why?.[0]).toBe('Another source says otherwise: courts.')
  })

  test('its checklist is one for areas and says where it comes from; items of other lists are named', () => {
    expect(told.checklist.map(({ item }) => item)).toContain('spill')
    expect(told.checklist[0]).toEqual({ item: 'alone', answer: 'yes', remark: 'Nothing else came.', isAnswered: true })
    expect(told.remarks).toEqual([{ key: 'unknownItem', values: { item: 'shape' } }])
    const spec = { ...did, ...around, data: panelRows() }
    const passages = evaluate(spec, noFile).plain(translator('en'))
    const text = passages.flatMap(({ sentences }) => sentences).join(' ')
    expect(text).toContain('There is no agreed list for this method.')
    expect(text).toContain('The model was written down on 5 January 2026, before the result was known: SHA-256 abc.')
  })

  test('a weight that is missing or nothing is refused', () => {
    const data = panelRows().map((row) => ({ ...row, people: row.area === 'area 4' ? 0 : row.people }))
    const weighed = () => evaluateDid(didSpec.parse({ ...did, weights: 'people', data }), noFile)
    expect(weighed).toThrow('area 4 has no weight above 0 in column "people"; every area needs one.')
  })
})

describe('the doubt of a synthetic control', () => {
  test('tries windows, donors, logarithms and shifts, every source, and gives what other areas leave open', () => {
    const data = panelRows({ treated: 1, effect: 9 })
    const sources = [{ name: 'courts', outcome: 'other' }]
    const told = evaluateSynthetic(syntheticSpec.parse({ ...one, ...around, data, sources }), noFile)
    const { specifications, sameSign } = told.specifications
    for (const key of ['outcome', 'donors', 'estimator'] as const)
      expect(new Set(specifications.map((choice) => choice[key])).size, key).toBeGreaterThan(1)
    expect(sameSign).toBe(specifications.length)
    expect(told.sources).toMatchObject([{ source: 'courts', p: expect.any(Number), low: expect.any(Number) }])
    expect(told.effect.low).toBeLessThan(told.effect.mean)
    expect(told.effect.high).toBeGreaterThan(told.effect.mean)
    expect(told.stated).toMatchObject({ importance: 'none', over: { from: 2000, to: 2005 }, on: '2026-01-05' })
    expect(told.verdict).toBe('consistent with an effect')
  })

  test('every model of its curve has an interval by what it makes of other areas; the chosen one has that of the effect', () => {
    const data = panelRows({ treated: 1, effect: 9 })
    const told = evaluateSynthetic(syntheticSpec.parse({ ...one, data }), noFile)
    const { specifications, clear, clearOtherwise } = told.specifications
    for (const { low, high } of specifications) expect([low, high]).toEqual([expect.any(Number), expect.any(Number)])
    expect([clear, clearOtherwise]).toEqual([specifications.length, 0])
    const chosen = specifications.find(
      ({ window, donors, outcome, estimator }) =>
        [window, donors, outcome, estimator].join() === 'given,given,level,synthetic-control',
    )
    expect(chosen?.low).toBeCloseTo(told.effect.low ?? 0, 8)
    expect(chosen?.high).toBeCloseTo(told.effect.high ?? 0, 8)
    const logs = specifications.find(({ outcome }) => outcome === 'log')
    expect(logs?.ratioLow).toBeCloseTo(Math.exp(logs?.low ?? 0), 8)
    const none = evaluateSynthetic(syntheticSpec.parse({ ...one, data: panelRows({ treated: 1, effect: 0 }) }), noFile)
    expect(none.specifications.clear).toBeLessThan(none.specifications.specifications.length / 4)
  })

  test('models have no intervals where other areas were not tried, or are too few to say anything', () => {
    const data = panelRows({ treated: 1, effect: 9 })
    const untried = evaluateSynthetic(syntheticSpec.parse({ ...one, data, placebo: false }), noFile)
    const few = data.filter(({ area }) => Number(String(area).slice(5)) < 7)
    const scarce = evaluateSynthetic(syntheticSpec.parse({ ...one, data: few }), noFile)
    for (const { specifications, clear } of [untried.specifications, scarce.specifications]) {
      expect(new Set(specifications.flatMap(({ low, high, ratioLow }) => [low, high, ratioLow]))).toEqual(
        new Set([null]),
      )
      expect(clear).toBe(0)
    }
  })

  test('what is asked for over times under the policy is told to have been cut off', () => {
    const data = panelRows({ treated: 1, effect: 9 })
    const asked = {
      predictors: [{ column: 'y', period: [2002, 2007] }, 'x'],
      window: [2000, 2003],
      optimise: [2000, 2005],
    }
    const told = evaluateSynthetic(syntheticSpec.parse({ ...one, ...asked, data, placebo: false }), noFile)
    expect(told.remarks).toEqual([{ key: 'clipped', values: { from: 2006, parts: 'y' } }])
  })
})

describe('the doubt of change points', () => {
  const random = seeded(2)
  const rows = Array.from({ length: 120 }, (_, month) =>
    ['north', 'south'].map((area) => ({
      ...{ month, area },
      y: 50 + (month >= 60 && area === 'north' ? 12 : 0) + 4 * random(),
      flat: 50 + 4 * random(),
    })),
  ).flat()
  const told = (changed: object) =>
    evaluateChangePoints(
      changePointsSpec.parse({
        ...{ method: 'change-points', data: rows, time: 'month', outcome: 'y', area: 'area', from: 60, ...changed },
      }),
      noFile,
    )

  test('sums areas and leaves them out: a break of one area alone is told to rest on it', () => {
    const found = told({})
    expect(found.n).toBe(120)
    expect(found.areas).toMatchObject([
      { without: 'north', dates: [], inside: false },
      { without: 'south', dates: [59], inside: true },
    ])
    expect(found.policy).toMatchObject({ inside: true, rank: 1, of: found.splits.length })
    expect(found).toMatchObject({ verdict: 'cannot be told', reasons: [{ key: 'areaBreak' }, { key: 'inside' }] })
  })

  test('a source without the break, and another change at nearly the same time, stand in the way', () => {
    const own = { data: rows.filter(({ area }) => area === 'north'), area: null }
    expect(told(own).verdict).toBe('consistent with an effect')
    const sources = [{ name: 'courts', outcome: 'flat' }]
    expect(told({ ...own, sources }).reasons.map(({ key }) => key)).toEqual(['sources', 'inside'])
    const known = [{ at: 61, what: 'The form was changed' }]
    expect(told({ ...own, known }).why?.[0]).toContain('The form was changed')
    expect(told({ ...own, known: [{ at: 70, what: 'The form was changed' }] }).verdict).toBe(
      'consistent with an effect',
    )
  })
})
