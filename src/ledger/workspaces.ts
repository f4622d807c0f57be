/** The workspaces themselves: what a ledger is divided into. */
import { canonicalJson, type Json } from './canonical.ts'
import { differences } from './differences.ts'
import type { WriteTx } from './transaction.ts'

/**
 * Makes the transaction's workspace, or changes what is said of it; does nothing where it says the same already. In the write
 * that makes a workspace this comes before its records.
 */
export function putWorkspace(tx: WriteTx, data: object): Promise<'created' | 'changed' | 'unchanged'> {
  return tx.inOrder(async () => {
    const text = canonicalJson(data)
    const subject = { kind: 'workspace', subject: tx.workspace }
    const old = await tx.db.selectFrom('workspaces').select('data').where('id', '=', tx.workspace).executeTakeFirst()
    if (!old) {
      await tx.db.insertInto('workspaces').values({ id: tx.workspace, data: text }).execute()
      tx.audit({ ...subject, action: 'create', change: { after: { data } } as unknown as Json })
      return 'created'
    }
    if (canonicalJson(old.data) === text) return 'unchanged'
    await tx.db.updateTable('workspaces').set({ data: text }).where('id', '=', tx.workspace).execute()
    const change = differences({ label: '', data: old.data as object }, { label: '', data })
    tx.audit({ ...subject, action: 'change', change })
    return 'changed'
  })
}
