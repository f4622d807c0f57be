import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type JsonObject } from './canonical.ts'
import { differences } from './differences.ts'

const name = fc.constantFrom('a', 'b', 'c', 'constructor', 'toString')
const version = fc.record({
  label: fc.constantFrom('x', 'y'),
  data: fc.dictionary(name, fc.jsonValue({ maxDepth: 1 })),
})
type Version = { label: string; data: object }

/** `from` with the members that the other side of the change has, and without those that only this side has. */
function moved(from: Version, here: JsonObject, there: JsonObject): Version {
  const taken = Object.keys((here.data as object) ?? {})
  const kept = Object.entries(from.data).filter(([key]) => !taken.includes(key))
  const label = (there.label as string) ?? from.label
  return { label, data: { ...Object.fromEntries(kept), ...(there.data as object) } }
}

describe('the differences between two versions', () => {
  test('make either from the other', () => {
    const bothWays = (old: Version, now: Version) => {
      const { before, after } = differences(old, now) as { before: JsonObject; after: JsonObject }
      expect(canonicalJson(moved(old, before, after))).toBe(canonicalJson(now))
      expect(canonicalJson(moved(now, after, before))).toBe(canonicalJson(old))
    }
    fc.assert(fc.property(version, version, bothWays))
  })

  test('are none between equals, whatever the order of members', () => {
    const old = { label: 'x', data: { a: { b: 1, c: 2 }, d: undefined } }
    expect(differences(old, { label: 'x', data: { a: { c: 2, b: 1 } } })).toEqual({ before: {}, after: {} })
  })

  test('hold only what differs', () => {
    const change = differences({ label: 'x', data: { a: 1, b: 2, c: 3 } }, { label: 'y', data: { a: 1, b: 9, d: 4 } })
    expect(change).toEqual({
      before: { label: 'x', data: { b: 2, c: 3 } },
      after: { label: 'y', data: { b: 9, d: 4 } },
    })
  })
})
