import { expect, test } from 'vitest'
import { Calendar, endOf, fiscalYearOf, isWorkingDay, workingDaysUntil } from './calendar.ts'

const pakistan = Calendar.parse({ timeZone: 'Asia/Karachi', fiscalYearStarts: 7, holidays: ['2026-12-25'] })

test.each([
  ['2015-06-30', '2014-15', '2014-07-01', '2015-06-30'],
  ['2015-07-01', '2015-16', '2015-07-01', '2016-06-30'],
  ['1999-12-31', '1999-00', '1999-07-01', '2000-06-30'],
])('%s lies in the fiscal year %s where it begins in July', (day, name, from, until) => {
  expect(fiscalYearOf(pakistan, day)).toEqual({ name, from, until })
})

test('a fiscal year that begins in January is called by its one year', () => {
  expect(fiscalYearOf({ fiscalYearStarts: 1 }, '2016-02-29')).toEqual({
    name: '2016',
    from: '2016-01-01',
    until: '2016-12-31',
  })
})

test('weekends and holidays are no working days', () => {
  expect(
    ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'].filter((day) => isWorkingDay(pakistan, day)),
  ).toEqual(['2026-12-24', '2026-12-28'])
})

test('a week that begins on Sunday works on Sunday', () => {
  expect(isWorkingDay({ workingDays: [7, 1, 2, 3, 4], holidays: [] }, '2026-12-27')).toBe(true)
})

test('working days are counted after the first day and with the last', () => {
  expect(workingDaysUntil(pakistan, '2026-12-24', '2026-12-28')).toBe(1)
  expect(workingDaysUntil(pakistan, '2026-12-28', '2026-12-28')).toBe(0)
  expect(workingDaysUntil(pakistan, '2026-12-28', '2026-12-24')).toBe(0)
})

test('a time zone that nobody keeps is refused with an example of one', () => {
  expect(Calendar.safeParse({ timeZone: 'Karachi' }).error?.issues[0]?.message).toContain('Asia/Karachi')
})

test.each([
  ['UTC', '2026-11-21', '2026-11-22T00:00:00.000Z'],
  ['Asia/Karachi', '2026-11-21', '2026-11-21T19:00:00.000Z'],
  ['Asia/Kathmandu', '2026-12-31', '2026-12-31T18:15:00.000Z'],
  ['Europe/Berlin', '2026-03-28', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['America/New_York', '2026-11-01', '2026-11-02T05:00:00.000Z'],
])('in %s the day %s is over at %s', (zone, day, moment) => {
  expect(endOf(day, zone)).toBe(moment)
})
