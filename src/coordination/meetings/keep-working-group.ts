import { defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import { assertOffices, postOnRecord } from './offices-on-record.ts'
import { WorkingGroup } from './working-group-model.ts'

/** Everybody who works here sees a group that is made here; one of the workspace's folder keeps the label it has. */
export const keepWorkingGroup = defineAct({
  name: 'keep-working-group',
  summary: 'Forms a working group, or changes its mandate, chair or members.',
  input: WorkingGroup.omit({ id: true, citation: true }).extend({
    /** Of the group that is changed; left out for a new one. */
    id: WorkingGroup.shape.id.optional(),
    revision: Revision.optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { id, revision, ...draft }) {
    await heldRecord(tx, 'organisations', draft.convener)
    await assertOffices(tx, [...draft.organisations, ...draft.posts], 'organisations')
    if (draft.chair !== undefined) await postOnRecord(tx, draft.chair, 'chair')
    if (draft.theme !== undefined) await heldRecord(tx, 'themes', draft.theme)
    if (id === undefined) {
      const data = { ...draft, id: `group-${randomLetters(12)}` }
      await putMany(tx, 'working_groups', [{ id: data.id, label: 'TLP:GREEN', data }])
      return { id: data.id }
    }
    const { data, label } = await heldRecord(tx, 'working_groups', id, revision ?? 0)
    const { citation } = data
    await putMany(tx, 'working_groups', [{ id, label, data: { ...draft, id, ...(citation ? { citation } : {}) } }])
    return { id }
  },
})
