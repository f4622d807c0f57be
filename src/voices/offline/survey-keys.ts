/** A survey's pair of keys: made when it opens, destroyed when it closes; the private half is read only to take answers in. */
import { sql } from 'kysely'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type KeyPair, newKeyPair } from './sealing.ts'

export async function makeSurveyKey({ db }: WriteTx, survey: string): Promise<void> {
  const { publicKey, privateKey } = await newKeyPair()
  await sql`select paimana_make_sealing_key(${survey}, ${publicKey}, ${privateKey})`.execute(db)
}

/** From then on nobody can open what is still waiting on a device. */
export async function destroySurveyKey({ db }: WriteTx, survey: string): Promise<void> {
  await sql`select paimana_destroy_sealing_key(${survey})`.execute(db)
}

/** To seal answers with; null of a survey that has none, or none any more. */
export async function publicSurveyKey({ db }: ReadTx, survey: string): Promise<string | null> {
  const { rows } = await sql<{ key: string | null }>`select paimana_public_sealing_key(${survey}) as key`.execute(db)
  return rows[0]?.key ?? null
}

export const surveyKeys = (ledger: Ledger, workspace: string, survey: string): Promise<KeyPair | null> =>
  ledger.collect(workspace, async (db) => {
    const { rows } = await sql<KeyPair>`
      select public as "publicKey", private as "privateKey" from paimana_private_sealing_key(${survey})`.execute(db)
    return rows[0] ?? null
  })
