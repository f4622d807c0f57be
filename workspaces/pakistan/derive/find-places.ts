/** Finds recorded clauses among the passages that the reader makes of their document. */
import { clauseLetters } from '#src/policies/sources/clause-hash.ts'
import type { Passage } from '#src/reader/model.ts'
import type { Place } from './places.ts'

const same = (a: string, b: string) => clauseLetters(a) === clauseLetters(b)

/** The index of the heading that governs passage `at` last, or -1: where a count under it starts. */
function headingBefore(passages: Passage[], at: number, heading: string): number {
  return passages.findLastIndex((passage, i) => i < at && same(passage.text, heading))
}

function isAt(place: Place, passages: Passage[], at: number): boolean {
  const passage = passages[at]
  if (!passage) return false
  if (place.number !== undefined) return passage.number === place.number && passage.kind === place.kind
  if (place.under !== undefined) {
    const heading = headingBefore(passages, at, place.under)
    const nth = passages.slice(heading + 1, at + 1).filter((other) => other.kind === place.kind).length
    return heading !== -1 && passage.kind === place.kind && nth === place.nth
  }
  if (place.has !== undefined) return clauseLetters(passage.text).includes(clauseLetters(place.has))
  if (place.kind === 'heading') return same(passage.text, place.starts ?? '')
  return clauseLetters(passage.text).startsWith(clauseLetters(place.starts ?? ''))
}

/** Places stand in the order of the document: each is looked for behind the one before it. */
export function findPlaces(places: Place[], passages: Passage[]): { found: Map<string, Passage>; missing: Place[] } {
  const found = new Map<string, Passage>()
  const missing: Place[] = []
  let from = 0
  for (const place of places) {
    const at = passages.findIndex((_, i) => i >= from && isAt(place, passages, i))
    const passage = passages[at]
    if (!passage) {
      missing.push(place)
      continue
    }
    found.set(place.id, passage)
    from = at + 1
  }
  return { found, missing }
}
