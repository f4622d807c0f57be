import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay } from './arbitrary-series.ts'
import { dayFault, daysBetween, isOlderThan, readDuration } from './calendar.ts'

function older(duration: string, from: string, today: string): boolean {
  const read = readDuration(duration)
  if (!read) throw new Error(`${duration} is no duration`)
  return isOlderThan(read, from, today)
}

describe('a day', () => {
  test.each(['2016-02-29', '2000-02-29', '2015-12-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(dayFault(text)).toBeNull()
  })
  test.each([
    ['2015-02-31', 'is not in the calendar: February 2015 has days 01 to 28'],
    ['1900-02-29', 'is not in the calendar: February 1900 has days 01 to 28'],
    ['2016-02-30', 'is not in the calendar: February 2016 has days 01 to 29'],
    ['2015-04-31', 'is not in the calendar: April 2015 has days 01 to 30'],
    ['2015-04-00', 'is not in the calendar: April 2015 has days 01 to 30'],
    ['2015-13-01', 'is not in the calendar: months go from 01 to 12, not 13'],
    ['2015-00-01', 'is not in the calendar: months go from 01 to 12, not 00'],
  ])('%s is none: %s', (text, fault) => {
    expect(dayFault(text)).toBe(fault)
  })
  test.each(['', '2015', '2015-2-1', '31.12.2015', '2015-01-01T00:00:00Z', ' 2015-01-01', '۲۰۱۵-۰۱-۰۱'])(
    '"%s" is not written as one',
    (text) => {
      expect(dayFault(text)).toMatch(/year-month-day/)
    },
  )
  test('every day of the calendar is one', () => {
    fc.assert(fc.property(anyDay, (day) => dayFault(day) === null))
  })
  test('a leap year is a day longer', () => {
    expect(daysBetween('2016-01-01', '2017-01-01')).toBe(366)
    expect(daysBetween('2015-01-01', '2016-01-01')).toBe(365)
    expect(daysBetween('2016-03-01', '2016-02-28')).toBe(-2)
  })
})

describe('a duration', () => {
  test.each(['', 'P', 'PT', 'P3', '3M', 'p3m', 'P3M ', '-P3M', 'P0.5Y', 'P1YT', 'P1M1Y', 'P-3M', 'R/P1M'])(
    '"%s" is none',
    (text) => {
      expect(readDuration(text)).toBeNull()
    },
  )
  test('counts months by the calendar, to the last day where the month is shorter', () => {
    expect(older('P3M', '2016-01-31', '2016-04-30')).toBe(false)
    expect(older('P3M', '2016-01-31', '2016-05-01')).toBe(true)
    expect(older('P1M', '2015-01-31', '2015-02-28')).toBe(false)
    expect(older('P1M', '2015-01-31', '2015-03-01')).toBe(true)
    expect(older('P1M', '2016-01-31', '2016-02-29')).toBe(false)
  })
  test('counts a year from 29 February to 28 February', () => {
    expect(older('P1Y', '2016-02-29', '2017-02-28')).toBe(false)
    expect(older('P1Y', '2016-02-29', '2017-03-01')).toBe(true)
    expect(older('P4Y', '2016-02-29', '2020-02-29')).toBe(false)
  })
  test('counts weeks, days and hours exactly', () => {
    expect(older('P2W', '2016-01-01', '2016-01-15')).toBe(false)
    expect(older('P2W', '2016-01-01', '2016-01-16')).toBe(true)
    expect(older('P30D', '2016-02-01', '2016-03-02')).toBe(false)
    expect(older('PT36H', '2016-01-01', '2016-01-02')).toBe(false)
    expect(older('PT36H', '2016-01-01', '2016-01-03')).toBe(true)
    expect(older('P1Y2M1W3DT4H5M6S', '2016-01-01', '2017-03-11')).toBe(false)
    expect(older('P1Y2M1W3DT4H5M6S', '2016-01-01', '2017-03-12')).toBe(true)
  })
  test('counts from the first centuries as from any', () => {
    expect(older('P3M', '0050-01-31', '0050-04-30')).toBe(false)
    expect(older('P3M', '0050-01-31', '0050-05-01')).toBe(true)
  })
  test('that reaches beyond the end of the calendar never passes', () => {
    expect(older('P999999999Y', '2016-01-01', '9999-12-31')).toBe(false)
  })
  test('of so many days is older exactly when more days have passed', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 4_000 }), (from, today, days) => {
        expect(older(`P${days}D`, from, today)).toBe(daysBetween(from, today) > days)
      }),
    )
  })
})
