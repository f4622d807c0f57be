import { describe, expect, test } from 'vitest'
import type { Clause, CommitmentReading, Reading } from '#src/reader/model.ts'
import { progressWords } from './progress-line.ts'
import { readReport } from './read-report.ts'
import { columns, cut, wrapped } from './terminal.ts'

const SILENT: CommitmentReading = {
  is: false,
  why: 'It states a fact.',
  owner: [],
  deadline: null,
  target: null,
  money: null,
  verification: null,
  approach: 'none',
}

function clause(more: Partial<Clause>): Clause {
  const passage = { id: 'a', number: null, path: [], kind: 'clause' as const, text: 'Text', start: 0, end: 4 }
  return { ...passage, speech: 'statement', commitment: SILENT, ...more }
}

const READING: Reading = {
  document: { title: 'National Plan', sha256: '0123456789abcdef'.repeat(4), language: 'ur', characters: 12345 },
  clauses: [
    clause({ kind: 'heading', text: 'Scope' }),
    clause({ number: '1', path: ['Scope'], text: 'It is large. '.repeat(20) }),
    clause({
      number: '2',
      path: ['Scope'],
      text: 'The Ministry of Interior shall establish a committee within thirty days of the adoption of this plan.',
      speech: 'commitment',
      commitment: {
        ...SILENT,
        is: true,
        why: 'The text binds an organ it directs.',
        owner: ['Ministry of Interior'],
        deadline: { text: 'within thirty days', duration: 'P30D' },
        approach: 'hard',
      },
    }),
    clause({ kind: 'bullet', path: ['Scope', '2'], text: 'an item', speech: 'demand' }),
  ],
  meetings: [
    {
      date: '2019-11-09',
      place: 'Islamabad',
      decisions: ['A paper will be written.'],
      attendance: [{ name: 'A. B.', role: 'Chair' }],
    },
  ],
  xray: { clauses: 3, commitments: 1, withOwner: 1, withDeadline: 1, withTarget: 0, withMoney: 0, withVerification: 0 },
}

const report = readReport(READING, { strong: (text) => text, faint: (text) => text })

describe('a reading for people', () => {
  test('fits in 80 columns', () => {
    expect(report.split('\n').filter((line) => columns(line) > 80)).toEqual([])
  })

  test('shows structure by numbers and indents, and what each clause does', () => {
    expect(report).toContain('Urdu · 12,345 characters · 4 passages · SHA-256 0123456789ab…')
    expect(report).toMatch(/^Scope\n1 {5}It is large\..*…$/m)
    expect(report).toMatch(/^2 {5}The Ministry of Interior shall.*… +commitment$/m)
    expect(report).toMatch(/^ {2}• {5}an item +demand$/m)
  })

  test('says of a commitment what it names, what it is silent on, and why it is one', () => {
    expect(report).toContain(`
      owner: Ministry of Interior
      deadline: within thirty days
      silent on target, money, verification
      hard approach; The text binds an organ it directs.
`)
  })

  test('lists meetings with decisions and attendance', () => {
    expect(report).toContain('Meeting: 2019-11-09, Islamabad\n  1 decision\n  1.  A paper will be written.')
    expect(report).toContain('  1 entry of attendance\n      A. B. (Chair)')
  })

  test('ends with the X-ray as a table', () => {
    expect(report).toMatch(/^X-ray: 1 commitment in 3 clauses\n {2}name an owner +1 {2}100 % {2}█{30}$/m)
    expect(report).toMatch(/^ {2}name money +0 {4}0 % {2}·{30}$/m)
  })
})

test('text is cut and wrapped by what it takes on a terminal, without its marks', () => {
  expect(columns('وزارتِ داخلہ')).toBe(11)
  expect(cut('The Ministry of Interior', 14)).toBe('The Ministry…')
  expect(cut('Short', 14)).toBe('Short')
  expect(wrapped('one two three', 8, '  ')).toEqual(['  one', '  two', '  three'])
})

test('progress is told with page, share and time left', () => {
  expect(progressWords({ what: 'pages', done: 34, total: 200, fraction: 0.068, secondsLeft: 6.2 })).toBe(
    'reading page 34 of 200 · 7 % · about 6 s left (Ctrl-C cancels)',
  )
  expect(progressWords({ what: 'clauses', done: 0, total: 1, fraction: 0.5, secondsLeft: null })).toBe(
    'judging the clauses · 50 %',
  )
})
