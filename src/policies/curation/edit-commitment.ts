import { z } from 'zod'
import { Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Commitment } from '../model.ts'
import { defineCuration } from './curation-act.ts'
import { answerLink, assertPointers, labelIn } from './make-promises.ts'
import { PromiseDraft } from './promise-draft.ts'

/** What is given replaces what was there; what is left out stays; null takes a theme or a due date away. */
export const CommitmentEdit = z.strictObject({
  ...PromiseDraft.pick({ title: true, summary: true, approach: true, names: true, answers: true }).partial().shape,
  owners: Commitment.shape.owners.unwrap().optional(),
  theme: PromiseDraft.shape.theme.nullable(),
  due: PromiseDraft.shape.due.nullable(),
})
export type CommitmentEdit = z.infer<typeof CommitmentEdit>

/** Refused with 404, with 409 where somebody has changed it meanwhile, with 422 and the fields that are wrong. */
export const editCommitment = defineCuration({
  name: 'edit-commitment',
  summary:
    'Sets owner, approach, theme, wording or due date of a commitment, or links it to a recommendation that it answers.',
  input: z.strictObject({ commitment: Id, revision: Revision, edit: CommitmentEdit }),
  async run(tx, { commitment, revision, edit }) {
    const { answers, theme, due, ...said } = edit
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    const [row] = await byIds(tx, 'commitments', [commitment])
    if (!row) return refuse(404, 'curation.error.noCommitment', { id: commitment })
    if (row.revision !== revision) refuse(409, 'curation.error.changed')
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
    await putMany(tx, 'crosswalk_links', [{ id: link.id, label: labelIn(tx, row.label), data: link }])
  },
})
