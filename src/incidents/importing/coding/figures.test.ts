import { expect, test } from 'vitest'
import { figure } from './figures.ts'

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
  ['15-10', 'doubtful'],
  ['4.5', 'doubtful'],
  ['several', 'doubtful'],
  ['-3', 'impossible'],
])('reads %s', (text, said) => {
  expect(figure(text)).toEqual(said)
})
