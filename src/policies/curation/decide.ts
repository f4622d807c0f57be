/** What all decisions about a finding have in common: it must still be open, and the decision goes on record. */
import type { Label } from '#src/identity/labels.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { Refusal, refuse } from '#src/publishing/refusal.ts'
import { Finding } from '../model.ts'
import { type Decision, lastDecision, logDecision } from './decision-log.ts'

/** A decision's place: `finding` is the finding's id. */
export interface Decided {
  workspace: string
  finding: string
}

export interface HeldFinding {
  finding: Finding
  label: Label
}

/** @throws Refusal 404 */
export async function heldFinding(tx: ReadTx, id: string): Promise<HeldFinding> {
  const [row] = await byIds(tx, 'findings', [id])
  if (!row) return refuse(404, 'curation.error.noFinding', { id })
  return { finding: Finding.parse(row.data), label: row.label }
}

/** @throws Refusal 404, or 409 that says who has decided what, and when */
export async function openFinding(tx: ReadTx, id: string): Promise<HeldFinding> {
  const held = await heldFinding(tx, id)
  const { state } = held.finding
  if (state === 'proposed') return held
  const decision = await lastDecision(tx, id)
  if (!decision) return refuse(409, 'curation.error.stood', { verdict: state })
  const { actor, at } = decision
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
