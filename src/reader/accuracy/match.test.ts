import { describe, expect, test } from 'vitest'
import type { CommitmentReading } from '../model.ts'
import { type LabelledPassage, parseLabels } from './labels.ts'
import { deadlineKey, fields, ownerKey } from './match.ts'

function label(fields: string): LabelledPassage {
  const yaml = `{ shape: x, language: en, title: x, passages: [{ startsWith: x, speech: commitment, ${fields} }] }`
  const [first] = parseLabels(yaml, 'test').passages
  if (!first) throw new Error('no passage')
  return first
}

const nothing: CommitmentReading = {
  is: true,
  why: '',
  owner: [],
  deadline: null,
  target: null,
  money: null,
  verification: null,
  approach: 'none',
}

describe('An owner', () => {
  test('is the same name with or without case, article and abbreviation', () => {
    expect(ownerKey('the Ministry of Local Harmony (MoLH)')).toBe(ownerKey('Ministry of local harmony'))
    expect(ownerKey('محکمۂ تعلیم')).toBe(ownerKey('محکمہ تعلیم'))
  })

  test('is nobody where only a pronoun stands', () => {
    expect(fields.owner(label('owner: []'), { ...nothing, owner: ['We'] })).toMatchObject({ spurious: 0 })
  })

  test('counts name by name', () => {
    const found = { ...nothing, owner: ['The Board', 'the Mayor'] }
    expect(fields.owner(label('owner: [Board, Treasurer]'), found)).toEqual({ hits: 1, spurious: 1, missed: 1 })
  })

  test('is compared with the alternative that fits best', () => {
    const found = { ...nothing, owner: ['Board'] }
    expect(fields.owner(label('owner: [], either: { owner: [[Board]] }'), found)).toEqual({
      hits: 1,
      spurious: 0,
      missed: 0,
    })
  })
})

describe('A deadline', () => {
  test.each([
    [{ date: '2027' }, { date: '2027-12-31' }],
    [{ date: '2028-02' }, { date: '2028-02-29' }],
    [{ duration: 'P2W' }, { duration: 'P14D' }],
    [{ duration: 'PT48H' }, { duration: 'P2D' }],
    [{ duration: 'P1Y6M' }, { duration: 'P18M' }],
  ])('%o is %o', (one, other) => {
    expect(deadlineKey(one)).toBe(deadlineKey(other))
  })

  test('of thirty days is not a month', () => {
    expect(deadlineKey({ duration: 'P30D' })).not.toBe(deadlineKey({ duration: 'P1M' }))
  })

  test('with the wrong date is named and not exact', () => {
    const found = { ...nothing, deadline: { text: 'x', date: '2026' } }
    const wanted = label('deadline: { date: "2027" }')
    expect(fields.deadlineNamed(wanted, found)).toEqual({ hits: 1, spurious: 0, missed: 0 })
    expect(fields.deadline(wanted, found)).toEqual({ hits: 0, spurious: 1, missed: 1 })
  })
})

test('Money in the wrong currency is wrong', () => {
  const found = { ...nothing, money: { text: '€ 5', amount: 5, currency: 'EUR' } }
  expect(fields.money(label('money: { amount: 5, currency: USD }'), found)).toMatchObject({ hits: 0 })
  expect(fields.money(label('money: { amount: 5, currency: EUR }'), found)).toMatchObject({ hits: 1 })
})

test('A passage that was not found misses everything its label names', () => {
  const wanted = label('owner: [A, B], target: { quantity: 3 }, verification: true')
  expect(fields.owner(wanted, null).missed).toBe(2)
  expect(fields.target(wanted, null).missed).toBe(1)
  expect(fields.verification(wanted, null).missed).toBe(1)
})
