import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Commitment } from '../model.ts'
import { type Decided, decide, openFinding } from './decide.ts'
import { checkedNote } from './promise-draft.ts'

/**
 * Says that a clause promises what another one has promised already: the commitment `into` cites this clause too.
 * @throws Refusal 404, 409 where somebody has decided it already, 422 where `into` is no commitment of the same policy
 */
export async function mergeFinding(
  ledger: Ledger,
  actor: Actor,
  { workspace, finding: id, into, note: words }: Decided & { into: string; note?: string },
): Promise<void> {
  const note = checkedNote(words)
  return ledger.write(actor, workspace, async (tx) => {
    const open = await openFinding(tx, id)
    const { policy, clause } = open.finding
    const [row] = await byIds(tx, 'commitments', [into])
    const commitment = row && Commitment.parse(row.data)
    if (!commitment || commitment.policy !== policy) return refuse(422, 'curation.error.into', {}, 'into')
    const addedClause = !commitment.clauses.includes(clause)
    if (addedClause) {
      const data = Commitment.parse({ ...commitment, clauses: [...commitment.clauses, clause] })
      await putMany(tx, 'commitments', [{ id: into, label: row.label, data }])
    }
    const joined = { commitment: into, addedClause }
    await decide(tx, open, { state: 'merged', commitments: [into], note }, { verdict: 'merged', joined })
  })
}
