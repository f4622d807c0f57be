/** One's own sessions: which there are, ending one, ending all the others, signing out. */
import { type Desk, isSecure } from './desk.ts'
import type { Session } from './model.ts'
import type { Person } from './person.ts'
import { cookieOf } from './session-cookie.ts'
import { endSession, endSessionByToken, endSessions, sessionsOf } from './session-store.ts'

export const listSessions = ({ ledger, now }: Desk, { account }: Person): Promise<Session[]> =>
  ledger.accounts((db) => sessionsOf(db, account.id, now()))

/** Nothing happens where it is not one's own, or over already. */
export const endOwnSession = ({ ledger }: Desk, { account }: Person, id: string): Promise<void> =>
  ledger.accounts((db) => endSession(db, account.id, id))

export const endOtherSessions = ({ ledger }: Desk, { account, session }: Person): Promise<void> =>
  ledger.accounts((db) => endSessions(db, account.id, session.id))

export async function signOut(desk: Desk, request: Request): Promise<void> {
  const token = cookieOf(request, 'session', isSecure(desk))
  if (token !== undefined) await desk.ledger.accounts((db) => endSessionByToken(db, token))
}
