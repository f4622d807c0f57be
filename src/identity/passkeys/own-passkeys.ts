/** One's own passkeys: which there are, and taking one away. */
import { accountById, replaceCodes } from '../account-store.ts'
import { confirmOwner } from '../confirm-password.ts'
import type { Desk } from '../desk.ts'
import type { Person } from '../person.ts'
import type { Passkey } from './passkey.ts'
import { passkeysOf, removePasskeys } from './passkey-store.ts'

export const listPasskeys = ({ ledger }: Desk, { account }: Person): Promise<Passkey[]> =>
  ledger.accounts((db) => passkeysOf(db, account.id))

/**
 * Nothing happens where it is not one's own. With the last second factor its backup codes go.
 * @throws IdentityError `wrongPassword`, `throttled`
 */
export async function removePasskey(
  desk: Desk,
  person: Person,
  { id, password }: { id: string; password: string },
): Promise<void> {
  const { account } = person
  await confirmOwner(desk, person, password, 'removePassword')
  await desk.ledger.accounts(async (db) => {
    await removePasskeys(db, account.id, id)
    const left = await accountById(db, account.id)
    if (left?.totp_secret === null && !left.has_passkeys) await replaceCodes(db, account.id, [])
  })
}
