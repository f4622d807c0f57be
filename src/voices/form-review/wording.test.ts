import { expect, test } from 'vitest'
import { doubleBarrelled } from './double-barrelled.ts'
import { HELD_OUT, type Labelled, SENTENCES } from './labelled-sentences.ts'
import { LEADING, LOADED, plain, type Tongue } from './wording.ts'

const pushes = ({ text, tongue }: Labelled) => LEADING[tongue].test(plain(text)) || LOADED[tongue].test(plain(text))
const asksTwo = ({ text, tongue }: Labelled) => doubleBarrelled(text, tongue) !== null

/** Of those found, how many are; of those that are, how many were found. */
function measured(all: Labelled[], tongue: Tongue, finds: (one: Labelled) => boolean, is: (one: Labelled) => boolean) {
  const mine = all.filter((one) => one.tongue === tongue)
  const [found, true_] = [mine.filter(finds), mine.filter(is)]
  const both = found.filter(is).length
  return {
    found: found.length,
    right: both,
    of: true_.length,
    wrong: found.filter((one) => !is(one)).map(({ text }) => text),
    missed: true_.filter((one) => !finds(one)).map(({ text }) => text),
  }
}

// The figures of docs/surveys.md. What is found wrongly costs trust in the rest, so none of it is allowed here.
test.each([
  ['en', 'words that push', pushes, (one: Labelled) => one.pushes, 11, 14],
  ['en', 'two questions in one', asksTwo, (one: Labelled) => one.asksTwo, 10, 12],
  ['ur', 'words that push', pushes, (one: Labelled) => one.pushes, 11, 12],
  ['ur', 'two questions in one', asksTwo, (one: Labelled) => one.asksTwo, 9, 10],
] as const)('of labelled sentences in %s, %s are found without a false alarm', (tongue, _, finds, is, right, of) => {
  const { wrong, missed, ...figures } = measured(SENTENCES, tongue, finds, is)
  expect(wrong).toEqual([])
  expect(figures, `missed: ${missed.join(' | ')}`).toEqual({ found: right, right, of })
})

test.each([
  ['How fair are the terms and conditions?', null],
  ['How satisfied are you with the price and the service?', 'price and the service'],
  ['(Think of your village and its roads.) How are they?', null],
  ['Peace and security matter. How safe do you feel?', null],
])('what is joined is pointed at: %s', (text, words) => {
  expect(doubleBarrelled(text, 'en')).toBe(words)
})

test('of sentences that the lists were not fitted to, this much is found', () => {
  const figures = (['en', 'ur'] as const).flatMap((tongue) =>
    [
      measured(HELD_OUT, tongue, pushes, (one) => one.pushes),
      measured(HELD_OUT, tongue, asksTwo, (one) => one.asksTwo),
    ].map(({ found, right, of }) => `${right} of ${of}, ${found - right} wrong`),
  )
  expect(figures).toEqual(['6 of 8, 0 wrong', '7 of 8, 1 wrong', '5 of 6, 0 wrong', '5 of 6, 0 wrong'])
})
