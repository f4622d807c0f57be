import { expect, test } from 'vitest'
import { dayClock } from './local-day.ts'

test('the day follows the clock, also when it jumps backwards', () => {
  let at = new Date(2026, 10, 21, 23, 59, 59)
  const day = dayClock(() => at)
  expect(day()).toBe('2026-11-21')
  at = new Date(2026, 10, 22, 0, 0, 0)
  expect(day()).toBe('2026-11-22')
  at = new Date(2026, 10, 20, 12, 0, 0)
  expect(day()).toBe('2026-11-20')
})

test('a day ends at midnight of the country, not of the machine', () => {
  let at = new Date('2026-11-21T18:59:59Z')
  const day = dayClock(() => at)
  expect([day('Asia/Karachi'), day('UTC'), day('America/Lima')]).toEqual(['2026-11-21', '2026-11-21', '2026-11-21'])
  at = new Date('2026-11-21T19:00:00Z')
  expect([day('Asia/Karachi'), day('UTC'), day('America/Lima')]).toEqual(['2026-11-22', '2026-11-21', '2026-11-21'])
})
