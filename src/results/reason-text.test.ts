import { expect, test } from 'vitest'
import { reasonText } from './reason-text.ts'

const unsaid = { kind: null, unit: null, missing: [], target: null, targetOn: null, met: null, metOn: null }
const unasked = { baseline: null, baselineOn: null, expectedProgress: null, progress: null, today: '2026-11-21' }

const behind = (observed: number, expected: number): string => {
  const values = { ...unsaid, ...unasked, observed, expected, observedOn: '2026-09-30' }
  return reasonText({ code: 'short-of-path', values }, 'en')
}

test('Where a path was to be is said in three digits', () => {
  expect(behind(7, 5.999)).toBe('7, where 6 was due by 30 September 2026')
  expect(behind(0.2, 0.34567)).toBe('0.2, where 0.346 was due by 30 September 2026')
  expect(behind(10_500, 12_345.6)).toBe('10,500, where 12,346 was due by 30 September 2026')
})

test('Where three digits are those of what was observed, more are said', () => {
  expect(behind(6, 5.999)).toBe('6, where 5.999 was due by 30 September 2026')
})
