import { expect, test } from 'vitest'
import { Clause } from '#src/policies/model.ts'
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import { sectionsOf } from './sections.ts'

let order = 0
const clause = (id: string, more: object = {}) =>
  Clause.parse({ id, source: 'text', kind: 'bullet', order: ++order, hash: clauseHash(id), ...more })
const told = (clauses: Clause[]) =>
  sectionsOf(clauses).map(({ id, title, clauses: own }) => [id, title?.en ?? null, own.map((one) => one.id).join(' ')])

test('a section is a heading with the clauses up to the next one, called by the heading’s own words', () => {
  const law = clause('h-law', { kind: 'heading', path: ['Charter'] })
  const schools = clause('h-schools', { kind: 'heading', path: ['Charter'], gist: { en: 'Learning', ur: 'تعلیم' } })
  const text = [
    ...[law, clause('a', { path: ['Charter', 'Law'] }), clause('b', { path: ['Charter', 'Law'] })],
    ...[schools, clause('c', { path: ['Charter', 'Schools'] }), clause('n', { kind: 'footnote' })],
  ]
  expect(told(text)).toEqual([
    ['h-law', 'Law', 'a b'],
    ['h-schools', 'Learning', 'c'],
  ])
})

test('a heading with nothing of its own is no section, and what stands before the first heading belongs to none', () => {
  const text = [
    clause('title'),
    clause('h-part', { kind: 'heading' }),
    clause('h-law', { kind: 'heading' }),
    clause('a', { path: ['Part', 'Law'] }),
  ]
  expect(told(text)).toEqual([['h-law', 'Law', 'a']])
})

test('without headings each clause is a section of its own', () => {
  expect(told([clause('a', { gist: { en: 'One law' } }), clause('b')])).toEqual([
    ['a', 'One law', 'a'],
    ['b', null, 'b'],
  ])
})
