import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { RejectionReason } from '../model.ts'
import { type Decided, decide, openFinding } from './decide.ts'
import { checkedNote } from './promise-draft.ts'

export interface Rejection extends Decided {
  /** One of the common reasons. */
  reason?: string
  /** The curator's own words: needed where none of the common reasons is given. */
  note?: string
}

/**
 * Says that a finding is none, and why: an unexplained rejection could not be argued with.
 * @throws Refusal 404, 409 where somebody has decided it already, 422 without a reason or with one that does not exist
 */
export async function rejectFinding(
  ledger: Ledger,
  actor: Actor,
  { workspace, finding, reason: code, note: words }: Rejection,
): Promise<void> {
  const chosen = RejectionReason.optional().safeParse(code || undefined)
  const note = checkedNote(words, 'reasonNote')
  if (!chosen.success || (!chosen.data && !note)) return refuse(422, 'curation.error.reason', {}, 'reason')
  const reason = chosen.data
  await ledger.write(actor, workspace, async (tx) => {
    const open = await openFinding(tx, finding)
    await decide(tx, open, { state: 'rejected', reason, note }, { verdict: 'rejected', reason: reason ?? null })
  })
}
