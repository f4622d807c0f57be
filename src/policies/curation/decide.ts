/** What all decisions about a finding have in common: it must still be open, and the decision goes on record. */
import type { Label } from '#src/identity/labels.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { Refusal, refuse } from '#src/publishing/refusal.ts'
import { Finding } from '../model.ts'
import { type Decision, decidedIn, lastDecision, logDecision } from './decision-log.ts'

export interface HeldFinding {
  finding: Finding
  label: Label
  revision: number
}

/** @throws Refusal 404 */
export async function heldFinding(tx: ReadTx, id: string): Promise<HeldFinding> {
  const [row] = await byIds(tx, 'findings', [id])
  if (!row) return refuse(404, 'curation.error.noFinding', { id })
  return { finding: Finding.parse(row.data), label: row.label, revision: row.revision }
}

/** @throws Refusal 404, or 409 that says in what office somebody has decided what, and when */
export async function openFinding(tx: ReadTx, id: string, revision: number): Promise<HeldFinding> {
  const held = await heldFinding(tx, id)
  const { state } = held.finding
  if (state === 'proposed') return held.revision === revision ? held : refuse(409, 'work.error.changed')
  const decision = await lastDecision(tx, id)
  if (!decision) return refuse(409, 'curation.error.stood', { verdict: state })
  const { at } = decision
  const actor = (await decidedIn(tx, decision)).map(({ en }) => en).join(', ')
  throw new Refusal(409, [{ key: 'curation.error.decided', values: { actor, at, verdict: state } }])
}

type Outcome = Pick<Finding, 'state'> & Partial<Pick<Finding, 'commitments' | 'recommendation' | 'reason' | 'note'>>

/** Stores what became of the finding and, beside it, the decision. */
export async function decide(
  tx: WriteTx,
  { finding, label }: HeldFinding,
  { state, commitments = [], recommendation, reason, note }: Outcome,
  decision: Pick<Decision, 'verdict'> & Partial<Decision>,
): Promise<void> {
  const data = Finding.parse({ ...finding, state, commitments, recommendation, reason, note })
  await putMany(tx, 'findings', [{ id: finding.id, label, data }])
  const nothing = { made: [], joined: null, reason: null, leftOut: [] }
  logDecision(tx, finding.id, { ...nothing, note: note ?? null, ...decision })
}
