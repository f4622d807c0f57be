import { z } from 'zod'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Commitment } from '../model.ts'
import { answerLink, assertPointers } from './make-promises.ts'
import { checked, PromiseDraft } from './promise-draft.ts'

/** What is given replaces what was there; what is left out stays; null takes a theme or a due date away. */
export const CommitmentEdit = z.strictObject({
  ...PromiseDraft.pick({ title: true, summary: true, approach: true, names: true, answers: true }).partial().shape,
  owners: Commitment.shape.owners.unwrap().optional(),
  theme: PromiseDraft.shape.theme.nullable(),
  due: PromiseDraft.shape.due.nullable(),
})
export type CommitmentEdit = z.infer<typeof CommitmentEdit>

export interface EditOf {
  workspace: string
  commitment: string
  /** The revision that the editor saw: a newer one is not written over. */
  revision: number
  edit: CommitmentEdit
}

/**
 * Sets owner, approach, theme, wording or due date of a commitment, or links it to a recommendation that it answers.
 * @throws Refusal 404, 409 where somebody has changed it meanwhile, 422 with the fields that are wrong
 */
export async function editCommitment(ledger: Ledger, actor: Actor, task: EditOf): Promise<void> {
  const { answers, theme, due, ...said } = checked(CommitmentEdit, task.edit)
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  await ledger.write(actor, task.workspace, async (tx) => {
    const [row] = await byIds(tx, 'commitments', [task.commitment])
    if (!row) return refuse(404, 'curation.error.noCommitment', { id: task.commitment })
    if (row.revision !== task.revision) refuse(409, 'curation.error.changed')
    await assertPointers(tx, { owners: said.owners, theme: theme ?? undefined, answers })
    const before = Commitment.parse(row.data)
    const kept = (value: string | null | undefined, old: string | undefined) =>
      value === undefined ? old : (value ?? undefined)
    const data = Commitment.parse({
      ...before,
      ...given,
      theme: kept(theme, before.theme),
      due: kept(due, before.due),
    })
    await putMany(tx, 'commitments', [{ id: before.id, label: row.label, data }])
    if (answers === undefined) return
    const link = answerLink(before.id, answers)
    await putMany(tx, 'crosswalk_links', [{ id: link.id, label: row.label, data: link }])
  })
}
