import { describe, expect, test } from 'vitest'
import { readMeans, readPercentages } from './check.ts'
import { FigureFault } from './fault.ts'
import { readCount, readScale } from './read-request.ts'

function faultOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof FigureFault) return { code: error.code, ...error.values }
    throw error
  }
  return null
}

describe('a figure is refused with what would be right', () => {
  test.each([
    ['over 100', '100.1', { code: 'over', most: 100 }],
    ['below zero', '-5', { code: 'negative' }],
    ['with a decimal comma', '93,5', { code: 'written-otherwise', right: '93.5' }],
    ['in Urdu digits', '۹۳٫۵', { code: 'written-otherwise', right: '93.5' }],
    ['in Arabic digits with its sign', '٩٣٪', { code: 'written-otherwise', right: '93' }],
    ['in wide digits', '９３', { code: 'written-otherwise', right: '93' }],
    ['with a sign of percent', '49 %', { code: 'written-otherwise', right: '49' }],
    ['without its zero', '.5', { code: 'written-otherwise', right: '0.5' }],
    ['with a point and nothing after it', '5.', { code: 'written-otherwise', right: '5' }],
    ['with a power of ten', '1e1', { code: 'no-number' }],
    ['a word', 'half', { code: 'no-number' }],
    ['empty', '', { code: 'no-number' }],
    ['with more decimals than are exact', '33.3333333', { code: 'too-precise', most: 6 }],
    ['of many digits', '9'.repeat(400), { code: 'over', most: 100 }],
  ])('%s', (_, figure, fault) => {
    expect(faultOf(() => readPercentages(['49', figure]))).toEqual({ figure, ...fault })
  })

  test('and so are none, and too many', () => {
    expect(faultOf(() => readPercentages([]))).toEqual({ code: 'no-figures' })
    expect(faultOf(() => readMeans(Array(1001).fill('3'), { least: 1, most: 5 }))).toMatchObject({ code: 'too-many' })
  })
})

describe('a number of answers', () => {
  test.each([
    ['0', { code: 'count-zero' }],
    ['50.5', { code: 'count-not-whole', given: '50.5' }],
    ['-3', { code: 'count-not-whole', given: '-3' }],
    ['1,200', { code: 'written-otherwise', right: '1200' }],
    ['۵۰', { code: 'written-otherwise', right: '50' }],
    ['1000001', { code: 'count-huge', most: 1_000_000 }],
    ['9'.repeat(400), { code: 'count-huge' }],
    [undefined, { code: 'count-missing' }],
  ])('%s is refused', (given, fault) => {
    expect(faultOf(() => readCount(given, 'n'))).toMatchObject(fault)
  })

  test('is read as it is', () => {
    expect([readCount('1', 'n'), readCount('1000000', 'n'), readCount('050', 'n')]).toEqual([1, 1_000_000, 50])
  })
})

describe('a scale', () => {
  test.each([
    ['5..1', { code: 'scale-reversed', right: '1..5' }],
    ['3..3', { code: 'scale-empty' }],
    ['1-5', { code: 'scale-form' }],
    ['1..', { code: 'scale-form' }],
    ['0..1001', { code: 'scale-wide', most: 1000 }],
    [undefined, { code: 'scale-missing' }],
  ])('%s is refused', (given, fault) => {
    expect(faultOf(() => readScale(given))).toMatchObject(fault)
  })

  test('may lie on both sides of zero', () => {
    expect(readScale('-2..2')).toEqual({ least: -2, most: 2 })
  })
})
