/** A result is published by a second person, with the question and the model that it answers. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { Kind } from '#src/workspaces/kinds.ts'
import { referencesOf } from '#src/workspaces/references.ts'
import { ownLabel } from './access.ts'
import type { ImpactEvaluation } from './saved-model.ts'
import { resultId, resultLines } from './saved-store.ts'

const roles = ['secretariat'] as const

export const publishEvaluation = defineAct({
  name: 'publish-evaluation',
  summary: 'Publishes a result of an evaluation that somebody else has computed, whatever it says.',
  input: z.strictObject({ id: Id, revision: Revision, number: z.coerce.number().int().min(1) }),
  roles,
  async run(tx, { id, revision, number }) {
    const { data } = await heldRecord(tx, 'impact_evaluations', id, revision)
    const held = await heldRecord(tx, 'evaluation_results', resultId(id, number))
    if (held.label === 'TLP:CLEAR') refuse(409, 'evaluations.error.isOut')
    const { by, ...result } = held.data
    if (by === tx.by.account) refuse(403, 'evaluations.error.own')
    if (number !== (await resultLines(tx, id)).at(-1)?.number) refuse(409, 'evaluations.error.notLast')
    await assertPublic(tx, data)
    const published = data.published ?? tx.today
    await putMany(tx, 'impact_evaluations', [{ id, label: 'TLP:CLEAR', data: { ...data, published } }])
    await putMany(tx, 'evaluation_results', [{ id: held.id, label: 'TLP:CLEAR', data: result }])
  },
})

export const withdrawEvaluation = defineAct({
  name: 'withdraw-evaluation',
  summary: 'Takes an evaluation and its results from the public; they stay with those who work here.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles,
  async run(tx, { id, revision }) {
    const { data: evaluation } = await heldRecord(tx, 'impact_evaluations', id, revision)
    const { published, ...data } = evaluation
    if (!published) refuse(409, 'evaluations.error.notOut')
    await putMany(tx, 'impact_evaluations', [{ id, label: ownLabel, data }])
    const ids = (await resultLines(tx, id)).map((line) => resultId(id, line.number))
    const results = (await byIds(tx, 'evaluation_results', ids)).filter(({ label }) => label === 'TLP:CLEAR')
    await putMany(
      tx,
      'evaluation_results',
      results.map((one) => ({ id: one.id, label: ownLabel, data: one.data })),
    )
  },
})

/** @throws Refusal 409 for what it rests on and the public does not see: it would be withheld with it */
async function assertPublic(tx: ActTx, evaluation: ImpactEvaluation): Promise<void> {
  const byKind = Map.groupBy(referencesOf('impact_evaluations', evaluation), ({ kind }) => kind)
  for (const [kind, references] of byKind) {
    const ids = [...new Set(references.map(({ id }) => id))]
    const open = (await byIds(tx, kind as Kind, ids)).filter(({ label }) => label === 'TLP:CLEAR').map(({ id }) => id)
    const closed = ids.find((id) => !open.includes(id))
    if (closed !== undefined) refuse(409, 'evaluations.error.notPublic', { id: closed })
  }
}
