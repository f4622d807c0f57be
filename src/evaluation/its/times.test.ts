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
    ['years by their last day', ['2012-12-31', '2013-12-31', '2015-12-31'], [1, 2, 4]],
  ])('%s are counted in their own steps', (_, cells, counted) => {
    expect([...times(...cells).values]).toEqual(counted)
  })

  test('years and other numbers are taken as they are', () => {
    expect([...times(1851, 1852, 1854).values]).toEqual([1851, 1852, 1854])
    expect([...times(1947.25, 1947.5).values]).toEqual([1947.25, 1947.5])
    expect([...times(201499, 201500).values]).toEqual([201499, 201500])
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
