import { describe, expect, test } from 'vitest'
import { readSeries } from './read-series.ts'
import { type Score, score } from './score.ts'
import { SeriesError } from './series-error.ts'

/** The sentences of the specification of scoring, one after the other, each as examples. */

const reduce = {
  kind: 'reduce',
  unit: 'attacks a year',
  baseline: { date: '2014-01-01', value: 200 },
  target: { date: '2018-01-01', value: 100 },
  observations: [{ date: '2016-01-01', value: 150 }],
  today: '2016-06-30',
}
const reach = {
  ...reduce,
  kind: 'reach',
  unit: '%',
  baseline: { date: '2014-01-01', value: 20 },
  target: { date: '2018-01-01', value: 60 },
  observations: [{ date: '2015-01-01', value: 30 }],
}
const keep = {
  kind: 'keep-above',
  unit: '%',
  target: { date: '2018-01-01', value: 80 },
  observations: [{ date: '2016-01-01', value: 85 }],
  today: '2016-06-30',
}
const answer = {
  kind: 'yes-no',
  target: { date: '2018-01-01', value: true },
  observations: [{ date: '2016-01-01', value: false }],
  today: '2016-06-30',
}
const ordinal = {
  kind: 'ordinal',
  scale: ['none', 'draft', 'law'],
  baseline: { date: '2014-01-01', value: 'none' },
  target: { date: '2018-01-01', value: 'law' },
  observations: [{ date: '2016-01-01', value: 'draft' }],
  today: '2016-06-30',
}

function scored(series: object): Score {
  return score(readSeries(series))
}

function faultsOf(series: object): string[] {
  try {
    readSeries(series)
  } catch (error) {
    if (error instanceof SeriesError) return error.faults.map(({ field }) => field)
    throw error
  }
  return []
}

function observing(series: object, ...observations: [string, number | boolean | string][]): object {
  return { ...series, observations: observations.map(([date, value]) => ({ date, value })) }
}

describe('the latest observation counts', () => {
  test('so an earlier better one does not', () => {
    const series = observing(reduce, ['2015-01-01', 100], ['2016-01-01', 180])
    expect(scored(series)).toMatchObject({ state: 'behind', progress: 0.2 })
  })
  test('in whatever order they are written', () => {
    const series = observing(reduce, ['2016-01-01', 180], ['2015-01-01', 100])
    expect(scored(series)).toMatchObject({ state: 'behind', progress: 0.2 })
  })
})

describe('expected is the value on the linear path at its date', () => {
  test('half of the way at half of the time, whatever today is', () => {
    // 2014-01-01 to 2018-01-01 are 1461 days, 730 of them up to 2016-01-01.
    for (const today of ['2016-01-01', '2017-12-31', '2030-01-01'])
      expect(scored({ ...reduce, today }).expected).toBeCloseTo(200 - (100 * 730) / 1461, 12)
  })
  test('the baseline on the baseline’s day', () => {
    expect(scored(observing(reach, ['2014-01-01', 30])).expected).toBe(20)
  })
  test('the target after the target’s day, where the path has ended', () => {
    expect(scored({ ...observing(reach, ['2019-01-01', 50]), today: '2019-06-30' }).expected).toBe(60)
  })
  test('a position in the scale for an ordinal series', () => {
    expect(scored(ordinal).expected).toBeCloseTo((2 * 730) / 1461, 12)
  })
  test.each([keep, answer])('nothing where there is no path: $kind', (series) => {
    expect(scored(series)).toMatchObject({ expected: null, progress: null })
  })
})

describe('stale compares its age with frequency', () => {
  const at = (frequency: string, today: string) => scored({ ...reduce, frequency, today }).stale
  test('three months to the day are not too old, and a day more is', () => {
    expect(at('P3M', '2016-04-01')).toBe(false)
    expect(at('P3M', '2016-04-02')).toBe(true)
  })
  test('absent: false', () => {
    expect(scored({ ...reduce, today: '2030-01-01' }).stale).toBe(false)
  })
  test('without an observation there is none that is too old', () => {
    expect(scored({ ...reduce, frequency: 'P3M', observations: [] }).stale).toBe(false)
  })
})

