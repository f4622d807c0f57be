import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type FaultKey, refuse } from '#src/publishing/refusal.ts'
import { Workspace } from '#src/workspaces/model.ts'
import { readHoldings } from '#src/workspaces/read-snapshot.ts'
import { checkedNote } from '../curation/promise-draft.ts'
import { type Act, type Hindrance, hindrance, type LabelPlan, labelPlan } from './label-plan.ts'
import { ownKinds } from './policy-records.ts'

export interface LabelTask {
  workspace: string
  policy: string
  act: Act
  /** The fingerprint of the plan that was confirmed: if the plan is another by now, nothing is done. */
  seen: string
  /** Why, in the operator's own words. */
  note?: string
}

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

async function planWithin(tx: ReadTx, policy: string, act: Act): Promise<LabelPlan> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select('data')
    .where('id', '=', tx.workspace)
    .executeTakeFirstOrThrow()
  const snapshot = { workspace: Workspace.parse(row.data), head: tx.head, holdings: await readHoldings(tx) }
  return labelPlan(snapshot, policy, act) ?? refuse(404, 'curation.error.noPolicy', { id: policy })
}

/**
 * Publishes a policy with its text's record, its clauses and what was accepted (TLP:CLEAR), or withdraws them
 * (TLP:AMBER+STRICT). The act goes on record beside the change of every label.
 * @throws Refusal 404; 409 where the plan is not what was confirmed, where there is nothing to do, where the policy
 * is TLP:RED, or where it would stay withheld all the same
 */
export async function changeLabels(ledger: Ledger, actor: Actor, task: LabelTask): Promise<LabelPlan> {
  const { workspace, policy, act, seen } = task
  const note = checkedNote(task.note) ?? null
  return ledger.write(actor, workspace, async (tx) => {
    const plan = await planWithin(tx, policy, act)
    const hindered = hindrance(plan)
    if (hindered) refuse(409, hindrances[act][hindered])
    if (fingerprint(plan) !== seen) refuse(409, 'curation.error.planChanged')
    const counts: Record<string, number> = {}
    for (const kind of ownKinds) {
      const ids = plan.changes.filter((change) => change.kind === kind).map(({ id }) => id)
      const rows = await byIds(tx, kind, ids)
      await putMany(
        tx,
        kind,
        rows.map(({ id, data }) => ({ id, label: plan.to, data })),
      )
      if (ids.length > 0) counts[kind] = ids.length
    }
    tx.audit({
      action: act,
      kind: 'policies',
      subject: policy,
      change: { from: plan.label, to: plan.to, counts, note },
    })
    return plan
  })
}

/** What the act would do now. @throws Refusal 404 */
export function plannedLabels(
  ledger: Ledger,
  actor: Actor,
  workspace: string,
  policy: string,
  act: Act,
): Promise<LabelPlan> {
  return ledger.read(actor, workspace, (tx) => planWithin(tx, policy, act))
}
