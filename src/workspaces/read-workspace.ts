import type { ReadTx } from '#src/ledger/transaction.ts'
import { Workspace } from './model.ts'

/** What a workspace says of itself, without its records. */
export async function readWorkspace({ db, workspace }: ReadTx): Promise<Workspace> {
  const row = await db.selectFrom('workspaces').select('data').where('id', '=', workspace).executeTakeFirstOrThrow()
  return Workspace.parse(row.data)
}
