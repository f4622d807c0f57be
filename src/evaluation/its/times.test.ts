import { describe, expect, test } from 'vitest'
import { tableOfRows } from '../table.ts'
import { timesOf } from './times.ts'

const times = (...cells: (string | number)[]) =>
  timesOf(
    tableOfRows(
      'data',
      cells.map((t) => ({ t })),
    ),
    't',
  )

describe('times as published data have them', () => {
  test.each([
    ['months', ['2014-02', '2014-03', '2014-05'], [1, 2, 4]],
    [
      'last days of months, though they are not equally far apart',
      ['2014-01-31', '2014-02-28', '2014-03-31'],
      [1, 2, 3],
    ],
    ['quarters', ['1960 Q1', '1960Q2', '1960-Q4', 'Q1 1961'], [1, 2, 4, 5]],
    ['quarters as Stata writes them', ['1960q1', '1960q2'], [1, 2]],
    ['months in words', ['Dec 1969', 'January 1970', '1970 Mar'], [1, 2, 4]],
    ['months as Eurostat writes them', ['1969M12', '1970M01'], [1, 2]],
    ['months as whole numbers, also over a new year', [201412, 201501, 201502], [1, 2, 3]],
    ['days as whole numbers', [20141230, 20141231, 20150101], [1, 2, 3]],
    ['weeks, also over a new year', ['2014-W52', '2015-W01', '2015-W02'], [1, 2, 3]],
    ['days with the month in words', ['31-Dec-2014', '1 January 2015', 'Jan 2, 2015'], [1, 2, 3]],
    ['days with points, which have one order only', ['31.12.2014', '01.01.2015'], [1, 2]],
    ['months in Urdu digits', ['۲۰۱۴-۰۲', '۲۰۱۴-۰۳'], [1, 2]],
    ['years by their last day', ['2012-12-31', '2013-12-31', '2015-12-31'], [1, 2, 4]],
  ])('%s are counted in their own steps', (_, cells, counted) => {
    expect([...times(...cells).values]).toEqual(counted)
  })

  test('years and other numbers are taken as they are', () => {
    expect([...times(1851, 1852, 1854).values]).toEqual([1851, 1852, 1854])
    expect([...times(1947.25, 1947.5).values]).toEqual([1947.25, 1947.5])
    expect([...times(201499, 201500).values]).toEqual([201499, 201500])
  })

  test('years of budgets are years, each called by the one that it begins in', () => {
    const years = times('2008-09', '2009-10', '2010-11', '2012-13')
    expect([[...years.values], years.labels]).toEqual([
      [2008, 2009, 2010, 2012],
      [2008, 2009, 2010, 2012],
    ])
    expect([years.momentAt('2010-11'), years.momentAt(2010), years.momentAt('2010')]).toEqual([2010, 2010, 2010])
    expect(() => years.momentAt('2010-12')).toThrow('should be a year such as 2012-13')
    expect([...times('2010-11', '2010-12').values]).toEqual([1, 2])
    expect([...times('1999–00', '2000–01').values]).toEqual([1999, 2000])
  })

  test('what is no date among dates is named, not the first of them', () => {
    expect(() => times('2014-01', '2014-02', 'spring', '2014-04')).toThrow('data, t, row 3: "spring" should be')
    expect(() => times('2014-01', '', '2014-03')).toThrow('data, t, row 2: "" should be')
    expect(() => times('1', ' ', '3')).toThrow('row 2')
    expect(() => times('2009-W52', '2009-W53', '2009-W54')).toThrow('"2009-W54" is no date')
  })

  test('moments with a time of day are days, as a chart wants them', () => {
    expect(times('2014-02-01 00:00:00', '2014-03-01T00:00:00+05:00').labels).toEqual(['2014-02-01', '2014-03-01'])
    expect(times('2014/02/01', '2014/03/01').labels).toEqual(['2014-02-01', '2014-03-01'])
  })

  test('as many times as a file may have', () => {
    const values = Float64Array.from({ length: 200_000 }, (_, i) => i)
    expect(
      timesOf({ name: 'data', size: values.length, columns: new Map([['t', [...values]]]) }, 't').momentAt(7),
    ).toBe(7)
  })

  test('a specification may name a time in another form than the data have', () => {
    expect(times('1960 Q1', '1960 Q2', '1960 Q3').momentAt('1960-07')).toBe(3)
    expect(times('Jan 1969', 'Feb 1969').momentAt('1969-02-01')).toBe(2)
  })

  test('a year in decimals that was rounded stands for its month, and not for the next', () => {
    const months = times(...[0, 1, 2, 3].map((month) => 1983 + month / 12))
    expect(months.momentAt(1983.17)).toBe(1983 + 2 / 12)
    expect(months.momentAt('1983.0833334')).toBe(1983 + 1 / 12)
    expect(months.momentAt(1983.1)).toBe(1983.1)
  })

  test('what is no ISO date is given back as one', () => {
    expect(times('1960 Q1', '1960 Q2').labels).toEqual(['1960-01', '1960-04'])
    expect(times('2014-W52', '2015-W01').labels).toEqual(['2014-12-22', '2014-12-29'])
    expect(times('2014-2', '2014-3').labels).toEqual(['2014-2', '2014-3'])
  })

  test.each([['31/12/2014'], ['Jan-69'], ['2014-13'], ['2014-02-30']])(
    '%s is refused with what would be right',
    (text) => {
      expect(() => times(text, '2014-03')).toThrow('such as 2014-02, 2014-02-26 or 2014-Q1')
    },
  )
})
