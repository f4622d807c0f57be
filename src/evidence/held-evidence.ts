import { heldRecord } from '#src/identity/act.ts'
import type { StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Evidence } from './model.ts'

export type HeldEvidence = Omit<StoredRecord<'evidence'>, 'data'> & { data: Evidence }

/** As `heldRecord`. @throws Refusal 404, 409 */
export const heldEvidence = async (tx: ReadTx, id: string, revision?: number): Promise<HeldEvidence> =>
  (await heldRecord(tx, 'evidence', id, revision)) as HeldEvidence
