import { beforeAll, describe, expect, test } from 'vitest'
import { loadSolver } from '#src/statistics/suppression/load-solver.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'
import { resultsOf } from '#src/voices/surveying/tabulate.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { AnalysisPlan } from './plan-model.ts'
import { madeAnswers, readAnalysisForm } from './test-survey.ts'

let solve: Solver
let form: Form
beforeAll(async () => {
  solve = await loadSolver()
  form = await readAnalysisForm()
})

const shares = { north: 30, south: 50, west: 20 }
const source = { en: 'Census' }
const plans = {
  crossed: {
    crosses: [
      { rows: 'safe', columns: 'province' },
      { rows: 'where', columns: 'province' },
    ],
  },
  weighted: {
    margins: [{ question: 'province', shares, source, date: '2023-01-01' }],
    crosses: [{ rows: 'safe', columns: 'heard' }],
  },
  computed: { weight: 'weight', strata: 'province' },
}
const answers = madeAnswers(600)
function analysed(plan: object, given = answers, selfSelected = false) {
  const { analysis, ...rest } = resultsOf(
    { form, selfSelected, plan: AnalysisPlan.parse(plan) },
    given,
    new Map(),
    solve,
  )
  if (!analysis) throw new Error('was not analysed')
  return { ...rest, analysis, table: (path: string) => rest.tables.find((one) => one.path === path) }
}
const counted = (given: Record<string, string>[], is: Record<string, string>) =>
  given.filter((one) => Object.entries(is).every(([path, value]) => (one[path] ?? '').split(' ').includes(value)))
    .length

