import { heldRecord } from '#src/identity/act.ts'
import { byIds, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Commitment } from '#src/policies/model.ts'
import type { Assessment } from '../model.ts'
import { promiseOwners } from './promise-owners.ts'
import { repliesTo, supersededBy } from './verdict-store.ts'

export interface HeldVerdict {
  stored: StoredRecord<'assessments'>
  verdict: Assessment
  /** Organisations that answer for the promise. */
  owners: string[]
  replies: StoredRecord<'replies'>[]
  supersededBy: string | undefined
}

/** A verdict with what hangs on it. @throws Refusal 404, 409 */
export async function heldVerdict(tx: ReadTx, id: string, revision?: number): Promise<HeldVerdict> {
  const stored = await heldRecord(tx, 'assessments', id, revision)
  const verdict = stored.data as Assessment
  const [promise] = await byIds(tx, 'commitments', [verdict.commitment])
  const owners = promise ? (await promiseOwners(tx, promise.data as Commitment)).answering : []
  return { stored, verdict, owners, replies: await repliesTo(tx, id), supersededBy: await supersededBy(tx, id) }
}

/** Whether it can be published: an owner's at once, another when every owner has replied or the day is over. */
export function isRipe({ verdict, owners, replies }: HeldVerdict, today: string): boolean {
  if (verdict.assessorKind === 'owner') return true
  const silent = owners.filter((owner) => !replies.some(({ data }) => data.organisation === owner))
  return silent.length === 0 || (verdict.replyDue ?? '') < today
}
