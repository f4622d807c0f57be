/** Evaluations that a workspace's folder brings have been published with it: what is missing of their results is computed. */
import { all, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { StatisticsFault } from '#src/statistics/fault.ts'
import { EvaluationFault } from '../fault.ts'
import { computed, wholeSpec } from './compute.ts'
import { filesOf, type Known } from './data-files.ts'
import { hashOfJson } from './fingerprint.ts'
import type { ImpactEvaluation, UsedFile } from './saved-model.ts'
import { type ResultLine, resultId, resultLines } from './saved-store.ts'
import { methodVersion } from './version.ts'

/** Nothing is computed twice: a second load, of the same data, adds nothing. */
export async function computeLoaded(tx: WriteTx): Promise<void> {
  const held = (await all(tx, 'impact_evaluations')).filter(({ data }) => data.stated && data.published)
  const before = Map.groupBy(held.length > 0 ? await resultLines(tx) : [], ({ evaluation }) => evaluation)
  const known: Known = new Map()
  for (const { id, label, parties, data } of held) {
    const last = before.get(id)?.at(-1)
    const made = await madeOf(tx, data, last, known)
    if (!made) continue
    const number = (last?.number ?? 0) + 1
    const result = { id: resultId(id, number), evaluation: id, number, day: tx.at.slice(0, 10), ...made }
    await putMany(tx, 'evaluation_results', [{ id: result.id, label, parties, data: result }])
  }
}

/** Null where nothing has changed, or where it cannot be computed yet: its source may be imported later. */
async function madeOf(tx: WriteTx, evaluation: ImpactEvaluation, last: ResultLine | undefined, known: Known) {
  try {
    const files = await filesOf(tx, evaluation.data, known)
    return last && isUpToDate(last, evaluation, files) ? null : computed(evaluation, files)
  } catch (error) {
    if (error instanceof EvaluationFault || error instanceof StatisticsFault) return null
    throw error
  }
}

const isUpToDate = (last: ResultLine, evaluation: ImpactEvaluation, files: readonly UsedFile[]): boolean =>
  last.version === methodVersion &&
  last.specSha256 === hashOfJson(wholeSpec(evaluation)) &&
  last.files.map(({ sha256 }) => sha256).join() === files.map(({ sha256 }) => sha256).join()
