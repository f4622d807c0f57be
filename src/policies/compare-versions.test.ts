import { expect, test } from 'vitest'
import { compareVersions } from './compare-versions.ts'
import { type Clause, Clause as ClauseSchema } from './model.ts'
import { clauseHash } from './sources/clause-hash.ts'

let order = 0
const clause = (words: string, more: Partial<Clause> = {}): Clause =>
  ClauseSchema.parse({
    ...{ id: `c${++order}`, source: 'text', kind: 'clause', order, hash: clauseHash(words), gist: { en: words } },
    ...more,
  })
const compared = (before: Clause[], after: Clause[]) =>
  compareVersions(before, after, ({ gist }) => gist?.en ?? '').map(({ change, before: was, after: is }) => [
    change,
    was?.gist?.en ?? null,
    is?.gist?.en ?? null,
  ])

test('a text that has not changed is the same throughout', () => {
  const words = ['One law for all', 'Schools teach peace']
  expect(
    compared(
      words.map((one) => clause(one)),
      words.map((one) => clause(one)),
    ).map(([change]) => change),
  ).toEqual(['same', 'same'])
})

test('a clause is reworded where its number under its heading is the same, whatever its words', () => {
  const at = { number: '2', path: ['Law'] }
  expect(compared([clause('Courts are open', at)], [clause('Nobody is above it', at)])).toEqual([
    ['changed', 'Courts are open', 'Nobody is above it'],
  ])
})

test('a clause without a number is found by the words it keeps', () => {
  const before = [clause('Every school teaches peace to its pupils'), clause('No journalist is threatened')]
  const after = [clause('No journalist is ever threatened'), clause('Every school teaches peace')]
  expect(compared(before, after)).toEqual([
    ['changed', 'No journalist is threatened', 'No journalist is ever threatened'],
    ['changed', 'Every school teaches peace to its pupils', 'Every school teaches peace'],
  ])
})

test('a clause that moved is itself under another number, and one whose number was taken is not taken for it', () => {
  const before = [clause('One law for all', { number: '1' }), clause('Schools teach peace', { number: '2' })]
  const after = [
    clause('Money is published', { number: '1' }),
    clause('One law for all', { number: '2' }),
    clause('Schools teach peace', { number: '3' }),
  ]
  expect(compared(before, after)).toEqual([
    ['added', null, 'Money is published'],
    ['renumbered', 'One law for all', 'One law for all'],
    ['renumbered', 'Schools teach peace', 'Schools teach peace'],
  ])
})

test('what went stands where it stood, and what came stands where it stands', () => {
  const before = [clause('First'), clause('Second thing'), clause('Third')]
  const after = [clause('First'), clause('Third'), clause('Wholly new')]
  expect(compared(before, after)).toEqual([
    ['same', 'First', 'First'],
    ['removed', 'Second thing', null],
    ['same', 'Third', 'Third'],
    ['added', null, 'Wholly new'],
  ])
})

test('two clauses of the same words stay two', () => {
  const twice = () => [clause('So it is', { number: '1' }), clause('So it is', { number: '2' })]
  expect(compared(twice(), twice()).map(([change]) => change)).toEqual(['same', 'same'])
  const [one] = twice()
  expect(compared(twice(), one ? [one] : []).map(([change]) => change)).toEqual(['same', 'removed'])
})

test('a heading is never taken for a clause', () => {
  const heading = clause('Law', { kind: 'heading' })
  expect(compared([heading], [clause('Law')])).toEqual([
    ['removed', 'Law', null],
    ['added', null, 'Law'],
  ])
})
