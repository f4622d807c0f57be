/** What administrator and secretariat see of the people of a workspace. */
import { mayReadOutbox, mayReadPeople } from './access.ts'
import { accountsByIds } from './account-store.ts'
import type { Desk } from './desk.ts'
import { grantsIn } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import type { Account, Grant } from './model.ts'
import type { Person } from './person.ts'
import { type Recovery, recoveriesIn } from './recovery.ts'

export interface PersonLine {
  account: Account
  grant: Grant
  /** Asked for, and waiting for a second person. */
  recovery: Recovery | null
}

/** In the order of their names. @throws IdentityError `forbidden` */
export async function peopleIn({ ledger }: Desk, by: Grant | undefined, workspace: string): Promise<PersonLine[]> {
  if (!by || by.workspace !== workspace || !mayReadPeople(by)) return refuse('forbidden')
  const lines = await ledger.accounts(async (db) => {
    const grants = await grantsIn({ db, workspace })
    const recoveries = await recoveriesIn({ db, workspace })
    const accounts = await accountsByIds(
      db,
      grants.map(({ account }) => account),
    )
    return accounts.flatMap((account) => {
      const grant = grants.find((one) => one.account === account.id)
      return grant ? [{ account, grant, recovery: recoveries.find((one) => one.account === account.id) ?? null }] : []
    })
  })
  return lines.sort((a, b) => a.account.name.localeCompare(b.account.name))
}

export interface WaitingMail {
  id: string
  workspace: string
  to: string
  subject: string
  text: string
  at: string
}

/** Mails that could not be sent, of the workspaces that a person administers; newest first. @throws IdentityError `forbidden` */
export async function outboxOf({ ledger }: Desk, { grants }: Person): Promise<WaitingMail[]> {
  const workspaces = grants.filter(mayReadOutbox).map(({ workspace }) => workspace)
  if (workspaces.length === 0) return refuse('forbidden')
  const rows = await ledger.accounts((db) =>
    db
      .selectFrom('account_mails')
      .leftJoin('accounts', 'accounts.id', 'account_mails.account')
      .select([
        'account_mails.id',
        'account_mails.workspace',
        (e) => e.fn.coalesce('accounts.mail', 'account_mails.recipient').as('to'),
        'account_mails.subject',
        'account_mails.body as text',
        'account_mails.made_at as at',
      ])
      .where('account_mails.workspace', 'in', workspaces)
      .orderBy('account_mails.made_at', 'desc')
      .orderBy('account_mails.id')
      .execute(),
  )
  return rows.map(({ to, at, workspace, ...mail }) => ({
    ...mail,
    workspace: workspace ?? '',
    to: to ?? '',
    at: at.toISOString(),
  }))
}

/** Takes a mail out of the outbox when it has been handed on. */
export async function discardMail(desk: Desk, person: Person, id: string): Promise<void> {
  const mine = await outboxOf(desk, person)
  if (!mine.some((mail) => mail.id === id)) return
  await desk.ledger.accounts((db) => db.deleteFrom('account_mails').where('id', '=', id).execute())
}
