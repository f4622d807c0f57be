import { describe, expect, test } from 'vitest'
import { Calendar } from '#src/vocabulary/calendar.ts'
import { isTimeToSend, localTime, weekStart } from './when.ts'

describe('The time there', () => {
  test.each([
    ['Asia/Karachi', '2026-11-21T18:59:59Z', '2026-11-21', 23],
    ['Asia/Karachi', '2026-11-21T19:00:00Z', '2026-11-22', 0],
    ['America/New_York', '2026-11-01T05:59:00Z', '2026-11-01', 1],
    ['America/New_York', '2026-11-01T06:59:00Z', '2026-11-01', 1],
    ['Europe/Berlin', '2026-03-29T00:59:00Z', '2026-03-29', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', 3],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01', 0],
  ])('in %s at %s is %s, %i hours', (timeZone, at, day, hour) => {
    expect(localTime(new Date(at), timeZone)).toEqual({ day, hour })
  })

  const calendar = Calendar.parse({ timeZone: 'UTC', holidays: ['2026-11-23'] })
  test.each([
    ['2026-11-24', 6, false],
    ['2026-11-24', 7, true],
    ['2026-11-24', 23, true],
    ['2026-11-23', 9, false],
    ['2026-11-22', 9, false],
  ])('on %s at %i is a time to send mail: %s', (day, hour, is) => {
    expect(isTimeToSend(calendar, { day, hour })).toBe(is)
  })
})

describe('A week of work', () => {
  test.each([
    ['Monday to Friday', [1, 2, 3, 4, 5], '2026-11-25', '2026-11-23'],
    ['Monday to Friday, on its first day', [1, 2, 3, 4, 5], '2026-11-23', '2026-11-23'],
    ['Monday to Saturday', [1, 2, 3, 4, 5, 6], '2026-11-28', '2026-11-23'],
    ['Sunday to Thursday', [7, 1, 2, 3, 4], '2026-11-26', '2026-11-22'],
    ['Saturday to Wednesday', [6, 7, 1, 2, 3], '2026-11-25', '2026-11-21'],
    ['with Wednesday off too', [1, 2, 4, 5], '2026-11-27', '2026-11-23'],
    ['without rest', [1, 2, 3, 4, 5, 6, 7], '2026-11-29', '2026-11-23'],
    ['of one day', [5], '2026-11-27', '2026-11-27'],
  ])('of %s begins on the right day', (_, workingDays, day, start) => {
    expect(weekStart({ workingDays }, day)).toBe(start)
  })
})
