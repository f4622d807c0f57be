import { describe, expect, test } from 'vitest'
import { readSeries } from './read-series.ts'
import { score } from './score.ts'
import { type ReasonCode, reasonCodes, type State } from './verdict.ts'

const path = {
  kind: 'reduce',
  unit: 'deaths a year',
  baseline: { date: '2014-01-01', value: 2000 },
  target: { date: '2018-01-01', value: 1000 },
  today: '2016-06-30',
}
const over = { today: '2018-06-30' }
const keep = { kind: 'keep-below', unit: '%', target: { date: '2018-01-01', value: 5 }, today: '2016-06-30' }
const answer = { kind: 'yes-no', target: { date: '2018-01-01', value: true }, today: '2016-06-30' }

const at = (series: object, ...values: [string, number | boolean][]) => ({
  ...series,
  observations: values.map(([date, value]) => ({ date, value })),
})

/** One series for every reason there is, with its state and its sentence. */
const cases: Record<ReasonCode, [object, State, string]> = {
  missing: [
    { ...path, unit: null, baseline: { value: 3000 } },
    'not-measurable',
    "Not measurable: a reduce series needs a unit and the baseline's date, which are not stated.",
  ],
  'no-observation': [path, 'no-data', 'No data: there is no observation up to 2016-06-30.'],
  'only-before-baseline': [
    at(path, ['2013-01-01', 2100]),
    'no-data',
    'No data: the latest observation, 2,100 deaths a year on 2013-01-01, is older than the baseline, 2,000 on 2014-01-01.',
  ],
  'moved-away': [
    at(path, ['2016-01-01', 2250]),
    'worse',
    'Worse: 2,250 deaths a year on 2016-01-01 is farther from the target, 1,000 by 2018-01-01, than the baseline, 2,000 on 2014-01-01, which makes progress -25%.',
  ],
  'at-baseline': [
    at(path, ['2016-01-01', 2000]),
    'no-progress',
    'No progress: 2,000 deaths a year on 2016-01-01 equals the baseline, 2,000 on 2014-01-01, and the linear path stood at 1,500.34 (50%).',
  ],
  'other-answer': [
    at(answer, ['2016-01-01', false]),
    'no-progress',
    'No progress: the latest answer is no on 2016-01-01, and the target is yes by 2018-01-01.',
  ],
  'short-of-path': [
    at(path, ['2016-01-01', 1600]),
    'behind',
    'Behind: 1,600 deaths a year on 2016-01-01 is 40% of the way from 2,000 on 2014-01-01 to 1,000 by 2018-01-01, and the linear path stood at 1,500.34 (50%).',
  ],
  'not-kept': [
    at(keep, ['2016-01-01', 5.5]),
    'behind',
    'Behind: 5.5% on 2016-01-01 is not at or below 5%, which is to hold until 2018-01-01.',
  ],
  'on-path': [
    at(path, ['2016-01-01', 1500]),
    'on-track',
    'On track: 1,500 deaths a year on 2016-01-01 is 50% of the way from 2,000 on 2014-01-01 to 1,000 by 2018-01-01, and the linear path stood at 1,500.34 (49.97%).',
  ],
  kept: [
    at(keep, ['2016-01-01', 5]),
    'on-track',
    'On track: 5% on 2016-01-01 is at or below 5%, which is to hold until 2018-01-01.',
  ],
  met: [
    at(path, ['2016-01-01', 990]),
    'reached',
    'Reached: 990 deaths a year on 2016-01-01 meets the target, 1,000 by 2018-01-01, ahead of its date.',
  ],
  'met-in-time': [
    { ...at(path, ['2017-01-01', 1000], ['2018-02-01', 1200]), ...over },
    'reached',
    'Reached: 1,000 deaths a year on 2017-01-01 met the target, 1,000 by 2018-01-01, and the latest is 1,200 deaths a year on 2018-02-01.',
  ],
  'met-late': [
    { ...at(path, ['2018-02-01', 900]), ...over },
    'missed',
    'Missed: no observation up to 2018-01-01 met the target, 1,000 by 2018-01-01, and the first that did is 900 deaths a year on 2018-02-01.',
  ],
  'never-met': [
    { ...at(path, ['2017-01-01', 1001]), ...over },
    'missed',
    'Missed: no observation up to 2018-01-01 met the target, 1,000 by 2018-01-01, and the latest is 1,001 deaths a year on 2017-01-01.',
  ],
}

describe('every reason has its one sentence with the numbers', () => {
  test.each(reasonCodes)('%s', (code) => {
    const [series, state, sentence] = cases[code]
    const result = score(readSeries(series))
    expect({ state: result.state, code: result.reason.code, why: result.why }).toEqual({ state, code, why: sentence })
  })
})

test('an ordinal path is told as a share of the way', () => {
  const { why } = score(
    readSeries({
      kind: 'ordinal',
      scale: ['none', 'draft', 'law'],
      baseline: { date: '2014-01-01', value: 'none' },
      target: { date: '2018-01-01', value: 'law' },
      observations: [{ date: '2017-01-01', value: 'draft' }],
      today: '2017-06-30',
    }),
  )
  expect(why).toBe(
    'Behind: "draft" on 2017-01-01 is 50% of the way from "none" on 2014-01-01 to "law" by 2018-01-01, and the linear path stood at 75% of the way.',
  )
})

test('a series without a kind is told so', () => {
  expect(score(readSeries({ today: '2017-06-30' })).why).toBe(
    'Not measurable: its kind is not stated, and no direction is assumed.',
  )
})

test('the reason carries every number that the sentence may need', () => {
  expect(score(readSeries(at(path, ['2016-01-01', 1600]))).reason.values).toEqual({
    kind: 'reduce',
    unit: 'deaths a year',
    missing: [],
    today: '2016-06-30',
    observed: 1600,
    observedOn: '2016-01-01',
    baseline: 2000,
    baselineOn: '2014-01-01',
    target: 1000,
    targetOn: '2018-01-01',
    met: null,
    metOn: null,
    expected: expect.closeTo(1500.342, 3),
    expectedProgress: expect.closeTo(0.49966, 5),
    progress: 0.4,
  })
})
