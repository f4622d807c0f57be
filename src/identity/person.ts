/** Whom a request comes from: the account of its session, and what it was granted. */
import { accountById, toAccount } from './account-store.ts'
import type { Desk } from './desk.ts'
import { isSecure } from './desk.ts'
import { grantsOf } from './grant-store.ts'
import type { Account, Grant, Session } from './model.ts'
import { cookieOf } from './session-cookie.ts'
import { sessionOf, touchSession } from './session-store.ts'

export interface Person {
  account: Account
  session: Session
  grants: Grant[]
}

/** How exactly the last use of a session is known, in milliseconds. */
const exactness = 60_000

/** Undefined where nobody is signed in: no cookie, or one whose session has ended. */
export async function personOf(desk: Desk, request: Request): Promise<Person | undefined> {
  const token = cookieOf(request, 'session', isSecure(desk))
  if (token === undefined) return undefined
  const now = desk.now()
  return desk.ledger.accounts(async (db) => {
    const session = await sessionOf(db, token, now)
    const account = session && (await accountById(db, session.account))
    if (!session || !account) return undefined
    if (now.getTime() - Date.parse(session.usedAt) > exactness) await touchSession(db, session.id, now)
    return { account: toAccount(account), session, grants: await grantsOf(db, account.id) }
  })
}
