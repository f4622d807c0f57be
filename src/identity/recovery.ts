/**
 * The way back after a lost second factor. It takes two people beside the one who lost it: an administrator asks, a second person
 * confirms, and only then a link goes out; and the link is no use without the password. All of it is in the workspace's log.
 */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { mayAskRecovery, mayConfirmRecovery } from './access.ts'
import { accountById, changeAccount, replaceCodes, toAccount } from './account-store.ts'
import { actingGrant } from './acting.ts'
import { confirmPassword } from './confirm-password.ts'
import type { Desk } from './desk.ts'
import { grantIn } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import { findLink, makeLink, spendLink } from './link-store.ts'
import { sendMail } from './mails.ts'
import { removePasskeys } from './passkeys/passkey-store.ts'
import { endSessions } from './session-store.ts'

interface Whose {
  workspace: string
  account: string
}

export interface Recovery {
  account: string
  askedBy: string
  askedAt: string
}

/** Those that wait for a second person. */
export async function recoveriesIn({ db, workspace }: Pick<ReadTx, 'db' | 'workspace'>): Promise<Recovery[]> {
  const rows = await db
    .selectFrom('account_recoveries')
    .select(['account', 'asked_by', 'asked_at'])
    .where('workspace', '=', workspace)
    .orderBy('asked_at')
    .execute()
  return rows.map(({ account, asked_by, asked_at }) => ({
    account,
    askedBy: asked_by,
    askedAt: asked_at.toISOString(),
  }))
}

/** @throws IdentityError `forbidden`, `gone` where there is no second factor to lose */
export async function askRecovery(
  { ledger }: Pick<Desk, 'ledger'>,
  by: string,
  { workspace, account }: Whose,
): Promise<void> {
  await ledger.writeAccounts(by, workspace, async (tx) => {
    if (!mayAskRecovery(await actingGrant(tx), account)) refuse('forbidden')
    const row = (await grantIn(tx.db, workspace, account)) && (await accountById(tx.db, account))
    if (!row || !toAccount(row).secondFactor) return refuse('gone')
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('account_recoveries')
      .values({ workspace, account, asked_by: by, asked_at: tx.at })
      .onConflict((conflict) => conflict.columns(['workspace', 'account']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) tx.audit({ action: 'ask', kind: 'second-factor', subject: account, change: {} })
  })
}

/** @throws IdentityError `forbidden`, also for who asked and for whom it is; `gone` */
export async function confirmRecovery(
  desk: Desk,
  by: string,
  { workspace, account }: Whose,
): Promise<{ sent: boolean }> {
  const { ledger, now } = desk
  const { to, token } = await ledger.writeAccounts(by, workspace, async (tx) => {
    const acting = await actingGrant(tx)
    const recovery = (await recoveriesIn(tx)).find((one) => one.account === account) ?? refuse('gone')
    if (!mayConfirmRecovery(acting, recovery)) refuse('forbidden')
    await tx.db
      .deleteFrom('account_recoveries')
      .where('workspace', '=', workspace)
      .where('account', '=', account)
      .execute()
    const row = (await accountById(tx.db, account)) ?? refuse('gone')
    tx.audit({ action: 'confirm', kind: 'second-factor', subject: account, change: { askedBy: recovery.askedBy } })
    return { to: toAccount(row), token: await makeLink(tx.db, { purpose: 'second-factor', account }, now()) }
  })
  return { sent: await sendMail(desk, { name: 'secondFactor', to, workspace, path: `/second-factor/${token}` }) }
}

/** What else the way takes where a link still opens it: a password, or for who has none, signing in at a provider. */
export async function recoveryBehind(
  { ledger, now }: Desk,
  token: string,
): Promise<'password' | 'provider' | undefined> {
  return ledger.accounts(async (db) => {
    const link = await findLink(db, token, ['second-factor'], now())
    const account = link?.account ? await accountById(db, link.account) : undefined
    return account && (account.password === null ? 'provider' : 'password')
  })
}

/** All that was enrolled, and all sessions. */
export async function takeFactorsAway(db: AccountsTx, id: string): Promise<void> {
  await changeAccount(db, id, { totp_secret: null, totp_draft: null })
  await replaceCodes(db, id, [])
  await removePasskeys(db, id)
  await endSessions(db, id)
}

/**
 * Takes the lost second factor away and ends all sessions; the person signs in with the password and enrols anew.
 * @throws IdentityError `link`, `wrongPassword`, `throttled`
 */
export async function redeemRecovery(desk: Desk, token: string, password: string): Promise<void> {
  const { ledger, now } = desk
  const found = await ledger.accounts(async (db) => {
    const link = await findLink(db, token, ['second-factor'], now())
    return link?.account ? accountById(db, link.account) : undefined
  })
  const { id, mail } = found ?? refuse('link')
  await confirmPassword(desk, { id, mail: mail ?? '' }, password)
  await ledger.accounts(async (db) => {
    if (!(await findLink(db, token, ['second-factor'], now()))) refuse('link')
    await spendLink(db, token)
    await takeFactorsAway(db, id)
  })
}
