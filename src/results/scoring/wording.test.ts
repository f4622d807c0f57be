import { describe, expect, test } from 'vitest'
import { computed, list, percent, stated } from './wording.ts'

describe('a stated value', () => {
  test('is never rounded, and grouped by thousands', () => {
    expect(stated(732_400_000_000, 'rupees')).toBe('732,400,000,000 rupees')
    expect(stated(-1234.56789)).toBe('-1,234.56789')
    expect(stated(0.1 + 0.2)).toBe('0.30000000000000004')
    expect(stated(100)).toBe('100')
  })
  test('has its unit behind it, a per cent sign without a space', () => {
    expect(stated(12, '%')).toBe('12%')
    expect(stated(12, 'deaths a year')).toBe('12 deaths a year')
  })
  test('is a word where it is an answer, and stands in quotation marks where it is a name', () => {
    expect([true, false, 'draft'].map((value) => stated(value))).toEqual(['yes', 'no', '"draft"'])
  })
})

describe('a computed value', () => {
  test('has six digits', () => {
    expect(computed(13.424657534246576, 12)).toBe('13.4247')
    expect(computed(1_000_000 / 3, 0)).toBe('333,333')
  })
  test('has more where fewer would make it look like the value it differs from', () => {
    expect(computed(150.00001, 150)).toBe('150.00001')
    expect(computed(1_234_567.2, 1_234_570)).toBe('1,234,567')
  })
})

describe('a share', () => {
  test('is whole per cent', () => {
    expect(percent(0.4, [0, 1])).toBe('40%')
    expect(percent(-0.25, [0, 1])).toBe('-25%')
    expect(percent(12.5, [0, 1])).toBe('1,250%')
  })
  test('never says all or nothing of what is neither', () => {
    expect(percent(0.9996, [0, 1])).toBe('99.96%')
    expect(percent(0.0004, [0, 1])).toBe('0.04%')
    expect(percent(-0.0004, [0, 1])).toBe('-0.04%')
  })
  test('is told apart from the share it is compared with', () => {
    expect(percent(0.498, [0.501])).toBe('49.8%')
    expect(percent(0.5, [0.5])).toBe('50%')
  })
})

test('a list reads as English', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
})
