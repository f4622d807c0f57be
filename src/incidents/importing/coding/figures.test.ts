import { expect, test } from 'vitest'
import { figure, plainNumber } from './figures.ts'

const exactly = (value: number) => ({ low: value, value, high: value })

test.each([
  ['12', exactly(12)],
  ['1,234', exactly(1234)],
  ['2,51,000', exactly(251_000)],
  ['12.0', exactly(12)],
  ['10-15', { low: 10, value: 10, high: 15 }],
  ['10 to 15', { low: 10, value: 10, high: 15 }],
  ['10 – 15', { low: 10, value: 10, high: 15 }],
  ['15+', exactly(15)],
  ['at least 15', exactly(15)],
  ['about 20', exactly(20)],
  ['', 'none'],
  ['-', 'none'],
  ['N/A', 'none'],
  ['۱۲', exactly(12)],
  ['۱۰-۱۵', { low: 10, value: 10, high: 15 }],
  ['9999999', exactly(9_999_999)],
  ['1,23', 'doubtful'],
  ['10000000', 'doubtful'],
  ['99,999,999', 'doubtful'],
  ['999999999', 'doubtful'],
  ['15-10', 'doubtful'],
  ['4.5', 'doubtful'],
  ['several', 'doubtful'],
  ['-3', 'impossible'],
])('reads %s', (text, said) => {
  expect(figure(text)).toEqual(said)
})

test('a number of plain digits is read without words, unless it is larger than any that is counted', () => {
  const plain = (text: string) => plainNumber(Buffer.from(text), 0, text.length)
  expect(['0', '007', '9999999', '10000000', '-1', '1.0'].map(plain)).toEqual([0, 7, 9_999_999, -1, -1, -1])
})
