/** Signing in with a passkey: what one has, used with what one knows or is, so that neither password nor code is asked for. */
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { z } from 'zod'
import { accountById } from '../account-store.ts'
import type { Caller } from '../caller.ts'
import { beginCeremony, takeCeremony } from '../ceremony-store.ts'
import type { Desk } from '../desk.ts'
import { grantsOf } from '../grant-store.ts'
import { refuse } from '../identity-error.ts'
import { beginSession, endSessionByToken } from '../session-store.ts'
import { type Attempt, forgetAttempts, forgetOldAttempts, takeAttempts } from '../throttle.ts'
import { newToken } from '../token.ts'
import type { PasskeyChallenge } from './enrol-passkey.ts'
import { Assertion, readResponse } from './passkey.ts'
import { lockPasskey, noteUse, type PasskeyRow, passkeyByCredential, suspendPasskey } from './passkey-store.ts'
import { relyingParty } from './relying-party.ts'

/** Whose passkey it will be is not known: nothing that is answered here depends on anybody's account. */
export async function beginPasskeySignIn(
  desk: Desk,
  { address }: Pick<Caller, 'address'>,
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON>> {
  const party = relyingParty(desk.address) ?? refuse('passkeyPlace')
  const challenge = newToken()
  const token = await desk.ledger.accounts(async (db) => {
    await forgetOldAttempts(db, desk.now())
    // Counted here, because each challenge is one attempt; a finished sign-in takes it back.
    if (address) await takeAttempts(db, [{ of: 'address', value: address }], desk.now())
    return beginCeremony(db, 'passkey', { account: null, data: { challenge } }, desk.now())
  })
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  })
  return { options, token }
}

/**
 * An unknown passkey, a removed one and a forged answer are refused with the same words.
 * @param given the ceremony's token, and what the browser hands over
 * @returns the session's token
 * @throws IdentityError `passkeyOver` where the challenge is over, `passkeyWrong`, `passkeyCopied`, `throttled`
 */
export async function signInWithPasskey(
  desk: Desk,
  given: { token: string | undefined; response: string },
  { address, device, session }: Caller,
): Promise<string> {
  const { ledger, now } = desk
  const taken = await ledger.accounts((db) => takeCeremony(db, 'passkey', given.token, now()))
  const { challenge } = (taken?.data as { challenge: string } | undefined) ?? refuse('passkeyOver')
  const response = readResponse(Assertion, given.response) ?? refuse('passkeyWrong')
  const attempts: Attempt[] = [{ of: 'passkey', value: response.id }]
  const passkey = await ledger.accounts(async (db) => {
    await takeAttempts(db, attempts, now())
    return passkeyByCredential(db, response.id)
  })
  const counter = passkey && (await provedCounter(desk, passkey, response, challenge))
  if (!passkey || counter === undefined) return refuse('passkeyWrong')
  const answer = await ledger.accounts(async (db) => {
    const current = await lockPasskey(db, passkey.id)
    const account = current && (await accountById(db, current.account))
    if (!account || account.passkey_handle !== response.response.userHandle) return undefined
    if (current.suspended_at !== null) return { copied: [] }
    if (wentBack(current.counter, counter)) {
      await suspendPasskey(db, current.id, now())
      return { copied: [account.id] }
    }
    await noteUse(db, current.id, { counter, at: now() })
    await forgetAttempts(db, address ? [{ of: 'address', value: address }, ...attempts] : attempts)
    if (session) await endSessionByToken(db, session)
    return { session: await beginSession(db, { account: account.id, device, now: now() }) }
  })
  if (!answer) return refuse('passkeyWrong')
  if (answer.session !== undefined) return answer.session
  for (const account of answer.copied) await noteCopy(desk, account)
  return refuse('passkeyCopied')
}

/** WebAuthn 3, 6.1.1: two that both count from one number are two copies. Authenticators that count nothing say 0 for ever. */
const wentBack = (kept: number, said: number): boolean => (kept > 0 || said > 0) && said <= kept

/** The counter that an answer to the challenge says, or undefined where the passkey has not signed it. */
async function provedCounter(
  { address }: Desk,
  { credential: id, public_key }: PasskeyRow,
  response: z.infer<typeof Assertion>,
  expectedChallenge: string,
): Promise<number | undefined> {
  const party = relyingParty(address) ?? refuse('passkeyPlace')
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    // The counter is compared afterwards, under a lock: it tells of a copy only where the signature is the passkey's.
    credential: { id, publicKey: Uint8Array.from(Buffer.from(public_key, 'base64url')), counter: 0 },
    requireUserVerification: true,
  }).catch(() => undefined)
  return answer?.verified ? answer.authenticationInfo.newCounter : undefined
}

/** In the log of every workspace that the account could have opened. */
async function noteCopy({ ledger }: Desk, account: string): Promise<void> {
  const grants = await ledger.accounts((db) => grantsOf(db, account))
  for (const { workspace } of grants)
    await ledger.writeAccounts('sign-in', workspace, async (tx) =>
      tx.audit({ action: 'suspend', kind: 'passkey', subject: account, change: { reason: 'counter' } }),
    )
}
