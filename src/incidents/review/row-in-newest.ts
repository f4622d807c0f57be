/** A doubtful row, settled or not, of the edition in which rows are decided about: the newest. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Edition, ReviewRow } from '../edition-model.ts'
import { type ImportPlan, mappingHash, planImport } from '../importing/import-edition.ts'
import { refusing } from '../importing/refusing.ts'
import { arrivingOf } from '../store/arrival-store.ts'
import { editionsOf } from '../store/edition-store.ts'
import { reviewRow } from '../store/review-store.ts'

export interface RowInNewest {
  plan: ImportPlan
  edition: Edition
  review: ReviewRow
  heading: string[]
  /** By what the row says. */
  key: string
}

/** @throws Refusal 404; 409 where its edition is not the newest any more, or its file is read otherwise now */
export async function rowInNewest(tx: ReadTx, source: string, number: number, row: number): Promise<RowInNewest> {
  const plan = await refusing(() => planImport(tx, source))
  const found = await reviewRow(tx, { source, edition: number, row })
  if (found?.review.fate !== 'doubtful' || !found.review.key)
    return refuse(404, 'incidentImports.error.no-row', { row })
  const edition = (await editionsOf(tx, source)).findLast(({ undone }) => !undone)
  if (edition?.number !== number || (await arrivingOf(tx, source)))
    return refuse(409, 'incidentImports.error.not-newest', { number })
  if (edition.mappingSha256 !== mappingHash(plan.mapping, plan.source.data))
    return refuse(409, 'incidentImports.error.mapping-changed')
  return { plan, edition, ...found, key: found.review.key }
}
