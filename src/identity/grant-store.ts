/** The SQL of grants. They are written beside their audit entry, in the workspace's own transaction. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type Grant, Role } from './model.ts'

const columns = ['workspace', 'account', 'role', 'organisation', 'posts', 'clearance'] as const

type GrantRow = Omit<Grant, 'role'> & { role: string }
const toGrant = (row: GrantRow): Grant => ({ ...row, role: Role.parse(row.role) })

/** All grants of an account, in the order of the workspaces. */
export async function grantsOf(db: AccountsTx, account: string): Promise<Grant[]> {
  const rows = db.selectFrom('grants').select(columns).where('account', '=', account).orderBy('workspace')
  return (await rows.execute()).map(toGrant)
}

export async function grantIn(db: AccountsTx, workspace: string, account: string): Promise<Grant | undefined> {
  const row = await db
    .selectFrom('grants')
    .select(columns)
    .where('workspace', '=', workspace)
    .where('account', '=', account)
    .executeTakeFirst()
  return row && toGrant(row)
}

/** All grants in a workspace, in the order of the accounts. */
export async function grantsIn({ db, workspace }: Pick<ReadTx, 'db' | 'workspace'>): Promise<Grant[]> {
  const rows = db.selectFrom('grants').select(columns).where('workspace', '=', workspace).orderBy('account')
  return (await rows.execute()).map(toGrant)
}

const auditable = ({ role, organisation, posts, clearance }: Grant) => ({ role, organisation, posts, clearance })

/** Gives a grant or replaces the one there is; nothing happens where it says the same already. */
export async function putGrant(tx: WriteTx, grant: Grant): Promise<void> {
  const before = await grantIn(tx.db, tx.workspace, grant.account)
  const after = auditable(grant)
  if (before && JSON.stringify(auditable(before)) === JSON.stringify(after)) return
  const values = { ...grant, posts: JSON.stringify(grant.posts) }
  await tx.db
    .insertInto('grants')
    .values(values)
    .onConflict((conflict) => conflict.columns(['workspace', 'account']).doUpdateSet(values))
    .execute()
  const subject = { kind: 'grant', subject: grant.account }
  if (before) tx.audit({ ...subject, action: 'change', change: { before: auditable(before), after } })
  else tx.audit({ ...subject, action: 'give', change: { after } })
}

export async function removeGrant(tx: WriteTx, account: string): Promise<boolean> {
  const before = await grantIn(tx.db, tx.workspace, account)
  if (!before) return false
  await tx.db.deleteFrom('grants').where('workspace', '=', tx.workspace).where('account', '=', account).execute()
  tx.audit({ action: 'withdraw', kind: 'grant', subject: account, change: { before: auditable(before) } })
  return true
}

/** Whether anybody else who can still sign in administers the workspace. */
export async function hasOtherAdministrator(db: AccountsTx, workspace: string, but: string): Promise<boolean> {
  const found = await db
    .selectFrom('grants')
    .innerJoin('accounts', 'accounts.id', 'grants.account')
    .select('grants.account')
    .where('grants.workspace', '=', workspace)
    .where('grants.role', '=', 'administrator')
    .where('grants.account', '<>', but)
    .where('accounts.closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
