import { expect, test } from 'vitest'
import { dayAfter, daysBetween, firstDayOf, lastDayOf } from './days.ts'

test.each([
  ['2014-02-26', 'P30D', '2014-03-28'],
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-11-21', 'P2W', '2026-12-05'],
  ['2026-10-31', 'P1Y4M3D', '2028-03-03'],
])('from %s, %s ends on %s', (day, span, end) => {
  expect(dayAfter(day, span)).toBe(end)
})

test('days are counted from one day to another, backwards as negative', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2)
})

test.each([
  ['2014', '2014-01-01', '2014-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2016-02-10', '2016-02-10', '2016-02-10'],
])('%s lasts from %s until %s', (date, first, last) => {
  expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last])
})