describe('what each kind needs', () => {
  const without = (series: object, field: string) => scored({ ...series, [field]: undefined }).state
  test.each([reach, reduce])('$kind needs baseline, target and unit', (series) => {
    for (const field of ['baseline', 'target', 'unit']) expect(without(series, field)).toBe('not-measurable')
  })
  test('keep-above and keep-below need target and unit, and no baseline', () => {
    for (const kind of ['keep-above', 'keep-below']) {
      for (const field of ['target', 'unit']) expect(without({ ...keep, kind }, field)).toBe('not-measurable')
      expect(scored({ ...keep, kind }).state).not.toBe('not-measurable')
    }
  })
  test('yes-no needs a target, and neither baseline nor unit', () => {
    expect(without(answer, 'target')).toBe('not-measurable')
    expect(scored(answer).state).toBe('no-progress')
  })
  test('ordinal needs baseline, target and scale, and no unit', () => {
    for (const field of ['baseline', 'target', 'scale']) expect(without(ordinal, field)).toBe('not-measurable')
    expect(scored(ordinal).state).toBe('on-track')
  })
  test('a date or a value without the other is not enough', () => {
    for (const [field, part] of [
      ['baseline', { value: 20 }],
      ['baseline', { date: '2014-01-01' }],
      ['target', { value: 60 }],
      ['target', { date: '2018-01-01' }],
    ] as const)
      expect(scored({ ...reach, [field]: part }).state).toBe('not-measurable')
  })
  test('a kind that nobody has stated is not guessed from baseline and target', () => {
    expect(without(reach, 'kind')).toBe('not-measurable')
  })
})

test('ordinal values are names from the scale', () => {
  expect(faultsOf(observing(ordinal, ['2016-01-01', 'decree']))).toEqual(['observations[0].value'])
  expect(faultsOf({ ...ordinal, baseline: { date: '2014-01-01', value: 'nothing' } })).toEqual(['baseline.value'])
  expect(faultsOf({ ...ordinal, target: { date: '2018-01-01', value: 2 } })).toEqual(['target.value'])
})

describe('after the target date', () => {
  const after = { today: '2018-01-02' }
  test('reached if some observation up to it met the target, even if a later one does not', () => {
    const series = { ...observing(reduce, ['2017-01-01', 100], ['2018-01-02', 190]), ...after }
    expect(scored(series)).toMatchObject({ state: 'reached', progress: 0.1 })
  })
  test('reached if it was met on the very day', () => {
    expect(scored({ ...observing(reduce, ['2018-01-01', 99]), ...after }).state).toBe('reached')
  })
  test('missed if it was met a day later', () => {
    expect(scored({ ...observing(reduce, ['2018-01-02', 99]), ...after }).state).toBe('missed')
  })
  test('else missed, however close', () => {
    expect(scored({ ...observing(reduce, ['2018-01-01', 100.01]), ...after }).state).toBe('missed')
  })
  test('the same for a bound, an answer and a scale', () => {
    const late = { today: '2018-06-30' }
    expect(scored({ ...observing(keep, ['2016-01-01', 85], ['2017-12-01', 60]), ...late }).state).toBe('reached')
    expect(scored({ ...observing(keep, ['2016-01-01', 79]), ...late }).state).toBe('missed')
    expect(scored({ ...observing(answer, ['2016-01-01', true]), ...late }).state).toBe('reached')
    expect(scored({ ...answer, ...late }).state).toBe('missed')
    expect(scored({ ...observing(ordinal, ['2017-01-01', 'law']), ...late }).state).toBe('reached')
    expect(scored({ ...ordinal, ...late }).state).toBe('missed')
  })
  test('without any observation nothing is known, so nothing was missed', () => {
    expect(scored({ ...reduce, observations: [], ...after }).state).toBe('no-data')
  })
  test('the day itself still belongs to the time allowed', () => {
    expect(scored({ ...observing(reduce, ['2017-12-01', 150]), today: '2018-01-01' }).state).toBe('behind')
  })
})

