/** What people say about a record, to one another. */
import { z } from 'zod'
import { Id } from '#src/vocabulary/model.ts'

export const Comment = z.strictObject({
  id: Id,
  /** `kind/id` of the record it is about. */
  subject: z.string(),
  text: z.string().trim().min(1).max(4000),
  /** Posts it is for. */
  mentions: z.array(Id).max(20),
  /** Of these posts, those who have said that they read it. */
  readBy: z.array(Id),
  /** In what office it was said: posts, an organisation or a role. */
  offices: z.array(z.string()),
  /** ISO 8601. */
  at: z.string(),
})
export type Comment = z.infer<typeof Comment>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    comments: Comment
  }
}
