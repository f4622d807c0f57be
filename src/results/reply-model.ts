/** What an owner says to a verdict on its promise: published beside it, whatever either says (rule 9). */
import { z } from 'zod'
import { Day, Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'

export const ReplyText = prose(8000)

/** The text stands in whatever language it was written in. */
export const Reply = z.strictObject({
  id: Id,
  assessment: Id,
  /** The owner that replies: one reply of each. */
  organisation: Id,
  text: ReplyText,
  given: Day,
})
export type Reply = z.infer<typeof Reply>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    replies: Reply
  }
}
