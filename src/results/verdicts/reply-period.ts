import type { ReadTx } from '#src/ledger/transaction.ts'

const usual = 'P30D'

/** How long an owner has to reply, as the workspace says (ISO 8601). */
export async function replyPeriod({ db, workspace }: ReadTx): Promise<string> {
  const row = await db.selectFrom('workspaces').select('data').where('id', '=', workspace).executeTakeFirst()
  const { replyPeriod: said } = (row?.data ?? {}) as { replyPeriod?: string }
  return said ?? usual
}
