/** What the work with evidence knows beyond the evidence itself. */
import { z } from 'zod'
import { Label } from '#src/identity/labels.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'

/** That a file was handed in. Its id is that of the evidence. */
export const Upload = z.strictObject({
  id: Id,
  /** The account, opaque: nobody grades what they handed in themselves. */
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** The day it was first graded. */
  graded: Day.nullable(),
})
export type Upload = z.infer<typeof Upload>

export const Reason = prose(1000)

/** A wider label that somebody has asked for, and that waits for a second person. Its id is that of the evidence. */
export const LabelChange = z.strictObject({
  id: Id,
  was: Label,
  to: Label,
  reason: Reason,
  /** The account, opaque: somebody else decides. */
  by: z.string(),
  offices: z.array(z.string()),
  asked: Day,
})
export type LabelChange = z.infer<typeof LabelChange>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    uploads: Upload
    label_changes: LabelChange
  }
}
