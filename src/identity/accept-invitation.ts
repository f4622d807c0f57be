/** An invitation taken up: a password is chosen, the link is spent, a session begins. */
import { type AccountRow, accountById, accountByMail, addAccount, changeAccount } from './account-store.ts'
import type { Caller } from './caller.ts'
import type { Desk } from './desk.ts'
import { administerAll } from './first-administrator.ts'
import { refuse } from './identity-error.ts'
import { findLink, spendLink } from './link-store.ts'
import { hashPassword } from './password-hash.ts'
import { passwordFault } from './password-rule.ts'
import { beginSession, endSessionByToken, endSessions } from './session-store.ts'
import { newAccountId } from './token.ts'

const purposes = ['invitation', 'first-administrator'] as const

export interface OpenInvitation {
  /** Null for the first administrator, who says it. */
  mail: string | null
  name: string | null
}

/** What an invitation's page shows; undefined where the link opens nothing. Looking does not spend it. */
export async function readInvitation({ ledger, now }: Desk, token: string): Promise<OpenInvitation | undefined> {
  return ledger.accounts(async (db) => {
    const link = await findLink(db, token, purposes, now())
    if (!link) return undefined
    if (link.account === null) return { mail: null, name: null }
    const account = await accountById(db, link.account)
    return account && { mail: account.mail, name: account.name }
  })
}

export interface Acceptance {
  name: string
  password: string
  /** Of the first administrator; anybody else's is known. */
  mail?: string
}

/**
 * Takes nothing from the form but a name and a password: the role was given beforehand.
 * @returns the session's token
 * @throws IdentityError `link`, `short`, `long`, `common`, `personal`, `mail`, `mailTaken`
 */
export async function acceptInvitation(
  desk: Desk,
  token: string,
  { name, password, mail }: Acceptance,
  { device, session }: Caller,
): Promise<string> {
  const { ledger, now } = desk
  const open = (await readInvitation(desk, token)) ?? refuse('link')
  const address = open.mail ?? mail ?? refuse('mail', { field: 'mail' })
  const fault = passwordFault(password, [address, address.split('@')[0] ?? '', name])
  if (fault) refuse(fault, { field: 'password' })
  const hash = await hashPassword(password)
  const made = await ledger.accounts(async (db) => {
    const link = (await findLink(db, token, purposes, now())) ?? refuse('link')
    await spendLink(db, token)
    let id = link.account
    if (id === null) {
      const other: AccountRow | undefined = await accountByMail(db, address)
      if (other) return refuse('mailTaken', { field: 'mail' })
      id = newAccountId()
      await addAccount(db, { id, mail: address, name, at: now().toISOString() })
    }
    await changeAccount(db, id, { password: hash, name })
    if (session) await endSessionByToken(db, session)
    await endSessions(db, id)
    return { id, first: link.account === null, session: await beginSession(db, { account: id, device, now: now() }) }
  })
  if (made.first) await administerAll(ledger, made.id)
  return made.session
}
