/** A draft goes out for comment by two: one of the secretariat plans it, another confirms, and it is public from its opening day on. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { all, byIds, existing, putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { Refusal, refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { draftFields, type PlannedDraft } from './draft-model.ts'
import { clausesIn, heldVersion } from './draft-store.ts'

const roles = ['secretariat'] as const
const { policy: _, ...fields } = draftFields

export const planDraft = defineAct({
  name: 'plan-draft',
  summary: 'Plans to put a version of a policy out for comment, clause by clause; or changes such a plan.',
  input: z.strictObject({
    ...fields,
    /** Of the plan that is there already. */
    revision: Revision.optional(),
  }),
  roles,
  async run(tx, { revision, ...given }) {
    const { id, opens, closes, publisher } = given
    const [before] = await byIds(tx, 'planned_drafts', [id])
    if (before?.revision !== revision) refuse(409, 'work.error.changed')
    if ((await existing(tx, 'drafts', [id])).length > 0) refuse(409, 'draftPolicies.error.isOut')
    const { data: version } = await heldVersion(tx, id)
    if (opens < tx.today) refuse(422, 'draftPolicies.error.past', {}, 'opens')
    if (closes < opens) refuse(422, 'draftPolicies.error.days', {}, 'closes')
    if (publisher !== undefined) await heldRecord(tx, 'organisations', publisher)
    if ((await clausesIn(tx, version.source)).length === 0) refuse(422, 'draftPolicies.error.noClauses', {}, 'id')
    await asUsual(tx, version.policy, id)
    // Whoever changes it has planned it: what was confirmed was another plan.
    const data: PlannedDraft = { ...given, policy: version.policy, by: tx.by.account, offices: officesOf(tx.by) }
    await putMany(tx, 'planned_drafts', [{ id, label: unlabelled, data }])
  },
})

export const confirmDraft = defineAct({
  name: 'confirm-draft',
  summary: 'Confirms that a draft which somebody else has planned goes out for comment on its day.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles,
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'planned_drafts', id, revision)
    if (data.by === tx.by.account) refuse(403, 'draftPolicies.error.own')
    if (data.confirmed) refuse(409, 'draftPolicies.error.confirmed')
    if (data.closes < tx.today) refuse(409, 'draftPolicies.error.over')
    const confirmed = { ...data, confirmed: tx.today }
    if (data.opens <= tx.today) return putOut(tx, confirmed)
    await putMany(tx, 'planned_drafts', [{ id, label: unlabelled, data: confirmed }])
  },
})

export const dropDraft = defineAct({
  name: 'drop-draft',
  summary: 'Takes back that a draft goes out for comment, before it is out.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles,
  async run(tx, { id, revision }) {
    await heldRecord(tx, 'planned_drafts', id, revision)
    await removeMany(tx, 'planned_drafts', [id])
  },
})

/** What was confirmed and whose day has come. @returns the ids of what is out now */
export async function putOutDue(tx: WriteTx, today: string): Promise<string[]> {
  const due = (await all(tx, 'planned_drafts')).filter(({ data }) => data.confirmed && data.opens <= today)
  const out: string[] = []
  for (const { id, label, data } of due) {
    try {
      await putOut(tx, data)
      out.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Somebody has labelled some of it meanwhile: nothing is written yet, and two look at it again.
      const { confirmed: _, ...plan } = data
      await putMany(tx, 'planned_drafts', [{ id, label, data: plan }])
    }
  }
  return out
}

async function putOut(tx: WriteTx, plan: PlannedDraft): Promise<void> {
  const { by: _by, offices: _offices, confirmed: _confirmed, ...draft } = plan
  const held = await asUsual(tx, plan.policy, plan.id)
  for (const { kind, rows } of held) {
    const hidden = rows.filter(({ label }) => label !== 'TLP:CLEAR')
    const open = hidden.map(({ id, data }) => ({ id, label: 'TLP:CLEAR' as const, data }))
    if (open.length > 0) await putMany(tx, kind, open as never)
  }
  await putMany(tx, 'drafts', [{ id: draft.id, label: 'TLP:CLEAR', data: draft }])
  await removeMany(tx, 'planned_drafts', [draft.id])
}

/** What becomes public with a draft. @throws Refusal 409 where somebody has given any of it a label of its own: it is not for this act to lower that */
async function asUsual(tx: ActTx | WriteTx, policy: string, version: string) {
  const { data } = await heldVersion(tx, version)
  const clauses = (await clausesIn(tx, data.source)).map(({ id }) => id)
  const held = [
    { kind: 'policies' as const, rows: await byIds(tx, 'policies', [policy]) },
    { kind: 'sources' as const, rows: await byIds(tx, 'sources', [data.source]) },
    { kind: 'clauses' as const, rows: await byIds(tx, 'clauses', clauses) },
    { kind: 'versions' as const, rows: await byIds(tx, 'versions', [version]) },
  ]
  for (const { rows } of held)
    for (const { id, label } of rows)
      if (label !== unlabelled && label !== 'TLP:CLEAR') refuse(409, 'draftPolicies.error.label', { id, label })
  return held
}
