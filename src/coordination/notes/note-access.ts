/** Who may do what with notes between agencies: one rule a line. */
import type { Grant } from '#src/identity/model.ts'
import { bodies, partiesOf } from '#src/identity/visitor.ts'
import type { SharedNote } from './note-model.ts'

/** Who writes notes at all. */
export const writers = ['focal-point', 'secretariat', 'assessor'] as const
/** Who may be sent one. */
export const readers = [...writers, 'committee'] as const

/** Somebody writes for their organisation; the secretariat, where it has none, for itself. Null: there is nobody to answer for it. */
export const writesFor = (by: Grant): string | null =>
  writers.some((role) => role === by.role)
    ? (by.organisation ?? (by.role === 'secretariat' ? bodies.secretariat : null))
    : null

export const isAuthor = (by: Grant, note: Pick<SharedNote, 'author'>): boolean => writesFor(by) === note.author

/** Who has not written a note is given no more than its cover: what it says is had by opening it, which leaves a receipt. */
export function asSeenBy(by: Grant, note: SharedNote): Partial<SharedNote> {
  if (isAuthor(by, note)) return note
  const { judged: _, basis: __, unknown: ___, reliability: _____, credibility: ______, ...cover } = note
  return { ...cover, likelihood: undefined, confidence: undefined, steps: [] }
}

/** The second person: of its author's, or of the secretariat where the note is addressed to that; never who asked. */
export const mayDecideNoteLabel = (by: Grant, note: SharedNote): boolean =>
  note.change !== undefined &&
  note.change.by !== by.account &&
  (isAuthor(by, note) || (by.role === 'secretariat' && note.addressees.bodies.includes('secretariat')))

/** What of these parties somebody stands for. */
export const own = (by: Grant, parties: readonly string[]): string[] =>
  partiesOf(by).filter((party) => parties.includes(party))
