import { expect, test } from 'vitest'
import { outlineOf } from '#test/reader/outline-of.ts'
import { judge } from './judge.ts'

/** Far more than any of these takes, and far less than any would take if its time grew with the square of its length. */
const SECONDS = 10_000
const PROMISE = 'The Ministry shall build.\n'

const judged = (text: string) => judge(outlineOf(text))

test.each([
  ['full stops', `${PROMISE}${'.'.repeat(200_000)}`],
  ['question marks', '?'.repeat(100_000)],
  ['full stops of Urdu', '۔'.repeat(100_000)],
  ['digits of Urdu', '۱'.repeat(100_000)],
  ['letters of Urdu', 'ا'.repeat(100_000)],
  ['signs of Urdu', `The Ministry shall build ${'٪'.repeat(100_000)} schools by 2030.`],
  ['initials', `${PROMISE}${'A.'.repeat(100_000)}`],
  ['initials in a sentence', `The Ministry shall build ${'a.'.repeat(100_000)} schools by 2030.`],
])(
  '%s cost no more than their length',
  (_, text) => {
    expect(judged(text).length).toBeGreaterThan(0)
  },
  SECONDS,
)
