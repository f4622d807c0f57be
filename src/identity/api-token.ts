/**
 * Tokens with which programs act on somebody's behalf: in one workspace, for what they were made for, until a day. They open
 * nothing that their holder was not given, and end with the grant.
 */
import { z } from 'zod'
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { Line } from '#src/vocabulary/text.ts'
import { checkedInput } from './act.ts'
import type { Desk } from './desk.ts'
import { grantIn } from './grant-store.ts'
import type { Grant } from './model.ts'
import { hashOf, newToken, randomLetters } from './token.ts'
import { type Visitor, visitorOf } from './visitor.ts'

/** Reading what the holder may see; anything else is the name of an act. */
export const readScope = 'read'
/** Days for which a token may be made. */
export const lifetimes = [30, 90, 365] as const

export interface ApiToken {
  id: string
  name: string
  scopes: string[]
  madeAt: string
  expiresAt: string
  /** Exact to the hour; null where it was not used yet. */
  usedAt: string | null
}

/** Begins every token, so that one that was published by mistake can be found. */
const mark = 'paimana_'
const anHour = 3_600_000
const aDay = 24 * anHour

export const TokenDraft = z.strictObject({
  name: Line.max(80),
  scopes: z
    .array(z.string().regex(/^[a-z]+(-[a-z]+)*$/))
    .min(1)
    .max(200),
  days: z.coerce.number().pipe(z.literal(lifetimes)),
})

/** The token itself, which is told this once. @throws Refusal 422 */
export async function makeToken({ ledger, now }: Desk, { account, workspace }: Grant, given: unknown): Promise<string> {
  const { name, scopes, days } = checkedInput(TokenDraft, given)
  const token = mark + newToken()
  const at = now()
  const values = {
    id: randomLetters(12),
    token_hash: hashOf(token),
    account,
    workspace,
    name,
    scopes,
    made_at: at.toISOString(),
    expires_at: new Date(at.getTime() + days * aDay).toISOString(),
  }
  await ledger.accounts((db) => db.insertInto('account_tokens').values(values).execute())
  return token
}

const live = (db: AccountsTx, now: Date) => db.selectFrom('account_tokens').where('expires_at', '>', now)

/** Newest first. */
export async function tokensOf({ ledger, now }: Desk, { account, workspace }: Grant): Promise<ApiToken[]> {
  const rows = await ledger.accounts((db) =>
    live(db, now())
      .selectAll()
      .where('account', '=', account)
      .where('workspace', '=', workspace)
      .orderBy('made_at', 'desc')
      .execute(),
  )
  return rows.map(({ id, name, scopes, made_at, expires_at, used_at }) => ({
    id,
    name,
    scopes,
    madeAt: made_at.toISOString(),
    expiresAt: expires_at.toISOString(),
    usedAt: used_at?.toISOString() ?? null,
  }))
}

/** Nothing happens where it is not one's own, or over already. */
export async function endToken({ ledger }: Desk, { account }: Grant, id: string): Promise<void> {
  await ledger.accounts((db) =>
    db.deleteFrom('account_tokens').where('id', '=', id).where('account', '=', account).execute(),
  )
}

/** What a request shows as its token; undefined where it shows none. */
export function tokenIn(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}

/** For whom a token acts in a workspace; undefined where it is none, or one for another workspace, or over. */
export async function visitorByToken(
  { ledger, now }: Desk,
  token: string,
  workspace: string,
): Promise<Visitor | undefined> {
  return ledger.accounts(async (db) => {
    const at = now()
    const row = await live(db, at)
      .innerJoin('accounts', 'accounts.id', 'account_tokens.account')
      .select(['account_tokens.id', 'account_tokens.account', 'scopes', 'used_at'])
      .where('account_tokens.token_hash', '=', hashOf(token))
      .where('account_tokens.workspace', '=', workspace)
      .where('accounts.closed_at', 'is', null)
      .executeTakeFirst()
    const grant = row && (await grantIn(db, workspace, row.account))
    if (!row || !grant) return undefined
    if (at.getTime() - (row.used_at?.getTime() ?? 0) > anHour)
      await db.updateTable('account_tokens').set({ used_at: at.toISOString() }).where('id', '=', row.id).execute()
    return { ...visitorOf([grant], workspace), scopes: row.scopes }
  })
}
