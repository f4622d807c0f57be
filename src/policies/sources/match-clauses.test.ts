import { describe, expect, test } from 'vitest'
import type { Passage } from '#src/reader/model.ts'
import { clauseHash } from './clause-hash.ts'
import { matchClauses } from './match-clauses.ts'

/** Passages one behind the other, each separated by a space. */
function passagesOf(...texts: string[]): Passage[] {
  let at = 0
  return texts.map((text, i) => {
    const start = at
    at += Array.from(text).length + 1
    return { id: `p-${i}`, number: null, path: [], kind: 'clause', text, start, end: at - 1 }
  })
}

const recorded = (...texts: string[]) =>
  texts.map((text, i) => ({ id: `c${i + 1}`, hash: clauseHash(text), order: i + 1 }))

describe('a recorded clause', () => {
  test('is found whatever marks, spaces and case the conversion gave it', () => {
    const found = matchClauses(recorded('Wells shall be listed.'), passagesOf('Preface', 'WELLS  shall be-listed'))
    expect(found.get('c1')).toEqual({ start: 8, end: 30 })
  })

  test('is found where the printed number became part of the text, and where it did not', () => {
    const [passage] = passagesOf('3. Wells shall be listed.')
    expect(passage && matchClauses(recorded('Wells shall be listed.'), [{ ...passage, number: '3' }]).size).toBe(1)
    const [bare] = passagesOf('Wells shall be listed.')
    expect(bare && matchClauses(recorded('3. Wells shall be listed.'), [{ ...bare, number: '3' }]).size).toBe(1)
  })

  test('that a page break cut in two is found as a run of passages', () => {
    const found = matchClauses(recorded('Wells shall be listed.'), passagesOf('Preface', 'Wells shall', 'be listed.'))
    expect(found.get('c1')).toEqual({ start: 8, end: 30 })
  })

  test('that ran together with its neighbour is found as a run of sentences, offsets counted in code points', () => {
    const found = matchClauses(
      recorded('Wells shall be listed.'),
      passagesOf('𐤀 river runs. Wells shall be listed. Done.'),
    )
    expect(found.get('c1')).toEqual({ start: 14, end: 36 })
  })

  test('with the words of another is found at its own place, in the order of the document', () => {
    const found = matchClauses(
      recorded('Scope', 'Wells are deep.', 'Scope'),
      passagesOf('Scope', 'Wells are deep.', 'Scope'),
    )
    expect([found.get('c1')?.start, found.get('c3')?.start]).toEqual([0, 22])
  })

  test('that is not there is left out', () => {
    expect(matchClauses(recorded('Dams shall be built.'), passagesOf('Wells shall be listed.')).size).toBe(0)
  })
})
