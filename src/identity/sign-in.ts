/** Mail address and password: a session, or what it takes to be asked for a code. */
import { accountByMail, lockAccount } from './account-store.ts'
import type { Caller } from './caller.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import { makeLink } from './link-store.ts'
import { passwordMatches } from './password-hash.ts'
import { longest } from './password-rule.ts'
import { beginSession, endSessionByToken } from './session-store.ts'
import { type Attempt, forgetAttempts, forgetOldAttempts, takeAttempts } from './throttle.ts'

/** The token of a session, or of a sign-in that waits for its code. */
export type SignedIn = { session: string } | { waiting: string }

/**
 * An unknown address is answered as a wrong password is, and as slowly.
 * @throws IdentityError `wrong`, `throttled`
 */
export async function signIn(
  { ledger, now }: Desk,
  given: { mail: string; password: string },
  { address, device, session }: Caller,
): Promise<SignedIn> {
  const mail = given.mail.trim().toLowerCase()
  const attempts: Attempt[] = [{ of: 'account', value: mail }]
  if (address) attempts.unshift({ of: 'address', value: address })
  const account = await ledger.accounts(async (db) => {
    await forgetOldAttempts(db, now())
    await takeAttempts(db, attempts, now())
    return accountByMail(db, mail)
  })
  // Outside of any transaction: the embedded database has one session, and this takes a tenth of a second.
  const matches = await passwordMatches(given.password.slice(0, 2 * longest), account?.password)
  if (!matches || !account) return refuse('wrong')
  return ledger.accounts(async (db) => {
    const current = await lockAccount(db, account.id)
    if (current?.password !== account.password) return refuse('wrong')
    await forgetAttempts(db, attempts)
    if (session) await endSessionByToken(db, session)
    if (current.totp_secret || current.has_passkeys)
      return { waiting: await makeLink(db, { purpose: 'sign-in', account: account.id }, now()) }
    return { session: await beginSession(db, { account: account.id, device, now: now() }) }
  })
}
