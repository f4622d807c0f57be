/** A group that somebody convened to work on a theme. Its members are organisations and posts, never persons. */
import { z } from 'zod'
import { Citation, Id, LocalLine, LocalText, PartialDate } from '#src/vocabulary/model.ts'

export const WorkingGroup = z.strictObject({
  id: Id,
  name: LocalLine,
  /** The organisation that convenes it. */
  convener: Id,
  /** What it is to work on. */
  mandate: LocalText,
  chair: Id.optional(),
  organisations: z.array(Id).max(200).default([]),
  posts: z.array(Id).max(200).default([]),
  theme: Id.optional(),
  from: PartialDate.optional(),
  until: PartialDate.optional(),
  citation: Citation.optional(),
})
export type WorkingGroup = z.infer<typeof WorkingGroup>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    working_groups: WorkingGroup
  }
}
