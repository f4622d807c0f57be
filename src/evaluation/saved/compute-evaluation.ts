/** What was stated is computed, as often as the data or the methods change; every result stays. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { strictest } from '#src/identity/labels.ts'
import type { Grant } from '#src/identity/model.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { StatisticsFault } from '#src/statistics/fault.ts'
import { Id } from '#src/vocabulary/model.ts'
import { EvaluationFault } from '../fault.ts'
import { evaluators, mayWorkOn, ownEvaluation, ownLabel, partiesOf } from './access.ts'
import type { Computed } from './compute.ts'
import { computedInThread, type ThreadTask } from './compute-thread.ts'
import { filesOf } from './data-files.ts'
import type { ImpactEvaluation } from './saved-model.ts'
import { type ResultLine, resultId, resultLines } from './saved-store.ts'

export const computeEvaluation = defineAct({
  name: 'compute-evaluation',
  summary: 'Computes a stated evaluation from the data as they are now, and keeps the result beside those before it.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: evaluators,
  prepare: ({ by, read }, { id, revision }) =>
    cannot(async () => computedInThread(await read((tx) => taskOf(tx, by, id, revision)))),
  async run(tx, { id, revision }, made) {
    const { data } = await ownEvaluation(tx, id, revision)
    const last = (await resultLines(tx, id)).at(-1)
    if (last && isSame(last, made)) refuse(409, 'evaluations.error.same', { number: last.number })
    const number = (last?.number ?? 0) + 1
    const result = { id: resultId(id, number), evaluation: id, number, day: tx.today, ...made, by: tx.by.account }
    const label = await labelOf(tx, data)
    await putMany(tx, 'evaluation_results', [{ id: result.id, label, parties: partiesOf(tx.by), data: result }])
    return { id: result.id, number, verdict: made.verdict }
  },
})

/** @throws Refusal 404, 409, 403, as `run` has them: nothing is computed in vain */
async function taskOf(tx: ReadTx, by: Grant, id: string, revision: number): Promise<ThreadTask> {
  const { data: evaluation } = await heldRecord(tx, 'impact_evaluations', id, revision)
  if (!mayWorkOn(by, evaluation)) return refuse(403, 'evaluations.error.notYours')
  if (!evaluation.stated) refuse(409, 'evaluations.error.notStated')
  return { evaluation, files: await filesOf(tx, evaluation.data) }
}

/** What cannot be estimated is refused in the words of the method. */
async function cannot<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof EvaluationFault || error instanceof StatisticsFault)) throw error
    return refuse(422, 'evaluations.error.cannot', { why: error.message })
  }
}

/** Of the same method, model and data. */
export const isSame = (before: ResultLine, now: Pick<Computed, 'version' | 'specSha256' | 'resultSha256'>): boolean =>
  before.version === now.version && before.specSha256 === now.specSha256 && before.resultSha256 === now.resultSha256

/** As strict as the strictest source of its data. */
async function labelOf(tx: ActTx, { data }: ImpactEvaluation) {
  const sources = [...new Set(data.flatMap(({ incidents }) => incidents?.sources ?? []))]
  return strictest(ownLabel, ...(await byIds(tx, 'incident_sources', sources)).map(({ label }) => label))
}