describe('the analysis of a survey', () => {
  test('crosses two questions, each cell and base as counted by hand', () => {
    const [cross] = analysed(plans.crossed).analysis.crosses
    const cell = counted(answers, { safe: 'yes', province: 'north' })
    expect(cross?.rowChoices).toEqual(['no', 'neither', 'yes'])
    expect(cross?.cells[2]?.[0]).toBe(cell)
    expect(cross?.bases[2]).toBe(counted(answers, { safe: 'yes' }))
    expect(cross?.shares[2]?.[0]?.share).toBeCloseTo(cell / counted(answers, { safe: 'yes' }))
  })

  test('tests a table by Pearson and each option by itself, adjusted over all of them', () => {
    const [one, many] = analysed(plans.crossed).analysis.crosses
    expect(one?.tests).toHaveLength(1)
    expect(one?.tests[0]).toMatchObject({ method: 'pearson', choice: null, rows: 3, columns: 3, df: 4 })
    expect(one?.tests[0]?.p).toBeLessThan(0.001)
    expect(many?.tests.map(({ choice }) => choice)).toEqual(['tv', 'radio', 'friends'])
    for (const { p, adjusted } of many?.tests ?? []) expect(adjusted).toBeGreaterThanOrEqual(p)
  })

  test('gives Wilson’s interval of a sample, and none to people who chose by themselves to answer', () => {
    const line = analysed({}).table('safe')?.lines[2]
    expect(line?.estimate?.low).toBeLessThan((line?.count ?? 0) / 600)
    expect(line?.estimate?.designEffect).toBeNull()
    const alone = analysed(plans.crossed, answers, true)
    expect(alone.table('safe')?.lines[2]?.estimate ?? null).toBeNull()
    expect(alone.analysis.crosses[0]?.shares.flat()).toEqual(Array(9).fill(null))
  })

  test('post-stratifies to known shares: its own are the population’s, others move, tests are Rao and Scott’s', () => {
    const { analysis, table } = analysed(plans.weighted)
    expect(table('province')?.lines.map(({ estimate }) => estimate?.share.toFixed(6))).toEqual([
      '0.300000',
      '0.500000',
      '0.200000',
    ])
    expect(table('safe')?.lines[2]?.estimate?.share).not.toBeCloseTo(counted(answers, { safe: 'yes' }) / 600)
    expect(table('safe')?.lines[2]?.estimate?.designEffect).toBeGreaterThan(0.5)
    expect(analysis.crosses[0]?.tests[0]?.method).toBe('rao-scott')
    expect(analysis.weighting).toMatchObject({ kind: 'post-stratified', weighted: 600, fault: null })
    expect(analysis.weighting?.effective).toBeLessThan(600)
    const alone = analysed(plans.weighted, answers, true)
    expect(alone.table('safe')?.lines[2]?.estimate).toMatchObject({ low: null, high: null, standardError: null })
    expect(alone.analysis.crosses[0]?.tests[0]?.method).toBe('pearson')
  })

  test('weighs by what the form computes, though nothing that it computes is stored', () => {
    const { analysis, table } = analysed(plans.computed)
    const adults = answers.map((one) => Number(one.adults))
    const all = adults.reduce((sum, weight) => sum + weight, 0)
    const yes = answers.reduce((sum, one) => sum + (one.heard === 'yes' ? Number(one.adults) : 0), 0)
    expect(table('heard')?.lines[0]?.estimate?.share).toBeCloseTo(yes / all, 9)
    expect(analysis.weighting).toMatchObject({ kind: 'computed', question: 'weight', strata: 'province' })
  })

  test('says why there are no weighted figures where the population has a class that nobody is in', () => {
    const north = answers.filter(({ province }) => province !== 'west')
    const { analysis, table } = analysed(plans.weighted, north)
    expect(analysis.weighting?.fault?.code).toBe('hidden')
    expect(table('safe')?.lines[2]?.estimate ?? null).toBeNull()
  })

  test('puts numbers in groups of five people or more, and gives their mean and the groups of their quartiles', () => {
    const { analysis, table } = analysed({})
    const age = table('age')
    expect(age?.counts).toBe('number')
    for (const { count } of age?.lines ?? []) expect(count).toBeGreaterThanOrEqual(5)
    const given = answers.flatMap(({ age: said }) => (said ? Number(said) : []))
    const mean = given.reduce((sum, one) => sum + one, 0) / given.length
    const summary = analysis.numbers.find(({ path }) => path === 'age')
    expect(summary?.mean).toBeCloseTo(mean, 0)
    expect(age?.lines.map(({ choice }) => choice)).toContain(summary?.quartiles?.[1])
  })

  test('gives the mean places of a ranking', () => {
    const [rank] = analysed({}).analysis.ranks
    const given = answers.flatMap(({ trust }) => (trust ? [trust.split(' ').indexOf('tv') + 1] : []))
    const mean = given.reduce((sum, one) => sum + one, 0) / given.length
    expect(rank?.lines[0]?.meanPlace).toBeCloseTo(mean, 2)
  })

  test('compares waves of samples with an interval, and puts others side by side', () => {
    const plan = AnalysisPlan.parse({ before: 'wave-1' })
    const then = { form, selfSelected: false }
    const results = resultsOf(then, madeAnswers(400, 2), new Map(), solve)
    const held = {
      id: 'wave-1',
      title: { en: 'First' },
      publisher: { en: 'Desk' },
      opens: '2026-01-01',
      closes: '2026-01-31',
      ...then,
      state: 'closed',
      closed: '2026-02-01',
      results,
    } as const
    const now = (selfSelected: boolean) =>
      resultsOf({ form, selfSelected, plan, before: held }, answers, new Map(), solve).analysis?.waves
    const line = now(false)?.lines.find(({ path, choice }) => path === 'safe' && choice === 'yes')
    expect(line?.difference).toBeCloseTo((line?.after ?? 0) - (line?.before ?? 0), 12)
    expect(line?.low).toBeLessThan(line?.difference ?? 0)
    expect(line?.adjusted).toBeGreaterThanOrEqual(line?.p ?? 1)
    expect(now(true)?.selfSelected).toBe(true)
    expect(now(true)?.lines.every(({ low, p }) => low === null && p === null)).toBe(true)
  })

  test('does not depend on the order of the respondents', () => {
    expect(analysed(plans.crossed, answers.toReversed())).toMatchObject({
      ...analysed(plans.crossed),
      table: expect.anything(),
    })
  })

  test('withholds the cross-tables alone that are not protected in time', () => {
    const never: Solver = () => ({ optimal: false, value: Number.NaN, columns: new Map() })
    const survey = { form, selfSelected: false, plan: AnalysisPlan.parse(plans.crossed) }
    const few = madeAnswers(60)
    const { tables, analysis } = resultsOf(survey, few, new Map(), solve, () => never)
    expect(analysis?.crosses.map(({ withheld }) => withheld)).toEqual([true, true])
    expect(tables.find(({ path }) => path === 'province')?.asked).toBe(60)
  })
})
