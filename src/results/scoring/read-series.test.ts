import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySeries } from './arbitrary-series.ts'
import { readSeries } from './read-series.ts'
import { SeriesError } from './series-error.ts'

const series = {
  kind: 'reach',
  unit: '%',
  baseline: { date: '2014-01-01', value: 20 },
  target: { date: '2018-01-01', value: 60 },
  frequency: 'P1Y',
  observations: [{ date: '2015-01-01', value: 30 }],
  today: '2016-06-30',
}

function errorOf(input: unknown): string {
  try {
    readSeries(input)
  } catch (error) {
    if (error instanceof SeriesError) return error.message
    throw error
  }
  return ''
}

describe('a wrong field is named with what would be right', () => {
  test.each<[string, object, string]>([
    [
      'a kind',
      { kind: 'rise' },
      'kind must be one of reach, reduce, keep-above, keep-below, yes-no, ordinal, not "rise"',
    ],
    ['a unit', { unit: 5 }, 'unit must be a text, such as "deaths a year", not 5'],
    ['a frequency', { frequency: 'quarterly' }, 'frequency is "quarterly", which is no ISO 8601 duration'],
    ['a frequency of nothing', { frequency: 'P0D' }, 'frequency is "P0D", which is no time at all'],
    ['a baseline', { baseline: 20 }, 'baseline must be a baseline with date and value, not 20'],
    [
      'a part of a baseline',
      { baseline: { date: '2014-01-01', valeu: 20 } },
      'baseline.valeu is not a field of a baseline',
    ],
    ['an extra field', { owner: 'x' }, 'owner is not a field of a series, which has kind, unit, scale'],
    ['a prototype for a field', JSON.parse('{"__proto__": 1}'), '__proto__ is not a field of a series'],
    [
      'observations',
      { observations: {} },
      'observations must be a list of observations, each with date and value, not an object',
    ],
    ['an observation', { observations: [3] }, 'observations[0] must be an observation with date and value, not 3'],
    ['its date', { observations: [{ value: 3 }] }, 'observations[0].date is missing; it must be a day'],
    [
      'its value',
      { observations: [{ date: '2015-01-01' }] },
      'observations[0].value is missing; it must be a finite number',
    ],
    [
      'no value',
      { observations: [{ date: '2015-01-01', value: null }] },
      'observations[0].value must be a finite number, such as 12.5, not null',
    ],
    [
      'infinity',
      { target: { date: '2018-01-01', value: Number.POSITIVE_INFINITY } },
      'target.value must be a finite number, such as 12.5, not Infinity',
    ],
    [
      'not a number',
      { target: { date: '2018-01-01', value: Number.NaN } },
      'target.value must be a finite number, such as 12.5, not NaN',
    ],
    [
      'a number out of all measure',
      { target: { date: '2018-01-01', value: 1e200 } },
      'target.value is 1e+200; a number is 0 or between 1e-100 and 1e+100',
    ],
    [
      'a truth for a number',
      { target: { date: '2018-01-01', value: true } },
      'target.value must be a finite number, such as 12.5, not true',
    ],
    ['a scale', { scale: ['a', 'b'] }, 'scale belongs to an ordinal series only; leave it out'],
    ['today', { today: 'yesterday' }, 'today is "yesterday", which is not a day written year-month-day'],
    ['a time of day', { today: '2016-06-30T12:00:00Z' }, 'today is "2016-06-30T12:00:00Z", which is not a day'],
    [
      'the order of days',
      { target: { date: '2013-01-01', value: 60 } },
      "target.date is 2013-01-01, which is not after the baseline's date of 2014-01-01",
    ],
    [
      'one day for both',
      { target: { date: '2014-01-01', value: 60 } },
      'target.date is 2014-01-01, which is not after',
    ],
    [
      'a target below',
      { target: { date: '2018-01-01', value: 10 } },
      'target.value is 10, which is below the baseline of 20; a reach target is above it (reduce: below)',
    ],
    [
      'a target above',
      { kind: 'reduce' },
      'target.value is 60, which is above the baseline of 20; a reduce target is below it (reach: above)',
    ],
    ['no change', { target: { date: '2018-01-01', value: 20 } }, 'target.value is 20, which equals the baseline'],
    [
      'no change but for rounding',
      { baseline: { date: '2014-01-01', value: 0.1 + 0.2 }, target: { date: '2018-01-01', value: 0.3 } },
      'target.value is 0.3, which equals the baseline',
    ],
    [
      'the future',
      { observations: [{ date: '2016-07-01', value: 1 }] },
      'observations[0].date is 2016-07-01, which is after today, 2016-06-30',
    ],
    [
      'a day twice',
      {
        observations: [
          { date: '2015-01-01', value: 1 },
          { date: '2014-06-01', value: 1 },
          { date: '2015-01-01', value: 1 },
        ],
      },
      'observations[2].date is 2015-01-01, as is that of observations[0]; a day has one value',
    ],
  ])('%s', (_, change, message) => {
    expect(errorOf({ ...series, ...change })).toContain(message)
  })

  test.each([
    ['list', []],
    ['null', null],
    ['text', 'series'],
    ['number', 7],
  ])('the whole of it: %s', (_, input) => {
    expect(errorOf(input)).toMatch(/^The input must be a series with kind, unit/)
  })

  test('a fault of every field is told at once', () => {
    expect(errorOf({ ...series, kind: 'rise', unit: 5, today: 'now' }).split('\n')).toHaveLength(3)
  })
})

