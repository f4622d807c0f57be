/**
 * A private address for a person's calendar: of one person in one workspace, with a secret of 256 bits that is told once and of which the
 * SHA-256 is stored. It opens nothing that its holder was not given, and ends with the grant.
 */
import { type Locale, localPath } from '#src/i18n/locale.ts'
import { accountById } from '#src/identity/account-store.ts'
import type { Desk } from '#src/identity/desk.ts'
import { grantIn } from '#src/identity/grant-store.ts'
import type { Grant } from '#src/identity/model.ts'
import { hashOf, newToken } from '#src/identity/token.ts'
import { type Visitor, visitorOf } from '#src/identity/visitor.ts'
import { endFeed, feedOf, feedWith, putFeed, touchFeed } from './feed-store.ts'

/** Makes an address, in place of the one there was. Told this once. @param locale in which the calendar speaks */
export async function makeFeed({ ledger, now, address }: Desk, by: Grant, locale: Locale): Promise<string> {
  const secret = newToken()
  await ledger.accounts((db) => putFeed(db, by, hashOf(secret), now()))
  return new URL(localPath(locale, `/${by.workspace}/calendar/${secret}.ics`), address).href
}

export interface OwnFeed {
  madeAt: string
  /** Exact to the hour; null where it was not fetched yet. */
  usedAt: string | null
}

export const ownFeed = ({ ledger }: Desk, by: Grant): Promise<OwnFeed | null> =>
  ledger.accounts(async (db) => {
    const feed = await feedOf(db, by)
    return feed ? { madeAt: feed.made_at.toISOString(), usedAt: feed.used_at?.toISOString() ?? null } : null
  })

export const endOwnFeed = ({ ledger }: Desk, by: Grant): Promise<void> => ledger.accounts((db) => endFeed(db, by))

const anHour = 3_600_000

/** Whose calendar a secret opens; undefined where it opens none here (any more). */
export function visitorByFeed({ ledger, now }: Desk, secret: string, workspace: string): Promise<Visitor | undefined> {
  return ledger.accounts(async (db) => {
    const feed = await feedWith(db, hashOf(secret), workspace)
    const grant = feed && (await grantIn(db, workspace, feed.account))
    if (!feed || !grant || !(await accountById(db, feed.account))) return undefined
    const at = now()
    if (at.getTime() - (feed.used_at?.getTime() ?? 0) > anHour) await touchFeed(db, feed, at)
    return visitorOf([grant], workspace)
  })
}
