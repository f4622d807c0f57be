/** Publishing and withdrawing a policy or an indicator: a plan that can be looked at first, and is then carried out as it was seen. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type FaultKey, refuse } from '#src/publishing/refusal.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import { Workspace } from '#src/workspaces/model.ts'
import { readHoldings } from '#src/workspaces/read-snapshot.ts'
import { checkedNote } from '../curation/promise-draft.ts'
import { type Act, type Hindrance, hindrance, type LabelPlan, labelPlan } from './label-plan.ts'
import { ownKinds, type Subject } from './policy-records.ts'
import { publicationId } from './publication-model.ts'

export const hindrances: Record<Act, Record<Hindrance, FaultKey>> = {
  publish: {
    red: 'curation.error.red',
    'nothing-to-do': 'curation.error.isPublic',
    'held-back': 'curation.error.heldBack',
  },
  withdraw: {
    red: 'curation.error.red',
    'nothing-to-do': 'curation.error.isWithdrawn',
    'held-back': 'curation.error.heldBack',
  },
}

/** SHA-256 over what the plan would do: two plans that do the same have the same. */
export function fingerprint({ act, changes, affected, heldBack }: LabelPlan): string {
  return createHash('sha256').update(canonicalJson({ act, changes, affected, heldBack })).digest('hex')
}

/** What the act would do now, as far as whoever asks may see. @throws Refusal 404 */
export async function labelsPlanned(tx: ReadTx, subject: Subject, act: Act): Promise<LabelPlan> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select('data')
    .where('id', '=', tx.workspace)
    .executeTakeFirstOrThrow()
  const snapshot = { workspace: Workspace.parse(row.data), head: tx.head, holdings: await readHoldings(tx) }
  return labelPlan(snapshot, subject, act) ?? refuse(404, 'work.error.gone', { id: subject.id })
}

/** Outside a transaction of one's own. @throws Refusal 404 */
export const plannedLabels = (ledger: Ledger, actor: Actor, workspace: string, subject: Subject, act: Act) =>
  ledger.read(actor, workspace, (tx) => labelsPlanned(tx, subject, act))

export interface LabelTask {
  subject: Subject
  act: Act
  /** The fingerprint of the plan that was confirmed: if the plan is another by now, nothing is done. */
  seen: string
  /** Why, in somebody's own words. */
  note?: string
}

/**
 * Publishes the subject with its own (TLP:CLEAR), or withdraws them (TLP:AMBER+STRICT). The act goes on record beside the change of
 * every label, and what was asked about it is done with.
 * @throws Refusal 404; 409 where the plan is not what was confirmed, where there is nothing to do, where the subject
 * is TLP:RED, or where it would stay withheld all the same
 */
export async function changeLabels(tx: WriteTx, { subject, act, seen, note: words }: LabelTask): Promise<LabelPlan> {
  const note = checkedNote(words) ?? null
  const plan = await labelsPlanned(tx, subject, act)
  const hindered = hindrance(plan, subject)
  if (hindered) refuse(409, hindrances[act][hindered])
  if (fingerprint(plan) !== seen) refuse(409, 'curation.error.planChanged')
  const counts: Record<string, number> = {}
  for (const kind of ownKinds) {
    const ids = plan.changes.filter((change) => change.kind === kind).map(({ id }) => id)
    const rows = await byIds(tx, kind, ids)
    const labelled = rows.map(({ id, data }) => ({ id, label: plan.to, data }))
    await putMany(tx, kind, labelled)
    if (ids.length > 0) counts[kind] = ids.length
  }
  // Values that rest on what is held more closely stay as closed as that.
  if (counts.indicators) await observeIncidents(tx)
  const change = { from: plan.label, to: plan.to, counts, note }
  tx.audit({ action: act, kind: subject.kind, subject: subject.id, change })
  await removeMany(tx, 'publications', [publicationId(subject)])
  return plan
}
