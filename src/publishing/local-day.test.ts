import { expect, test } from 'vitest'
import { localDayClock } from './local-day.ts'

test('the day follows the clock, also when it jumps backwards', () => {
  let at = new Date(2026, 10, 21, 23, 59, 59)
  const day = localDayClock(() => at)
  expect(day()).toBe('2026-11-21')
  at = new Date(2026, 10, 22, 0, 0, 0)
  expect(day()).toBe('2026-11-22')
  at = new Date(2026, 10, 20, 12, 0, 0)
  expect(day()).toBe('2026-11-20')
})
