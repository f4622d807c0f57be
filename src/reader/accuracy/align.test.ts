import { describe, expect, test } from 'vitest'
import type { Clause } from '../model.ts'
import { align, sameNumber } from './align.ts'
import { parseLabels } from './labels.ts'

function clause(text: string, more: Partial<Clause> = {}): Clause {
  return {
    id: text,
    number: null,
    path: [],
    kind: 'clause',
    text,
    start: 0,
    end: text.length,
    speech: 'statement',
    commitment: {
      is: false,
      why: '',
      owner: [],
      deadline: null,
      target: null,
      money: null,
      verification: null,
      approach: 'none',
    },
    ...more,
  }
}

function labelled(...passages: string[]) {
  const yaml = `{ shape: x, language: en, title: x, passages: [${passages.map((one) => `{ ${one} }`).join(', ')}] }`
  return parseLabels(yaml, 'test').passages
}

const found = (labels: string[], clauses: Clause[]) =>
  align(labelled(...labels), clauses).pairs.map((pair) => pair.found && clauses.indexOf(pair.found))

describe('Pairing labels with what was found', () => {
  test('goes by first words, whatever their case, marks and punctuation', () => {
    expect(found(['startsWith: "The Café will open"'], [clause('**the cafe** WILL, open at noon')])).toEqual([0])
  })

  test('tells repeated words apart by their number and by their order', () => {
    const clauses = [clause('Agree on it', { number: '2' }), clause('Agree on it', { number: '3' })]
    expect(found(['number: "3", startsWith: Agree on it'], clauses)).toEqual([1])
    expect(found(['startsWith: Agree on it', 'startsWith: Agree on it'], clauses)).toEqual([0, 1])
  })

  test('finds a footnote that the reader moved to another place', () => {
    const clauses = [clause('A note of old'), clause('The first clause'), clause('The second clause')]
    const labels = ['startsWith: The first clause', 'startsWith: The second clause', 'startsWith: A note of']
    expect(found(labels, clauses)).toEqual([1, 2, 0])
  })

  test('lets the number stand in the text of a row', () => {
    expect(found(['number: "1.1", kind: row, startsWith: Run a campaign'], [clause('1.1 | Run a campaign')])).toEqual([
      0,
    ])
  })

  test('lets the names of the columns stand in a row', () => {
    const row = clause('What: Run a campaign | Who: Board', { kind: 'row' })
    expect(found(['kind: row, startsWith: Run a campaign Board'], [row])).toEqual([0])
  })

  test('leaves what is not labelled as extra, headings excepted', () => {
    const clauses = [clause('Page 3 of 9'), clause('Chapter One', { kind: 'heading' })]
    expect(align(labelled('startsWith: Nobody found this'), clauses)).toMatchObject({
      pairs: [{ found: null }],
      extra: [{ text: 'Page 3 of 9' }],
    })
  })
})

test.each([
  ['15(a)', '(a)', true],
  ['15(a)', 'a', true],
  ['2(d)(i)', '2(d)(i)', true],
  ['2.1', '1', false],
  ['۳', '۳', true],
  ['3', null, false],
  [null, null, true],
])('number %s and number %s are the same: %s', (wanted, got, same) => {
  expect(sameNumber(wanted, got)).toBe(same)
})
