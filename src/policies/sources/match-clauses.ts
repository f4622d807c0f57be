/**
 * Recognises recorded clauses in a text by their hashes alone. Another conversion of the same document breaks passages at other
 * places, so what is not found as a passage is looked for as a run of passages and as a run of sentences.
 */
import { createHash } from 'node:crypto'
import type { Passage } from '#src/reader/model.ts'
import type { Clause } from '../model.ts'
import type { Span } from './attach-text.ts'
import { clauseLetters } from './clause-hash.ts'

type Piece = Span & { letters: string }

const longestRun = { passages: 4, sentences: 12 }

const codePoints = (text: string) => Array.from(text).length
const hashOf = (letters: string) => createHash('sha256').update(letters).digest('hex')

function* runs(pieces: Piece[], longest: number): Generator<Piece> {
  for (let from = 0; from < pieces.length; from++) {
    let letters = ''
    const start = pieces[from]?.start ?? 0
    for (const piece of pieces.slice(from, from + longest)) {
      letters += piece.letters
      yield { start, end: piece.end, letters }
    }
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentencesOf({ text, start }: Pick<Passage, 'text' | 'start'>): Piece[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => {
    const from = start + codePoints(text.slice(0, index))
    return { start: from, end: from + codePoints(segment.trimEnd()), letters: clauseLetters(segment) }
  })
}

/** With the printed number before the words, where the one conversion kept it in the text and the other did not. */
function numbered({ number, text, start, end }: Passage): Piece[] {
  if (!number) return []
  const letters = clauseLetters(text)
  const printed = clauseLetters(number)
  const bare = letters.startsWith(printed) ? [{ start, end, letters: letters.slice(printed.length) }] : []
  return [{ start, end, letters: printed + letters }, ...bare]
}

/** From the most exact way of looking to the least; each later one is only tried for what is still missing. */
function* waysOfLooking(passages: Passage[]): Generator<Iterable<Piece>> {
  const whole = passages.map(({ text, start, end }) => ({ start, end, letters: clauseLetters(text) }))
  yield whole
  yield passages.flatMap(numbered)
  yield runs(whole, longestRun.passages)
  yield runs(passages.flatMap(sentencesOf), longestRun.sentences)
}

/** Where each recorded clause stands; a clause that is not recognised is left out. Clauses of one hash are taken in their order. */
export function matchClauses(clauses: Pick<Clause, 'id' | 'hash' | 'order'>[], passages: Passage[]): Map<string, Span> {
  const found = new Map<string, Span>()
  const missing = new Map<string, string[]>()
  for (const { id, hash } of [...clauses].sort((a, b) => a.order - b.order)) {
    missing.set(hash, [...(missing.get(hash) ?? []), id])
  }
  const taken = new Set<number>()
  for (const pieces of waysOfLooking(passages)) {
    for (const { start, end, letters } of pieces) {
      if (missing.size === 0) return found
      if (letters === '' || taken.has(start)) continue
      const hash = hashOf(letters)
      const [id, ...others] = missing.get(hash) ?? []
      if (id === undefined) continue
      found.set(id, { start, end })
      taken.add(start)
      if (others.length > 0) missing.set(hash, others)
      else missing.delete(hash)
    }
  }
  return found
}
