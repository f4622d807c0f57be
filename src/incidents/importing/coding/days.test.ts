import { expect, test } from 'vitest'
import { dayOfParts, dayText, saidDay } from './days.ts'

const read = (text: string, order?: 'day-month' | 'month-day') => {
  const said = saidDay(text, order)
  return typeof said === 'string' ? said : [dayText(said.first), dayText(said.last), said.precision]
}
const day = (text: string) => [text, text, 'day']

test.each([
  ['1990-10-04 00:00:00.000', '1990-10-04'],
  ['2014-12-16T09:30:00Z', '2014-12-16'],
  ['Sunday-November 19-1995', '1995-11-19'],
  ['Friday, June 18, 2004', '2004-06-18'],
  ['18 June 2004', '2004-06-18'],
  ['3rd of Sept. 2010', '2010-09-03'],
  ['16-Dec-2014', '2014-12-16'],
  ['12/16/2014', '2014-12-16'],
  ['16.12.2014', '2014-12-16'],
  ['5/5/2014', '2014-05-05'],
  ['Sat Mar 1 2014', '2014-03-01'],
  ['16 دسمبر 2014', '2014-12-16'],
  ['۱۶ دسمبر، ۲۰۱۴ء', '2014-12-16'],
  ['۲۰۱۴-۱۲-۱۶', '2014-12-16'],
])('reads the day in %s', (text, expected) => {
  expect(read(text)).toEqual(day(expected))
})

test('does not choose between two days, unless the mapping says which comes first', () => {
  expect(read('3/4/2014')).toBe('ambiguous')
  expect(read('3/4/2014', 'day-month')).toEqual(day('2014-04-03'))
  expect(read('3/4/2014', 'month-day')).toEqual(day('2014-03-04'))
})

test('knows a month or a year as no more than that', () => {
  expect(read('December 2014')).toEqual(['2014-12-01', '2014-12-31', 'month'])
  expect(read('2014-02')).toEqual(['2014-02-01', '2014-02-28', 'month'])
  expect(read('2014')).toEqual(['2014-01-01', '2014-12-31', 'year'])
})

test.each([
  ['2014-02-30', 'impossible'],
  ['31 June 2014', 'impossible'],
  ['early in May', 'doubtful'],
  ['16-Dec-14', 'doubtful'],
  ['1/2/3/2014', 'doubtful'],
  ['', 'none'],
])('says of %s that it is %s', (text, fault) => {
  expect(read(text)).toBe(fault)
})

test('takes a day of parts as far as they are known', () => {
  const parts = (...of: [string, string, string]) => {
    const said = dayOfParts(...of)
    return typeof said === 'string' ? said : said.precision
  }
  expect([
    parts('1995', '11', '19'),
    parts('1995', '11', '0'),
    parts('1995', '0', '0'),
    parts('1995', 'Nov', ''),
  ]).toEqual([...['day', 'month', 'year', 'month']])
  expect([parts('', '', ''), parts('1995', '13', '1'), parts('1995', 'x', '1')]).toEqual([
    'none',
    'impossible',
    'doubtful',
  ])
})
