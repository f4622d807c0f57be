import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HandedIds, KnownIds } from './known-ids.ts'

const half = fc.oneof(fc.integer({ min: -40, max: 4000 }), fc.integer())
const ids = fc.array(fc.tuple(fc.constantFrom(0, 7, -1), half, fc.integer({ min: -1, max: 1 })), { maxLength: 3000 })

function filled(list: readonly (readonly [number, number])[]): { known: KnownIds; handed: HandedIds } {
  const known = new KnownIds()
  for (const [hash, near] of list) known.add(hash, near, 1)
  return { known, handed: known.handed }
}

describe('Ids that are known', () => {
  test('are told from new ones, with what was said under them, as a map would tell them', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const known = new KnownIds()
        const map = new Map<string, number>()
        for (const [hash, near, digest] of list) {
          const key = `${hash} ${near}`
          const said = digest === 0 ? 1 : digest
          const right = !map.has(key) ? 'new' : map.get(key) === said ? 'same' : 'other'
          if (right === 'new') map.set(key, said)
          expect(known.add(hash, near, digest)).toBe(right)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of a hundred thousand in no order take no more than thirty bytes each, in order no more than eight', () => {
    const bytes = (nearOf: (at: number) => number) => {
      const { slots, digests } = filled(Array.from({ length: 100_000 }, (_, at) => [7, nearOf(at)])).handed
      return (slots.byteLength + digests.byteLength) / 100_000
    }
    expect(bytes((at) => Math.imul(at, 0x9e3779b1))).toBeLessThan(30)
    expect(bytes((at) => at)).toBeLessThan(8)
  })

  test('are found among those of another thread, whether they follow one another or not', () => {
    const spread = filled(Array.from({ length: 5000 }, (_, at) => [at, Math.imul(at, 0x9e3779b1)]))
    const inOrder = filled(Array.from({ length: 5000 }, (_, at) => [9, at]))
    const mixed = filled([...Array.from({ length: 100 }, (_, at) => [8, at] as const), [9, 4999]])
    expect(spread.known.hasAny(inOrder.handed)).toBe(false)
    expect(inOrder.known.hasAny(spread.handed)).toBe(false)
    expect([inOrder.known.hasAny(mixed.handed), mixed.known.hasAny(inOrder.handed)]).toEqual([true, true])
    expect(spread.known.hasAny(filled([[4321, Math.imul(4321, 0x9e3779b1)]]).handed)).toBe(true)
  })
})
