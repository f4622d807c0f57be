import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { type Decided, decide, openFinding } from './decide.ts'
import type { Made } from './decision-log.ts'
import { leftOutOf } from './left-out.ts'
import { commitmentsIn, makePromises } from './make-promises.ts'
import { checked, checkedNote, PromiseDraft } from './promise-draft.ts'

/**
 * Makes a commitment, a demand or a recommendation of a finding, as the reader proposed it or reworded.
 * @throws Refusal 404, 409 where somebody has decided it already, 422 with the fields that are wrong
 */
export async function acceptFinding(
  ledger: Ledger,
  actor: Actor,
  { workspace, finding, draft, note: words }: Decided & { draft: PromiseDraft; note?: string },
): Promise<Made[]> {
  const promise = checked(PromiseDraft, draft)
  const note = checkedNote(words)
  const leftOut = leftOutOf(promise)
  if (promise.kind === 'recommendation' && promise.answers) refuse(422, 'curation.error.answersNone', {}, 'answers')
  return ledger.write(actor, workspace, async (tx) => {
    const open = await openFinding(tx, finding)
    const made = await makePromises(tx, open.finding, [promise])
    const recommendation = made.find(({ kind }) => kind === 'recommendations')?.id
    const outcome = { state: 'accepted', commitments: commitmentsIn(made), recommendation, note } as const
    await decide(tx, open, outcome, { verdict: 'accepted', made, leftOut })
    return made
  })
}
