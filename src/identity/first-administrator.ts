/** The first administrator: made by whoever runs the server, by a command or by a link that is printed at a start without one. Never by a default password. */

import type { AccountsTx } from '#src/ledger/accounts.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { hasOtherAdministrator } from './grant-store.ts'
import { accountFor } from './invite-person.ts'
import { makeLink } from './link-store.ts'
import type { GrantDraft } from './model.ts'
import { placeGrant } from './place-grant.ts'

/** Whoever runs the program, as the audit log calls them. */
const operator = 'operator'
const administrator: GrantDraft = { role: 'administrator', organisation: null, posts: [] }

/** The path of a one-time link that makes the first administrator; undefined where every workspace of a real country has one. */
export async function firstAdministratorLink(ledger: Ledger, now: Date): Promise<string | undefined> {
  const workspaces = await countedWorkspaces(ledger)
  return ledger.accounts(async (db) => {
    const administered = await administeredWorkspaces(db)
    if (workspaces.every((id) => administered.has(id)) && administered.size > 0) return undefined
    return `/invitation/${await makeLink(db, { purpose: 'first-administrator', account: null }, now)}`
  })
}

/** Those of real countries: that somebody administers an invented one is no reason not to begin. */
async function countedWorkspaces(ledger: Ledger): Promise<string[]> {
  const counted: string[] = []
  for (const id of await ledger.workspaceIds()) {
    const { data } = await ledger.read(unrestricted(operator), id, ({ db }) =>
      db.selectFrom('workspaces').select('data').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    if (!(data as { fictional?: boolean }).fictional) counted.push(id)
  }
  return counted
}

async function administeredWorkspaces(db: AccountsTx): Promise<Set<string>> {
  const rows = await db
    .selectFrom('grants')
    .innerJoin('accounts', 'accounts.id', 'grants.account')
    .select('grants.workspace')
    .where('grants.role', '=', 'administrator')
    .where('accounts.closed_at', 'is', null)
    .execute()
  return new Set(rows.map(({ workspace }) => workspace))
}

/** Makes an account the administrator of every workspace that has none. */
export async function administerAll(ledger: Ledger, account: string): Promise<void> {
  for (const workspace of await ledger.workspaceIds()) {
    await ledger.writeAccounts(operator, workspace, async (tx) => {
      if (!(await hasOtherAdministrator(tx.db, workspace, account))) await placeGrant(tx, account, administrator)
    })
  }
}

export interface NewUser {
  mail: string
  name: string
  workspace: string
  grant: GrantDraft
}

/**
 * `paimana user create`: an account with a grant, by whoever may run programs on the machine.
 * @returns the path of the invitation; undefined where the account has a password already
 */
export async function createUser(
  ledger: Ledger,
  user: NewUser,
  now: Date,
): Promise<{ account: string; path?: string }> {
  const account = await ledger.writeAccounts(operator, user.workspace, async (tx) => {
    const found = await accountFor(tx, user)
    await placeGrant(tx, found.id, user.grant)
    return found
  })
  if (account.active) return { account: account.id }
  const token = await ledger.accounts((db) => makeLink(db, { purpose: 'invitation', account: account.id }, now))
  return { account: account.id, path: `/invitation/${token}` }
}