describe('an ordinal series', () => {
  const ordinal = {
    ...series,
    kind: 'ordinal',
    scale: ['none', 'draft', 'law'],
    baseline: { date: '2014-01-01', value: 'none' },
    target: { date: '2018-01-01', value: 'law' },
    observations: [{ date: '2015-01-01', value: 'draft' }],
  }
  test.each<[string, object, string]>([
    [
      'a doubled name',
      { scale: ['none', 'draft', 'law', 'draft'] },
      'scale[3] is "draft", as is scale[1]; a name stands once',
    ],
    ['one name', { scale: ['none'] }, 'scale has fewer than two names'],
    ['a blank name', { scale: ['none', 'draft', 'law', ' '] }, 'scale[3] is blank; a level of a scale has a name'],
    ['a number for a name', { scale: ['none', 'draft', 'law', 4] }, 'scale[3] must be a name, not 4'],
    [
      'a value of another spelling',
      { target: { date: '2018-01-01', value: 'Law' } },
      'target.value is "Law", which is not in the scale "none", "draft", "law"',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(errorOf({ ...ordinal, ...change })).toContain(message)
  })
})

describe('what is allowed', () => {
  test('null is the same as not stated', () => {
    const empty = { unit: null, scale: null, baseline: null, target: null, frequency: null, observations: null }
    const { kind, today } = series
    expect(readSeries({ kind, today, ...empty })).toEqual(readSeries({ kind, today }))
    expect(readSeries({ ...series, baseline: { date: null } }).baseline).toEqual({ date: null, value: null })
  })
  test('a blank unit is none', () => {
    expect(readSeries({ ...series, unit: ' ' }).unit).toBeNull()
  })
  test('what is to be kept may already be there, and a baseline may be on either side of it', () => {
    for (const value of [50, 60, 70])
      expect(readSeries({ ...series, kind: 'keep-above', baseline: { date: '2014-01-01', value } }).kind).toBe(
        'keep-above',
      )
  })
  test('a baseline may lie in the future', () => {
    expect(errorOf({ ...series, observations: [], today: '2013-01-01' })).toBe('')
  })
})

test('what is read keeps the observations it was given, in the order of their days', () => {
  fc.assert(
    fc.property(anySeries, (written) => {
      const days = readSeries(written).observations.map(({ date }) => date)
      expect(days).toEqual(written.observations.map(({ date }) => date).sort())
    }),
  )
})

test('anything at all is read or refused with a series error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record(anyFields(), { requiredKeys: [] })), (input) => {
      try {
        readSeries(input)
      } catch (error) {
        expect(error).toBeInstanceOf(SeriesError)
      }
    }),
    { numRuns: 500 },
  )
})

function anyFields() {
  return Object.fromEntries(
    ['kind', 'unit', 'scale', 'baseline', 'target', 'frequency', 'observations', 'today'].map((field) => [
      field,
      fc.oneof(fc.constantFrom(...Object.values(series)), fc.anything()),
    ]),
  )
}
