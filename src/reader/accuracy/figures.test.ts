import { describe, expect, test } from 'vitest'
import { cohensKappa } from './agreement.ts'
import { saysShallOrWill } from './baseline.ts'
import { bootstrap } from './bootstrap.ts'
import { f1, precision, recall } from './tally.ts'

describe('Precision, recall and F1', () => {
  test('are those of the textbook', () => {
    const tally = { hits: 6, spurious: 2, missed: 4 }
    expect(precision(tally)).toBe(0.75)
    expect(recall(tally)).toBe(0.6)
    expect(f1(tally)).toBeCloseTo((2 * 0.75 * 0.6) / (0.75 + 0.6))
  })

  test('do not exist where there is nothing to count', () => {
    const none = { hits: 0, spurious: 0, missed: 0 }
    expect([precision(none), recall(none), f1(none)]).toEqual([null, null, null])
  })
})

describe('The bootstrap', () => {
  const mean = (sample: number[]) => sample.reduce((sum, one) => sum + one, 0) / sample.length

  test('is the same for the same seed and lies around the figure', () => {
    const items = [0.2, 0.4, 0.6, 0.8]
    const interval = bootstrap(items, mean, { seed: 7 })
    expect(interval).toEqual(bootstrap(items, mean, { seed: 7 }))
    expect(interval?.[0]).toBeLessThan(0.5)
    expect(interval?.[1]).toBeGreaterThan(0.5)
  })

  test('has no interval for a single document', () => {
    expect(bootstrap([1], mean)).toBeNull()
  })
})

test("Cohen's kappa of 35 agreements in 50, with 25 expected by chance, is 0.4", () => {
  const pairs: [string, string][] = [
    ...new Array<[string, string]>(20).fill(['yes', 'yes']),
    ...new Array<[string, string]>(5).fill(['yes', 'no']),
    ...new Array<[string, string]>(10).fill(['no', 'yes']),
    ...new Array<[string, string]>(15).fill(['no', 'no']),
  ]
  expect(cohensKappa(pairs)).toBeCloseTo(0.4)
})

test.each([
  ['The Board will meet.', true],
  ['Willing partners shallow out.', false],
  ['کمیٹی رپورٹ شائع کرے گی۔', true],
  ['یہ وعدہ پورا نہ ہو سکا۔', false],
])('the baseline takes "%s" for a promise: %s', (text, promise) => {
  expect(saysShallOrWill({ text })).toBe(promise)
})
