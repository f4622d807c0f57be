/** A text that is put out for comment, clause by clause, and what its next version made of the comments. */
import { z } from 'zod'
import { Day, Id, LocalText } from '#src/vocabulary/model.ts'

export const draftFields = {
  /** The version that is put out; it is so once. */
  id: Id,
  policy: Id,
  /** The first day on which anybody may comment, and the last one. */
  opens: Day,
  closes: Day,
  /** Who has to answer; without it, the secretariat. */
  publisher: Id.optional(),
  /** What is asked, and what becomes of the answers. */
  ask: LocalText,
}

export const ClauseLinkSchema = z.strictObject({ before: Id, after: Id })

/** As it is public, from its opening day on. */
export const Draft = z.strictObject({
  ...draftFields,
  next: z
    .strictObject({
      version: Id,
      /** The day on which it was taken in here. */
      day: Day,
      /** Which clause became which: proposed by number and likeness, corrected by hand. */
      links: z.array(ClauseLinkSchema).max(5000),
    })
    .optional(),
})
export type Draft = z.infer<typeof Draft>

/** Before its opening day: the secretariat alone sees it. */
export interface PlannedDraft extends Omit<Draft, 'next'> {
  /** The account, opaque: somebody else confirms it. */
  by: string
  offices: string[]
  /** The day on which a second person confirmed it; it opens on its own day. */
  confirmed?: string
}

export const draftStates = ['open', 'closed', 'next'] as const
/** *Open* for comment; *closed*, its next version awaited; *next*: that is there. */
export type DraftState = (typeof draftStates)[number]

/** Nobody sees one before its opening day. */
export const stateOn = ({ closes, next }: Draft, today: string): DraftState =>
  next ? 'next' : today > closes ? 'closed' : 'open'

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    drafts: Draft
    planned_drafts: PlannedDraft
  }
}
