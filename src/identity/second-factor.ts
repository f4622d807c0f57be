/** Enrolling an authenticator, proved by a code of it; new backup codes; taking it away again. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { changeAccount, countCodes, lockAccount, replaceCodes, toAccount } from './account-store.ts'
import { backupCodeHash, newBackupCodes } from './backup-codes.ts'
import { confirmOwner } from './confirm-password.ts'
import type { Desk } from './desk.ts'
import { refuse } from './identity-error.ts'
import type { Person } from './person.ts'
import { type Enrolment, enrolmentOf, newSecret, stepOf } from './totp.ts'

export type SecondFactor = { enrolled: true; codesLeft: number } | { enrolled: false; offer: Enrolment }

/** What there is, or a secret to enrol; the same one until it is proved, so that a page may be loaded twice. */
export async function secondFactorOf({ ledger }: Desk, { account }: Person): Promise<SecondFactor> {
  return ledger.accounts(async (db) => {
    const row = (await lockAccount(db, account.id)) ?? refuse('gone')
    if (row.totp_secret) return { enrolled: true, codesLeft: await countCodes(db, account.id) }
    const secret = row.totp_draft ?? newSecret()
    if (!row.totp_draft) await changeAccount(db, account.id, { totp_draft: secret })
    return { enrolled: false, offer: enrolmentOf(secret, account.mail) }
  })
}

/**
 * @returns the backup codes, which are shown this once
 * @throws IdentityError `wrongCode`, `wrongPassword`, `throttled`, `gone` where one is enrolled already
 */
export async function enrolSecondFactor(
  desk: Desk,
  person: Person,
  given: { code: string; password: string },
): Promise<string[]> {
  const { id } = person.account
  await confirmOwner(desk, person, given.password)
  return desk.ledger.accounts(async (db) => {
    const row = await lockAccount(db, id)
    if (!row?.totp_draft || row.totp_secret) return refuse('gone')
    const step = stepOf(given.code, row.totp_draft, desk.now(), 0)
    if (step === undefined) return refuse('wrongCode', { field: 'code' })
    // The code that proves it is used up: it does not sign anybody in any more.
    await changeAccount(db, id, { totp_secret: row.totp_draft, totp_draft: null, totp_step: step })
    return freshBackupCodes(db, id)
  })
}

/** Ten, in the place of those there were. They belong to the account as long as it has a second factor of any kind. */
export async function freshBackupCodes(db: AccountsTx, account: string): Promise<string[]> {
  const codes = newBackupCodes()
  await replaceCodes(
    db,
    account,
    codes.map((code) => backupCodeHash(account, code)),
  )
  return codes
}

export const backupCodesLeft = ({ ledger }: Desk, { account }: Person): Promise<number> =>
  ledger.accounts((db) => countCodes(db, account.id))

/**
 * Ten new backup codes; the old ones end.
 * @param field of the form
 * @throws IdentityError `wrongPassword`, `throttled`, `gone` where there is no second factor
 */
export async function renewBackupCodes(
  desk: Desk,
  person: Person,
  password: string,
  field?: string,
): Promise<string[]> {
  const { account } = person
  await confirmOwner(desk, person, password, field)
  return desk.ledger.accounts(async (db) => {
    const row = await lockAccount(db, account.id)
    if (!row || !toAccount(row).secondFactor) return refuse('gone')
    return freshBackupCodes(db, account.id)
  })
}

/** The backup codes stay where there is a passkey. @throws IdentityError `wrongPassword`, `throttled` */
export async function removeSecondFactor(desk: Desk, person: Person, password: string): Promise<void> {
  const { account } = person
  await confirmOwner(desk, person, password)
  await desk.ledger.accounts(async (db) => {
    await changeAccount(db, account.id, { totp_secret: null, totp_draft: null })
    const left = await lockAccount(db, account.id)
    if (!left?.has_passkeys) await replaceCodes(db, account.id, [])
  })
}
