/** A new passkey for an account: asked for with the password, made by the browser, proved against the challenge. */
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { changeAccount, lockAccount } from '../account-store.ts'
import type { Caller } from '../caller.ts'
import { beginCeremony, takeCeremony } from '../ceremony-store.ts'
import { confirmOwner } from '../confirm-password.ts'
import type { Desk } from '../desk.ts'
import { refuse } from '../identity-error.ts'
import type { Person } from '../person.ts'
import { freshBackupCodes } from '../second-factor.ts'
import { newToken, randomLetters } from '../token.ts'
import { mostPasskeys, PasskeyName, Registration, readResponse } from './passkey.ts'
import { addPasskey, credentialsOf } from './passkey-store.ts'
import { type RelyingParty, relyingParty } from './relying-party.ts'

/** Loaded when somebody asks for it: the formats of attestation it knows take a fifth of a second. */
const webauthn = () => import('@simplewebauthn/server')

/** EdDSA, ES256, RS256: what authenticators know, as COSE numbers them. */
const algorithms = [-8, -7, -257]

interface Begun {
  challenge: string
  session: string
  name: string
}

export interface PasskeyChallenge<Options> {
  options: Options
  /** Of the ceremony, for the browser's cookie. */
  token: string
}

/** @throws IdentityError `passkeyPlace`, `passkeyName`, `passkeyMany`, `wrongPassword`, `throttled` */
export async function beginEnrolment(
  desk: Desk,
  person: Person,
  given: { name: string; password: string },
): Promise<PasskeyChallenge<PublicKeyCredentialCreationOptionsJSON>> {
  const party = relyingParty(desk.address) ?? refuse('passkeyPlace')
  const name = PasskeyName.safeParse(given.name).data ?? refuse('passkeyName', { field: 'name' })
  const { account, session } = person
  await confirmOwner(desk, person, given.password)
  const challenge = newToken()
  const { handle, credentials, token } = await desk.ledger.accounts(async (db) => {
    const credentials = await credentialsOf(db, account.id)
    if (credentials.length >= mostPasskeys) refuse('passkeyMany')
    const begun: Begun = { challenge, session: session.id, name }
    const token = await beginCeremony(db, 'enrol-passkey', { account: account.id, data: begun }, desk.now())
    return { handle: await handleOf(db, account.id), credentials, token }
  })
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Paimana',
    rpID: party.id,
    userID: Uint8Array.from(Buffer.from(handle, 'base64url')),
    userName: account.mail,
    userDisplayName: account.name,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    excludeCredentials: credentials,
    // Kept in the authenticator, and never used without its owner's finger, face or PIN: it replaces password and code.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { options, token }
}

/** Random, and made at the first passkey: nothing else is called by it. */
async function handleOf(db: AccountsTx, id: string): Promise<string> {
  const row = (await lockAccount(db, id)) ?? refuse('gone')
  const handle = row.passkey_handle ?? newToken()
  if (!row.passkey_handle) await changeAccount(db, id, { passkey_handle: handle })
  return handle
}

/**
 * @param given the ceremony's token, and what the browser made
 * @returns backup codes, shown this once, where this is the account's first second factor
 * @throws IdentityError `passkeyOver` where the challenge is over, `passkeyRefused`, `passkeyKnown`
 */
export async function finishEnrolment(
  desk: Desk,
  { account, session }: Person,
  given: { token: string | undefined; response: string },
  { device }: Pick<Caller, 'device'>,
): Promise<{ codes: string[] | null }> {
  const party = relyingParty(desk.address) ?? refuse('passkeyPlace')
  const taken = await desk.ledger.accounts((db) => takeCeremony(db, 'enrol-passkey', given.token, desk.now()))
  const begun = taken?.data as Begun | undefined
  if (!begun || taken?.account !== account.id || begun.session !== session.id) return refuse('passkeyOver')
  const { credential, synced } = await proved(given.response, begun.challenge, party)
  return desk.ledger.accounts(async (db) => {
    const row = (await lockAccount(db, account.id)) ?? refuse('gone')
    if ((await credentialsOf(db, account.id)).length >= mostPasskeys) refuse('passkeyMany')
    const first = row.totp_secret === null && !row.has_passkeys
    const made = { id: randomLetters(12), account: account.id, name: begun.name, device, synced, ...credential }
    if (!(await addPasskey(db, made, desk.now()))) refuse('passkeyKnown')
    return { codes: first ? await freshBackupCodes(db, account.id) : null }
  })
}

async function proved(text: string, expectedChallenge: string, { id, origin }: RelyingParty) {
  const response = readResponse(Registration, text) ?? refuse('passkeyRefused')
  const { verifyRegistrationResponse } = await webauthn()
  const expected = { expectedChallenge, expectedOrigin: origin, expectedRPID: id, supportedAlgorithmIDs: algorithms }
  // Whatever is wrong with it is said in one way: the details help nobody but a forger.
  const answer = await verifyRegistrationResponse({ response, ...expected, requireUserVerification: true }).catch(
    () => undefined,
  )
  if (!answer?.verified || answer.registrationInfo.credential.id !== response.id) return refuse('passkeyRefused')
  const { credential, credentialDeviceType } = answer.registrationInfo
  return {
    credential: {
      credential: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: response.response.transports,
    },
    synced: credentialDeviceType === 'multiDevice',
  }
}
