import { describe, expect, test } from 'vitest'
import { parseLabels } from './accuracy/labels.ts'
import { errors, evaluate, type Labelled } from './evaluate.ts'
import type { Clause } from './model.ts'

const labels = parseLabels(
  `
shape: plan
language: en
title: Plan
meetings: [{ date: '2026-01-17', place: Pelouma, decisions: 1, attendance: 2 }]
passages:
  - { number: '1', startsWith: Harvests will fail, path: [A. Past] }
  - { number: '2', startsWith: Closure of the camp, speech: commitment, owner: [Army], deadline: { date: '2027' }, approach: hard }
  - { startsWith: Signed, optional: true }
`,
  'plan',
)

function clause(number: string | null, text: string, promises: boolean, more: Partial<Clause> = {}): Clause {
  return {
    id: text,
    number,
    path: ['Plan', 'A. Past'],
    kind: 'clause',
    text,
    start: 0,
    end: text.length,
    speech: promises ? 'commitment' : 'statement',
    commitment: {
      is: promises,
      why: 'says so',
      owner: ['the Army'],
      deadline: { text: 'by 2027', date: '2027-12-31' },
      target: null,
      money: null,
      verification: null,
      approach: 'hard',
    },
    ...more,
  }
}

function read(...clauses: Clause[]): Labelled[] {
  return [{ name: 'plan', part: 'dev', labels, reading: { clauses, meetings: [] } }]
}

const perfect = [clause('1', 'Harvests will fail', false), clause('2', 'Closure of the camp by 2027', true)]

describe('A reading that is right throughout', () => {
  const { dev } = evaluate(read(...perfect))

  test('has every figure at one', () => {
    expect(dev.passages.f1).toBe(1)
    expect(dev.commitment.f1).toBe(1)
    expect(dev.fields.owner.f1).toBe(1)
    expect(dev.fields.deadline.f1).toBe(1)
    expect(dev.speech.accuracy).toBe(1)
    expect(dev.path.accuracy).toBe(1)
  })

  test('beats the baseline, which takes the forecast for a promise and misses the noun phrase', () => {
    expect(dev.baseline.counts).toEqual({ hits: 0, spurious: 1, missed: 1 })
  })
})

describe('A reading with errors', () => {
  test('pays for a promise seen in a running head, but not for a signature', () => {
    const { dev } = evaluate(read(...perfect, clause(null, 'Page 2', true), clause(null, 'Signed, the King', true)))
    expect(dev.passages.counts).toEqual({ hits: 2, spurious: 1, missed: 0 })
    expect(dev.commitment.counts.spurious).toBe(1)
  })

  test('misses in every field what it did not find', () => {
    const { dev } = evaluate(read(clause('1', 'Harvests will fail', false)))
    expect(dev.commitment.counts.missed).toBe(1)
    expect(dev.fields.owner.counts.missed).toBe(1)
    expect(dev.speech.accuracy).toBe(0.5)
  })

  test('is told what was expected, what it said and why', () => {
    const wrong = [clause('1', 'Harvests will fail', true), clause('2', 'Closure of the camp', true)]
    expect(errors(read(...wrong), 'dev').slice(0, 2)).toEqual([
      {
        document: 'plan',
        passage: '1 Harvests will fail',
        field: 'speech',
        expected: 'statement',
        got: 'commitment',
        why: 'says so',
      },
      {
        document: 'plan',
        passage: '1 Harvests will fail',
        field: 'commitment.is',
        expected: 'false',
        got: 'true',
        why: 'says so',
      },
    ])
    expect(errors(read(...wrong), 'held-out')).toEqual([])
  })

  test('counts meetings that it did not see', () => {
    expect(evaluate(read(...perfect)).dev.meetings.decisions.counts).toEqual({ right: 0, of: 1 })
  })
})
