import { expect, test } from 'vitest'
import { listNumber } from './list-number.ts'

test.each([
  [4, 'decimal', '4'],
  [4, 'decimalZero', '04'],
  [26, 'lowerLetter', 'z'],
  [28, 'upperLetter', 'BB'],
  [14, 'lowerRoman', 'xiv'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [0, 'lowerRoman', '0'],
  [4000, 'upperRoman', '4000'],
  [22, 'ordinal', '22nd'],
  [12, 'ordinal', '12th'],
  [2, 'arabicAbjad', 'ب'],
  [3, 'arabicAlpha', 'ت'],
  [7, 'a format not known', '7'],
])('number %i in %s is %s', (count, format, wanted) => {
  expect(listNumber(count, format)).toBe(wanted)
})
