/** What the secretariat asks to make public, and what waits for a second person. */
import { z } from 'zod'
import { Day, Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import type { Subject } from './policy-records.ts'

export const PublicationReason = prose(1000)

export const AskedPublication = z.strictObject({
  id: Id.max(140),
  kind: z.enum(['policies', 'indicators']),
  subject: Id,
  /** Fingerprint of the plan that was looked at: it is published as it was seen, or asked for anew. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  reason: PublicationReason,
  /** The account, opaque: somebody else decides. */
  by: z.string(),
  offices: z.array(z.string()),
  asked: Day,
})
export type AskedPublication = z.infer<typeof AskedPublication>

/** One at a time for each policy and each indicator. */
export const publicationId = ({ kind, id }: Subject): string => `${kind}-${id}`

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    publications: AskedPublication
  }
}
