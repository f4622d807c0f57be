/** What a provider's word opens: an account that is linked with it, an invitation to the address it vouches for. */
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { type AccountRow, accountById, lockAccount } from '../account-store.ts'
import type { Caller } from '../caller.ts'
import type { Desk } from '../desk.ts'
import { refuse } from '../identity-error.ts'
import { findLinkByHash, makeLink, spendLinkByHash } from '../link-store.ts'
import { takeFactorsAway } from '../recovery.ts'
import { beginSession, endSessionByToken, endSessions } from '../session-store.ts'
import type { SignedIn } from '../sign-in.ts'
import { forgetAttempts } from '../throttle.ts'
import type { Vouched } from './hear-provider.ts'
import { accountOfIdentity, addIdentity, noteIdentityUse } from './identity-store.ts'

/**
 * Whoever has a second factor here is asked for it, unless the provider's word for one counts.
 * @throws IdentityError `openidUnlinked`: an address alone opens nothing, because it may come to belong to somebody else
 */
export async function signInWithIdentity({ ledger, now }: Desk, vouched: Vouched, caller: Caller): Promise<SignedIn> {
  return ledger.accounts(async (db) => {
    const id = await accountOfIdentity(db, vouched.identity)
    const account = id === undefined ? undefined : await lockAccount(db, id)
    if (!account) return refuse('openidUnlinked')
    await noteIdentityUse(db, vouched.identity, now())
    return enters(db, account, vouched, caller, now())
  })
}

async function enters(
  db: AccountsTx,
  account: AccountRow,
  { strong }: Pick<Vouched, 'strong'>,
  { address, device, session }: Caller,
  now: Date,
): Promise<SignedIn> {
  if (address) await forgetAttempts(db, [{ of: 'address', value: address }])
  if (session) await endSessionByToken(db, session)
  const asks = !strong && (account.totp_secret !== null || account.has_passkeys)
  if (asks) return { waiting: await makeLink(db, { purpose: 'sign-in', account: account.id }, now) }
  return { session: await beginSession(db, { account: account.id, device, now }) }
}

/**
 * An invitation taken up without a password. The provider has to vouch for the very address that was invited.
 * @param link the hash of the invitation's token
 * @throws IdentityError `link`, `openidMail`, `openidTaken`
 */
export async function acceptWithIdentity(
  { ledger, now }: Desk,
  link: string,
  vouched: Vouched,
  caller: Caller,
): Promise<SignedIn> {
  return ledger.accounts(async (db) => {
    const found = await findLinkByHash(db, link, ['invitation'], now())
    const account = found?.account ? await lockAccount(db, found.account) : undefined
    if (!account) return refuse('link')
    if (vouched.mail === null || vouched.mail !== account.mail) return refuse('openidMail')
    if (!(await addIdentity(db, account.id, vouched.identity, now()))) return refuse('openidTaken')
    await spendLinkByHash(db, link)
    await endSessions(db, account.id)
    return enters(db, account, vouched, caller, now())
  })
}

/**
 * A lost second factor of somebody without a password: signing in at the provider stands for it.
 * @param link the hash of the token that two others have had sent
 * @throws IdentityError `link`, `openidUnlinked`
 */
export async function redeemWithIdentity({ ledger, now }: Desk, link: string, { identity }: Vouched): Promise<void> {
  await ledger.accounts(async (db) => {
    const found = await findLinkByHash(db, link, ['second-factor'], now())
    const account = found?.account ? await accountById(db, found.account) : undefined
    if (!account) return refuse('link')
    if ((await accountOfIdentity(db, identity)) !== account.id) return refuse('openidUnlinked')
    await spendLinkByHash(db, link)
    await takeFactorsAway(db, account.id)
  })
}
