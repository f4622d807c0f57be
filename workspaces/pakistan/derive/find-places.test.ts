import { expect, test } from 'vitest'
import type { ClauseKind, Passage } from '#src/reader/model.ts'
import { findPlaces } from './find-places.ts'

const passage = (kind: ClauseKind, text: string, number: string | null = null): Passage => ({
  id: text,
  number,
  path: [],
  kind,
  text,
  start: 0,
  end: text.length,
})

const document = [
  passage('heading', 'Schools'),
  passage('bullet', 'Build ten schools'),
  passage('heading', 'Annex'),
  passage('heading', 'Schools'),
  passage('bullet', 'Train teachers'),
  passage('bullet', 'Print books'),
  passage('clause', 'The ministry will report.', '4'),
]

test('a clause is found by its printed number', () => {
  const { found } = findPlaces([{ id: 'c4', kind: 'clause', number: '4' }], document)
  expect(found.get('c4')?.text).toBe('The ministry will report.')
})

test('a heading that occurs twice is the one behind the place before it', () => {
  const { found } = findPlaces(
    [
      { id: 'annex', kind: 'heading', starts: 'Annex' },
      { id: 'schools', kind: 'heading', starts: 'Schools' },
      { id: 'second', kind: 'bullet', under: 'Schools', nth: 2 },
    ],
    document,
  )
  expect(found.get('schools')).toBe(document[3])
  expect(found.get('second')?.text).toBe('Print books')
})

test('marks, spaces and case do not matter to the words a place starts with', () => {
  const { found } = findPlaces([{ id: 'report', kind: 'clause', starts: 'THE  min-istry' }], document)
  expect(found.get('report')).toBe(document[6])
})

test('a place that is not in the document is missing, and the places behind it are still found', () => {
  const { found, missing } = findPlaces(
    [
      { id: 'lost', kind: 'clause', starts: 'No such words' },
      { id: 'books', kind: 'bullet', has: 'books' },
    ],
    document,
  )
  expect(missing.map((place) => place.id)).toEqual(['lost'])
  expect(found.has('books')).toBe(true)
})
