/** The second factor of a sign-in: a one-time code, or a backup code. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { type AccountRow, accountById, changeAccount, lockAccount, spendCode } from './account-store.ts'
import { backupCodeHash } from './backup-codes.ts'
import type { Caller } from './caller.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import { findLink, spendLink } from './link-store.ts'
import { beginSession } from './session-store.ts'
import { type Attempt, forgetAttempts, takeAttempts } from './throttle.ts'
import { stepOf } from './totp.ts'

/** Whether this is the account's second factor; if so it has been used up. */
export async function spendSecondFactor(
  db: AccountsTx,
  account: AccountRow,
  code: string,
  now: Date,
): Promise<boolean> {
  const { totp_secret: secret, totp_step: last } = account
  const step = secret === null ? undefined : stepOf(code, secret, now, last)
  if (step === undefined) return spendCode(db, account.id, backupCodeHash(account.id, code))
  await changeAccount(db, account.id, { totp_step: step })
  return true
}

/** What a sign-in waits for beside backup codes; undefined where none waits. */
export async function waitingFactors(
  { ledger, now }: Desk,
  waiting: string | undefined,
): Promise<{ authenticator: boolean; passkey: boolean } | undefined> {
  if (waiting === undefined) return undefined
  return ledger.accounts(async (db) => {
    const link = await findLink(db, waiting, ['sign-in'], now())
    const account = link?.account ? await accountById(db, link.account) : undefined
    return account && { authenticator: account.totp_secret !== null, passkey: account.has_passkeys }
  })
}

/** @throws IdentityError `link` where the sign-in is over, `wrongCode`, `throttled` */
export async function enterCode(
  { ledger, now }: Desk,
  { waiting, code }: { waiting: string; code: string },
  { address, device }: Caller,
): Promise<string> {
  const attempts = await ledger.accounts(async (db) => {
    const link = await findLink(db, waiting, ['sign-in'], now())
    if (!link?.account) return refuse('link')
    const counted: Attempt[] = [{ of: 'code', value: link.account }]
    if (address) counted.unshift({ of: 'address', value: address })
    await takeAttempts(db, counted, now())
    return counted
  })
  return ledger.accounts(async (db) => {
    const link = await findLink(db, waiting, ['sign-in'], now())
    const account = link?.account ? await lockAccount(db, link.account) : undefined
    if (!account) return refuse('link')
    if (!(await spendSecondFactor(db, account, code, now()))) return refuse('wrongCode', { field: 'code' })
    await forgetAttempts(db, attempts)
    await spendLink(db, waiting)
    return beginSession(db, { account: account.id, device, now: now() })
  })
}
