/** Guessing is slowed: what fails again and again has to wait, each time longer, per account and per address. */
import { sql } from 'kysely'
import type { AccountsTx } from '#src/ledger/accounts.ts'
import { refuse } from './identity-error.ts'
import { hashOf } from './token.ts'

/** What is counted: a mail address that somebody signs in with or a passkey, known or not; an account's second factor; a network address. */
export type Counted = 'account' | 'code' | 'passkey' | 'address'

export interface Attempt {
  of: Counted
  /** Kept as its hash alone. */
  value: string
}

/** Failures without any wait; people share an address, so it has more. */
const free: Record<Counted, number> = { account: 5, code: 5, passkey: 5, address: 30 }
const longest = 15 * 60
const forgottenAfter = 24 * 60 * 60

/** Seconds to wait after so many failures: 1, 2, 4 … up to a quarter of an hour. Pure. */
export function delayAfter(failures: number, of: Counted): number {
  const beyond = failures - free[of]
  return beyond <= 0 ? 0 : Math.min(2 ** (beyond - 1), longest)
}

const keyOf = ({ of, value }: Attempt) => `${of}:${hashOf(value)}`

/**
 * Counts an attempt as failed before it is made, so that a hundred at once are a hundred; `forgetAttempts` takes it back when it succeeds.
 * Each is a transaction's first statement, in the same order everywhere.
 * @throws IdentityError `throttled` with the seconds to wait
 */
export async function takeAttempts(db: AccountsTx, attempts: Attempt[], now: Date): Promise<void> {
  for (const attempt of attempts) {
    const key = keyOf(attempt)
    const at = now.toISOString()
    await db
      .insertInto('account_attempts')
      .values({ key, failures: 0, last_at: at, free_at: at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    const found = await db
      .selectFrom('account_attempts')
      .selectAll()
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const wait = Math.ceil((found.free_at.getTime() - now.getTime()) / 1000)
    if (wait > 0) refuse('throttled', { wait })
    const old = now.getTime() - found.last_at.getTime() > forgottenAfter * 1000
    const failures = (old ? 0 : found.failures) + 1
    const free_at = new Date(now.getTime() + delayAfter(failures, attempt.of) * 1000).toISOString()
    await db.updateTable('account_attempts').set({ failures, last_at: at, free_at }).where('key', '=', key).execute()
  }
}

/** After a success: what was counted against an account is forgotten, and of an address this one attempt. */
export async function forgetAttempts(db: AccountsTx, attempts: Attempt[]): Promise<void> {
  for (const attempt of attempts) {
    const key = keyOf(attempt)
    if (attempt.of === 'address') {
      await db
        .updateTable('account_attempts')
        .set({ failures: sql`greatest(failures - 1, 0)`, free_at: sql`last_at` })
        .where('key', '=', key)
        .execute()
    } else await db.deleteFrom('account_attempts').where('key', '=', key).execute()
  }
}

/** Counts that have run out are nobody's business any more. */
export async function forgetOldAttempts(db: AccountsTx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - forgottenAfter * 1000)
  await db.deleteFrom('account_attempts').where('last_at', '<', before).execute()
}
