import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '../grammar/words.ts'
import { numeralAt, westernDigits } from './numbers.ts'

test.each([
  ['1,000', 1000],
  ['12,50,000', 1_250_000],
  ['1.200.000', 1_200_000],
  ['732.4 billion', 732_400_000_000],
  ['20 000', 20_000],
  ['2.5m', 2_500_000],
  ['thirty three', 33],
  ['thirty-three', 33],
  ['one hundred and fifty', 150],
  ['two hundred thousand', 200_000],
  ['5 lakh', 500_000],
  ['ten crore', 100_000_000],
  ['thirty (30)', 30],
  ['zero', 0],
])('%s is a number', (text, value) => {
  const words = wordsOf(text)
  expect(numeralAt(words, 0)).toMatchObject({ value, end: words.length })
})

test.each(['second', 'a', 'the', 'million', 'm', '3rd'])('%s alone is none', (text) => {
  expect(numeralAt(wordsOf(text), 0)).toBeNull()
})

test('every number written with thousands apart is read back', () => {
  fc.assert(fc.property(fc.nat(1e12), (value) => numeralAt(wordsOf(value.toLocaleString('en-GB')), 0)?.value === value))
})

test('Eastern digits keep their place', () => {
  expect(westernDigits('۳٬۲۰۰ اور ٤٫٥')).toBe('3,200 اور 4.5')
})
