import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { refuse } from './curation-error.ts'
import { type Decided, decide, openFinding } from './decide.ts'

/**
 * Says that a finding is none, and why: an unexplained rejection could not be argued with.
 * @throws CurationError 404, 409 where somebody has decided it already, 422 without a reason
 */
export async function rejectFinding(
  ledger: Ledger,
  actor: Actor,
  { workspace, finding, reason }: Decided & { reason: string },
): Promise<void> {
  const note = reason.trim()
  if (note === '') refuse(422, 'curation.error.reason', {}, 'reason')
  await ledger.write(actor, workspace, async (tx) => {
    const open = await openFinding(tx, finding)
    await decide(tx, open, { state: 'rejected', note }, { verdict: 'rejected' })
  })
}
