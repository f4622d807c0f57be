/** One's own accounts at providers: which are linked, linking one, and ending a link. */
import { accountById } from '../account-store.ts'
import { confirmOwner } from '../confirm-password.ts'
import type { Desk } from '../desk.ts'
import { refuse } from '../identity-error.ts'
import type { Person } from '../person.ts'
import type { Intent } from './ask-provider.ts'
import type { Vouched } from './hear-provider.ts'
import { addIdentity, identitiesOf, removeIdentity } from './identity-store.ts'
import type { ProviderName } from './providers.ts'

export interface OwnProvider extends ProviderName {
  /** Null where none of its accounts is linked with this one. */
  linked: { at: string; usedAt: string | null } | null
}

/** Every provider of the server, in its order. */
export async function ownProviders({ ledger, providers }: Desk, { account }: Person): Promise<OwnProvider[]> {
  if (!providers) return []
  const linked = await ledger.accounts((db) => identitiesOf(db, account.id))
  return providers.names.map((one) => {
    const found = linked.find(({ issuer }) => providers.byIssuer(issuer)?.id === one.id)
    return { ...one, linked: found ? { at: found.madeAt, usedAt: found.usedAt } : null }
  })
}

/** The way to a provider to link an account there. @throws IdentityError `wrongPassword`, `throttled`, `signInAgain` */
export async function beginLinking(desk: Desk, person: Person, password: string, field: string): Promise<Intent> {
  await confirmOwner(desk, person, password, field)
  return { for: 'link', account: person.account.id, session: person.session.id }
}

/**
 * @param person whose session the browser has now: it has to be the one that began
 * @throws IdentityError `openidOver`, `openidTaken`, `openidLinked`
 */
export async function finishLinking(
  { ledger, now }: Desk,
  person: Person | undefined,
  intent: Extract<Intent, { for: 'link' }>,
  { identity }: Vouched,
): Promise<void> {
  if (person?.account.id !== intent.account || person.session.id !== intent.session) return refuse('openidOver')
  await ledger.accounts(async (db) => {
    if (!(await accountById(db, intent.account))) refuse('gone')
    const linked = await identitiesOf(db, intent.account)
    if (linked.some(({ issuer }) => issuer === identity.issuer)) refuse('openidLinked')
    if (!(await addIdentity(db, intent.account, identity, now()))) refuse('openidTaken')
  })
}

/** @throws IdentityError `wrongPassword`, `throttled`, `signInAgain`, `openidLast` where nothing else would sign in */
export async function endLink(
  desk: Desk,
  person: Person,
  { provider, password }: { provider: string; password: string },
): Promise<void> {
  const issuer = desk.providers?.settingsOf(provider).issuer ?? refuse('openidProvider')
  await confirmOwner(desk, person, password, 'endPassword')
  const { id } = person.account
  await desk.ledger.accounts(async (db) => {
    const account = (await accountById(db, id)) ?? refuse('gone')
    const others = (await identitiesOf(db, id)).filter((one) => one.issuer !== issuer)
    if (account.password === null && others.length === 0) refuse('openidLast')
    await removeIdentity(db, id, issuer)
  })
}
