import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distribution } from './distribution.ts'
import { anySeries, anyUnmeasurable } from './scoring/arbitrary-series.ts'
import { readSeries } from './scoring/read-series.ts'
import { score, states } from './scoring/score.ts'

const anyScore = fc
  .oneof(
    anySeries,
    anyUnmeasurable.map(({ series }) => series),
  )
  .map((series) => score(readSeries(series)))
const anyScores = fc.array(anyScore, { maxLength: 12 })

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

function keep(value: number | null, date = '2016-03-31', unit: string | null = '%') {
  const observations = value === null ? [] : [{ date, value }]
  const target = { date: '2018-01-01', value: 80 }
  return score(readSeries({ kind: 'keep-above', unit, target, observations, frequency: 'P3M', today: '2016-06-30' }))
}

describe('rule 4: states are counted apart', () => {
  test('no data, no progress and not measurable each have their count', () => {
    const noProgress = score(
      readSeries({
        kind: 'yes-no',
        target: { date: '2018-01-01', value: true },
        observations: [{ date: '2016-01-01', value: false }],
        today: '2016-06-30',
      }),
    )
    const { states: counts } = distribution([keep(null), noProgress, keep(85, '2016-03-31', null)])
    expect(counts).toMatchObject({ 'no-data': 1, 'no-progress': 1, 'not-measurable': 1, 'on-track': 0 })
  })

  test('every score is counted once, in a state that exists', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const result = distribution(scores)
        expect(Object.keys(result.states)).toEqual([...states])
        expect(sum(result.states)).toBe(scores.length)
        expect(result.total).toBe(scores.length)
      }),
    )
  })
})

describe('rule 5: a roll-up is a distribution and its coverage, not a mean', () => {
  test('it holds counts and one sentence, and no other number', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const { states: counts, coverage, ...numbers } = distribution(scores)
        for (const count of [...Object.values(counts), ...Object.values(numbers)]) {
          expect(Number.isInteger(count)).toBe(true)
          expect(count).toBeLessThanOrEqual(scores.length)
        }
        expect(coverage).toMatch(/^(\d+ of \d+ measurable indicators? ha(s|ve) a value|No indicator is measurable)\.$/)
      }),
    )
  })

  test('two groups together have the sum of their counts', () => {
    fc.assert(
      fc.property(anyScores, anyScores, (one, other) => {
        const [a, b, both] = [distribution(one), distribution(other), distribution([...one, ...other])]
        for (const state of states) expect(both.states[state]).toBe(a.states[state] + b.states[state])
        for (const field of ['total', 'measurable', 'withValue', 'stale'] as const)
          expect(both[field]).toBe(a[field] + b[field])
      }),
    )
  })

  test('the order of the indicators does not matter', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        expect(distribution(scores.toReversed())).toEqual(distribution(scores))
      }),
    )
  })
})

describe('coverage', () => {
  const period = { from: '2016-01-01', to: '2016-03-31' }

  test('counts the measurable indicators that have a value for the period', () => {
    const scores = [keep(85), keep(70, '2016-01-01'), keep(85, '2015-12-31'), keep(null), keep(85, '2016-03-31', null)]
    expect(distribution(scores, period)).toMatchObject({
      measurable: 4,
      withValue: 2,
      coverage: '2 of 4 measurable indicators have a value for this period.',
    })
  })

  test('without a period counts a value of any time', () => {
    expect(distribution([keep(85, '2010-01-01'), keep(null)]).coverage).toBe(
      '1 of 2 measurable indicators have a value.',
    )
  })

  test('speaks of one indicator as of one, and says where none is measurable', () => {
    expect(distribution([keep(85)]).coverage).toBe('1 of 1 measurable indicator has a value.')
    expect(distribution([]).coverage).toBe('No indicator is measurable.')
  })

  test('values that are stale are values, and are counted as stale', () => {
    expect(distribution([keep(85, '2015-12-31'), keep(85)])).toMatchObject({ withValue: 2, stale: 1 })
  })
})
