/** People with passkeys, for tests of sign-in. */
import type { Desk } from '#src/identity/desk.ts'
import { beginEnrolment, finishEnrolment } from '#src/identity/passkeys/enrol-passkey.ts'
import { beginPasskeySignIn, signInWithPasskey } from '#src/identity/passkeys/sign-in-with-passkey.ts'
import type { Person } from '#src/identity/person.ts'
import { type Astray, Authenticator } from './authenticator.ts'
import { fromHome, goodPassword } from './desk.ts'

/** An authenticator in a browser at the desk's address, as browsers have it: they take no number for a name. */
export const newAuthenticator = () => new Authenticator('http://localhost:8040')

/** Makes a passkey for somebody; gives the backup codes where it is their first second factor. */
export async function enrolPasskey(desk: Desk, person: Person, authenticator: Authenticator, astray: Astray = {}) {
  const password = person.account.hasPassword ? goodPassword : ''
  const { options, token } = await beginEnrolment(desk, person, { name: 'Phone', password })
  const response = JSON.stringify(authenticator.create(options, astray))
  return finishEnrolment(desk, person, { token, response }, fromHome)
}

/** Signs in with the newest passkey of an authenticator; gives the session's token. */
export async function enterByPasskey(desk: Desk, authenticator: Authenticator, astray: Astray = {}): Promise<string> {
  const { options, token } = await beginPasskeySignIn(desk, fromHome)
  const response = JSON.stringify(authenticator.get(options, astray))
  return signInWithPasskey(desk, { token, response }, fromHome)
}
