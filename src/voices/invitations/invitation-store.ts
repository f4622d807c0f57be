/** The tables of invitations. None of them has anything in common with the tables of answers. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { hashOf } from '#src/identity/token.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { signBlinded } from './issuing-key.ts'

export type Issued =
  | { state: 'signed'; signature: Buffer }
  /** `used`: for another message; `malformed`: no message of this survey's key. */
  | { state: 'closed' | 'unknown' | 'used' | 'malformed' }

/**
 * Signs a blinded message for an invitation and marks it as used, both or neither. The same message is signed again, because its answer
 * may have been lost on the way.
 */
export const issue = (
  ledger: Ledger,
  workspace: string,
  { survey, code, blinded, today }: { survey: string; code: string; blinded: Buffer; today: string },
): Promise<Issued> =>
  ledger
    .collect(workspace, async (db): Promise<Issued> => {
      const asked = createHash('sha256').update(blinded).digest('hex')
      const { rows } = await sql<{ state: Issued['state']; private_key: string | null }>`
        select * from paimana_issue(${survey}, ${hashOf(code)}, ${asked}, ${today})`.execute(db)
      const { state = 'closed', private_key: key = null } = rows[0] ?? {}
      if (key === null) return { state: state === 'signed' ? 'closed' : state }
      const signature = signBlinded(key, blinded)
      // Rolls back: the invitation stays as it was.
      if (!signature) throw new Malformed()
      return { state: 'signed', signature }
    })
    .catch((error: unknown): Issued => {
      if (error instanceof Malformed) return { state: 'malformed' }
      throw error
    })

class Malformed extends Error {}

export const keepKey = async ({ db }: WriteTx, survey: string, privateKey: string): Promise<void> => {
  await sql`select paimana_keep_key(${survey}, ${privateKey})`.execute(db)
}

/** @param codes of which the hashes alone are stored, in an order that says nothing */
export async function addInvitations({ db }: WriteTx, survey: string, codes: readonly string[]): Promise<void> {
  await sql`select paimana_invite(${survey}, ${codes.map(hashOf).sort()}::text[])`.execute(db)
}

/** Of the secretariat's surveys; nothing for anybody else. */
export async function countInvitations({ db }: ReadTx, survey: string): Promise<{ made: number; used: number }> {
  const { rows } = await sql<{ made: number; used: number }>`
    select made::int as made, used::int as used from paimana_count_invitations(${survey})`.execute(db)
  return rows[0] ?? { made: 0, used: 0 }
}

/** Destroys the key, and with it every way to tell who was invited. */
export async function endInvitations({ db }: WriteTx, survey: string): Promise<void> {
  await sql`select paimana_end_invitations(${survey})`.execute(db)
}

/** Forgets the days that are over; the log is told how many invitations each turned into tokens. */
export async function settleInvitations(tx: WriteTx, today: string, survey: string | null): Promise<void> {
  const { rows } = await sql<{ of_survey: string; of_day: string; issued: number }>`
    select of_survey, of_day, issued::int as issued from paimana_settle_invitations(${today}, ${survey})`.execute(tx.db)
  for (const { of_survey: subject, of_day: day, issued } of rows)
    tx.audit({ action: 'issue', kind: 'survey_invitations', subject, change: { day, issued } })
}