describe('while it runs', () => {
  const state = (value: number) => scored(observing(reduce, ['2016-01-01', value])).state
  test('reduce: worse above the baseline, no progress at it, behind above the path, on track at or below it', () => {
    // The path stands at 150.034 on that day.
    expect([201, 200, 199, 150.04, 150.03, 101].map(state)).toEqual([
      'worse',
      'no-progress',
      'behind',
      'behind',
      'on-track',
      'on-track',
    ])
  })
  test('reached as soon as the latest observation meets the target', () => {
    expect([100, 99].map(state)).toEqual(['reached', 'reached'])
  })
  test('a bound is on track while it is kept and behind while it is not', () => {
    const at = (kind: string, value: number) => scored({ ...observing(keep, ['2016-01-01', value]), kind }).state
    expect([79, 80, 81].map((value) => at('keep-above', value))).toEqual(['behind', 'on-track', 'on-track'])
    expect([79, 80, 81].map((value) => at('keep-below', value))).toEqual(['on-track', 'on-track', 'behind'])
  })
  test('an answer is reached when it is the one asked for, be it yes or no', () => {
    const at = (target: boolean, value: boolean | number | string) =>
      scored({ ...observing(answer, ['2016-01-01', value]), target: { date: '2018-01-01', value: target } }).state
    expect([true, 1, 'yes', false, 0, 'no'].map((value) => at(true, value))).toEqual([
      'reached',
      'reached',
      'reached',
      'no-progress',
      'no-progress',
      'no-progress',
    ])
    expect(at(false, false)).toBe('reached')
  })
  test('an ordinal series may go either way along its scale', () => {
    const back = {
      ...ordinal,
      baseline: { date: '2014-01-01', value: 'law' },
      target: { date: '2018-01-01', value: 'none' },
    }
    expect(scored(back)).toMatchObject({ state: 'on-track', progress: 0.5 })
    expect(scored(observing(back, ['2016-01-01', 'law'])).state).toBe('no-progress')
  })
})

test('numbers that do not exist are null', () => {
  expect(scored({ ...reduce, observations: [] })).toMatchObject({ state: 'no-data', expected: null, progress: null })
  expect(scored({ ...reduce, unit: undefined })).toMatchObject({ expected: null, progress: null })
})

test('a missing field that makes a series not measurable is that state, with the reason', () => {
  expect(scored({ ...reduce, baseline: { date: '2014-01-01' } }).why).toBe(
    "Not measurable: a reduce series needs the baseline's value, which is not stated.",
  )
})

describe('a wrong field is an error that names it', () => {
  test.each<[string, object, string]>([
    ['a date of 31 February', { ...reduce, today: '2016-02-31' }, 'today'],
    ['a date of 31 February below', observing(reduce, ['2015-02-31', 1]), 'observations[0].date'],
    ['29 February of a year without one', observing(reduce, ['2015-02-29', 1]), 'observations[0].date'],
    ['text for a number', { ...reduce, target: { date: '2018-01-01', value: '100' } }, 'target.value'],
    ['a kind that does not exist', { ...reduce, kind: 'increase' }, 'kind'],
    ['an observation after today', observing(reduce, ['2016-07-01', 1]), 'observations[0].date'],
    ['a target that equals the baseline', { ...reduce, target: { date: '2018-01-01', value: 200 } }, 'target.value'],
    ['a reduce target above the baseline', { ...reduce, target: { date: '2018-01-01', value: 201 } }, 'target.value'],
    ['a reach target below the baseline', { ...reach, target: { date: '2018-01-01', value: 19 } }, 'target.value'],
    [
      'an ordinal target that equals the baseline',
      { ...ordinal, target: ordinal.baseline },
      'target.date,target.value',
    ],
  ])('%s', (_, series, fields) => {
    expect(faultsOf(series).join()).toBe(fields)
  })
})

test('never a default: without today there is no score, even of a series that is not measurable', () => {
  expect(faultsOf({ ...reduce, today: undefined })).toEqual(['today'])
  expect(faultsOf({})).toEqual(['today'])
})
