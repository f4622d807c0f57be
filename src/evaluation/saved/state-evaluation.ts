/** The question, the data and the model of an evaluation, written down before anything is computed. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { StatisticsFault } from '#src/statistics/fault.ts'
import { Id } from '#src/vocabulary/model.ts'
import { unknownItems } from '../checklist.ts'
import { checkSpec } from '../evaluate.ts'
import { EvaluationFault } from '../fault.ts'
import { evaluators, officeOf, ownEvaluation, ownLabel, partiesOf } from './access.ts'
import { reading } from './compute.ts'
import { filesOf } from './data-files.ts'
import { statementOf } from './fingerprint.ts'
import { Checklist, evaluationFields, type ImpactEvaluation } from './saved-model.ts'
import { resultLines } from './saved-store.ts'

const Seen = z.strictObject({ id: Id, revision: Revision })

export const draftEvaluation = defineAct({
  name: 'draft-evaluation',
  summary:
    'Writes down what an impact evaluation asks, of which data, with which model; or changes it before it is stated.',
  input: z.strictObject({
    ...evaluationFields,
    /** Of the draft that is there already. */
    revision: Revision.optional(),
  }),
  roles: evaluators,
  async run(tx, { revision, ...given }) {
    const office = officeOf(tx.by)
    const [before] = await byIds(tx, 'impact_evaluations', [given.id])
    if (before?.revision !== revision) refuse(409, 'work.error.changed')
    if (before && before.data.office !== office) refuse(403, 'evaluations.error.notYours')
    if (before?.data.stated) refuse(409, 'evaluations.error.stated')
    await assertThere(tx, given)
    await assertFits(tx, given)
    const kept = { checklist: before?.data.checklist ?? {}, earlier: before?.data.earlier ?? [] }
    // What is stated anew after a result was seen stays what it is: found by looking.
    const exploratory = given.exploratory || kept.earlier.some((one) => one.seen)
    await keep(tx, { ...given, ...kept, exploratory, office })
  },
})

export const stateEvaluation = defineAct({
  name: 'state-evaluation',
  summary: 'States the model of an evaluation: from now on it stands, with its hash and its day, and may be computed.',
  input: Seen,
  roles: evaluators,
  async run(tx, { id, revision }) {
    const { data } = await ownEvaluation(tx, id, revision)
    if (data.stated) refuse(409, 'evaluations.error.stated')
    await assertThere(tx, data)
    await keep(tx, { ...data, stated: statementOf(data, tx.today) })
  },
})

export const reopenEvaluation = defineAct({
  name: 'reopen-evaluation',
  summary:
    'Opens a stated model to be changed. It stays on record; where a result was seen already, what follows is exploratory.',
  input: Seen,
  roles: evaluators,
  async run(tx, { id, revision }) {
    const { data } = await ownEvaluation(tx, id, revision)
    const { stated, ...rest } = data
    if (data.published) refuse(409, 'evaluations.error.published')
    if (!stated) return refuse(409, 'evaluations.error.notStated')
    const seen = (await resultLines(tx, id)).length > 0
    const earlier = [...data.earlier, { ...stated, spec: data.spec, seen }]
    await keep(tx, { ...rest, earlier, exploratory: data.exploratory || seen })
  },
})

export const checkEvaluation = defineAct({
  name: 'check-evaluation',
  summary: 'Answers the quality checklist of an evaluation; a result computed from then on carries the answers.',
  input: Seen.extend({ checklist: Checklist }),
  roles: evaluators,
  async run(tx, { id, revision, checklist }) {
    const { data, label, parties } = await ownEvaluation(tx, id, revision)
    if (data.published) refuse(409, 'evaluations.error.published')
    const [unknown] = unknownItems(data.spec.method, checklist)
    if (unknown !== undefined) refuse(422, 'evaluations.error.item', { item: unknown }, `checklist.${unknown}`)
    await putMany(tx, 'impact_evaluations', [{ id, label, parties, data: { ...data, checklist } }])
  },
})

async function keep(tx: ActTx, data: ImpactEvaluation): Promise<void> {
  await putMany(tx, 'impact_evaluations', [{ id: data.id, label: ownLabel, parties: partiesOf(tx.by), data }])
}

/** @throws Refusal 404 for what it is about or cites and is not there, 422 where the model names a file that it does not have */
async function assertThere(
  tx: ActTx,
  { policies, commitments, intervention, data, spec }: Pick<ImpactEvaluation, keyof typeof evaluationFields>,
) {
  for (const id of policies) await heldRecord(tx, 'policies', id)
  for (const id of commitments) await heldRecord(tx, 'commitments', id)
  const cited = [intervention.citation, ...data.map(({ citation }) => citation)].flatMap((one) => one?.source ?? [])
  for (const id of cited) await heldRecord(tx, 'sources', id)
  for (const id of data.flatMap(({ incidents }) => incidents?.sources ?? []))
    await heldRecord(tx, 'incident_sources', id)
  const files = data.map(({ file }) => file)
  if (new Set(files).size < files.length) refuse(422, 'evaluations.error.twice', {}, 'data')
  const missing = namedIn(spec).find((name) => !files.includes(name))
  if (missing !== undefined) refuse(422, 'evaluations.error.noFile', { file: missing }, 'spec')
}

/** @throws Refusal 422 in the words of the method, where model and data do not go together: before it is stated, not after */
async function assertFits(tx: ActTx, { data, spec }: Pick<ImpactEvaluation, 'data' | 'spec'>): Promise<void> {
  try {
    checkSpec(spec, reading(await filesOf(tx, data)))
  } catch (error) {
    if (!(error instanceof EvaluationFault || error instanceof StatisticsFault)) throw error
    refuse(422, 'evaluations.error.unfit', { why: error.message }, 'spec.method')
  }
}

/** The files that a specification reads: of its own series, and of further sources. */
function namedIn(spec: ImpactEvaluation['spec']): string[] {
  const { data, sources } = spec as { data?: unknown; sources?: unknown }
  const further = Array.isArray(sources) ? sources.map((one) => (one as { data?: unknown } | null)?.data) : []
  return [data, ...further].filter((name) => typeof name === 'string')
}
