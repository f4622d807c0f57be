import { describe, expect, test } from 'vitest'
import { clauseChanges, countChanges, linkClauses, type WordedClause } from './clause-changes.ts'

const clause = (id: string, words: string, number: string | null = id.slice(1)): WordedClause => ({
  ...{ id, words, number },
  lang: 'en',
  heading: false,
})
const asked = clause('a1', 'Every court keeps a list of its witnesses')
const doors = clause('a2', 'Witnesses come in by a door of their own')
const money = clause('a3', 'The ministry pays for the journeys')
const before = [asked, doors, money]
const changesOf = (after: WordedClause[]) =>
  clauseChanges(before, after, linkClauses(before, after)).map(({ kind, before: from, after: to }) =>
    [from.map(({ id }) => id).join('+') || '-', kind, to?.id ?? '-'].join(' '),
  )

describe('two versions of a text', () => {
  test('are the same clause by clause where no word changed, whatever the numbers', () => {
    const after = [
      clause('b1', 'A new beginning of quite other things'),
      clause('b2', asked.words),
      clause('b3', doors.words),
    ]
    expect(changesOf(after)).toEqual(['- added b1', 'a1 same b2', 'a2 same b3', 'a3 removed -'])
  })

  test('are linked by the number where something of the wording stayed, and by likeness where the number changed', () => {
    const after = [
      clause('b1', 'Every court keeps a register'),
      clause('b2', 'Nobody is asked in public'),
      clause('b3', 'Witnesses come in by a separate door of their own'),
    ]
    expect(changesOf(after)).toEqual(['a1 changed b1', '- added b2', 'a2 changed b3', 'a3 removed -'])
  })

  test('follow what a person has linked: two put together, one left without', () => {
    const after = [clause('b1', 'Every court keeps a list of witnesses and pays for their journeys')]
    const links = [
      { before: 'a1', after: 'b1' },
      { before: 'a3', after: 'b1' },
    ]
    const changes = clauseChanges(before, after, links)
    expect(changes.map(({ kind, before: from }) => [kind, from.map(({ id }) => id)])).toEqual([
      ['changed', ['a1', 'a3']],
      ['removed', ['a2']],
    ])
    expect(countChanges(changes)).toEqual({ same: 0, changed: 1, added: 0, removed: 1 })
  })

  test('of clauses without words are linked by nothing', () => {
    const bare = [clause('x1', ''), clause('x2', '')]
    expect(linkClauses(bare, [clause('y1', ''), clause('y3', '')])).toEqual([])
  })
})
