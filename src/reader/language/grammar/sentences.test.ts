import { expect, test } from 'vitest'
import { sentencesOf, withoutQuotations } from './sentences.ts'

test('sentences end at full stops, not at abbreviations, initials, decimals or numbers at the head', () => {
  expect(sentencesOf('Mr. A. Khan met Dr. Lind. They spoke for 2.5 hours. It ended.')).toEqual([
    'Mr. A. Khan met Dr. Lind.',
    'They spoke for 2.5 hours.',
    'It ended.',
  ])
  expect(sentencesOf('3.2. The Agency will act. E1. Install lamps.')).toEqual([
    '3.2. The Agency will act.',
    'E1. Install lamps.',
  ])
  expect(sentencesOf('Groups, i.e. Rangers and Scouts, stay.')).toEqual(['Groups, i.e. Rangers and Scouts, stay.'])
})

test('Urdu sentences end at their own full stop', () => {
  expect(sentencesOf('یہ پہلا ہے۔ یہ دوسرا ہے۔')).toEqual(['یہ پہلا ہے۔', 'یہ دوسرا ہے۔'])
})

test('long quotations are blanked at equal length, short ones stay', () => {
  const sentence = 'He said “the police shall never fire again” in the “Green Hall”.'
  const blanked = withoutQuotations(sentence)
  expect(blanked).toHaveLength(sentence.length)
  expect(blanked).not.toContain('shall')
  expect(blanked).toContain('“Green Hall”')
})
