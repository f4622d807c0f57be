import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Label, labels, mayShow, strictest } from '#src/identity/labels.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { type Kind, kinds } from '#src/workspaces/kinds.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { referencesOf } from '#src/workspaces/references.ts'
import { type Published, publish } from './door.ts'

const cleared = (clearance: Label) => ({ ...thePublic, clearance })
const label = fc.constantFrom(...labels)

describe('handling labels', () => {
  test('what carries none is treated as TLP:AMBER+STRICT, and what nobody knows is refused to everybody', () => {
    expect(strictest(undefined)).toBe('TLP:AMBER+STRICT')
    expect(labels.filter((clearance) => mayShow('TLP:PURPLE', clearance))).toEqual([])
  })

  test('what is derived is at least as strict as each of its parts', () => {
    fc.assert(
      fc.property(label, fc.array(label), (first, others) => {
        const derived = strictest(first, ...others)
        expect([first, ...others].every((part) => labels.indexOf(part) <= labels.indexOf(derived))).toBe(true)
      }),
    )
  })
})

const idsOf = ({ records }: Published) => kinds.map((kind) => [kind, [...records[kind].keys()].sort()])

describe('the door', () => {
  test('lets no record out that is stricter than the clearance, or that points at one that is', () => {
    fc.assert(
      fc.property(fc.constantFrom<Kind>(...kinds), fc.nat(), label, label, (kind, at, strict, clearance) => {
        const snapshot = generatePractice(1, 1)
        const ids = [...snapshot.holdings[kind].keys()]
        const id = ids[at % Math.max(1, ids.length)]
        const held = id === undefined ? undefined : snapshot.holdings[kind].get(id)
        if (held) held.label = strict
        const { records } = publish(snapshot, cleared(clearance))
        for (const k of kinds) {
          for (const [shown, data] of records[k]) {
            expect(mayShow(snapshot.holdings[k].get(shown)?.label, clearance)).toBe(true)
            for (const to of referencesOf(k, data as never)) expect(records[to.kind].has(to.id)).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('opens, from what it opened before, what it would open anew, and shares the rest', () => {
    const start = generatePractice(1, 1)
    const change = fc.record({ kind: fc.constantFrom<Kind>(...kinds), at: fc.nat(), strict: label, gone: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), label, (changes, clearance) => {
        const reader = cleared(clearance)
        let snapshot = start
        let published = publish(snapshot, reader)
        for (const { kind, at, strict, gone } of changes) {
          const [id, held] = [...snapshot.holdings[kind]][at % Math.max(1, snapshot.holdings[kind].size)] ?? []
          if (id === undefined || held === undefined) continue
          const holding = new Map<string, unknown>(snapshot.holdings[kind])
          if (gone) holding.delete(id)
          else holding.set(id, { ...held, label: strict })
          const next = { ...snapshot, holdings: { ...snapshot.holdings, [kind]: holding } }
          published = publish(next, reader, { snapshot, published })
          snapshot = next
        }
        expect(idsOf(published)).toEqual(idsOf(publish(snapshot, reader)))
        const same = publish({ ...snapshot, head: { seq: 9, hash: '' } }, reader, { snapshot, published })
        expect(same.records).toBe(published.records)
        expect(same.head.seq).toBe(9)
      }),
      { numRuns: 40 },
    )
  })

  test('counts what it holds back, by kind', () => {
    const snapshot = generatePractice(1, 1)
    const { records, withheld } = publish(snapshot, thePublic)
    for (const kind of kinds) expect(records[kind].size + withheld[kind]).toBe(snapshot.holdings[kind].size)
  })

  test('opens wider the higher the clearance', () => {
    const snapshot = generatePractice(1, 1)
    const sizes = labels.map((clearance) =>
      kinds.reduce((n, kind) => n + publish(snapshot, cleared(clearance)).records[kind].size, 0),
    )
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })
})
