import type { WriteTx } from '#src/ledger/transaction.ts'
import { grantIn } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import type { Grant } from './model.ts'

/** What the one who acts was given, read in the transaction in which they act: a grant withdrawn a moment ago opens nothing. */
export async function actingGrant(tx: WriteTx): Promise<Grant> {
  return (await grantIn(tx.db, tx.workspace, tx.actor)) ?? refuse('forbidden')
}
