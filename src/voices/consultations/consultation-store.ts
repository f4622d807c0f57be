/** The tables of statements and of participants' lists: nothing joins the one with the other but the consultation that both belong to. */
import { sql } from 'kysely'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { Statement } from './consultation-model.ts'

export type Heard = 'kept' | 'again' | 'changed' | 'gone' | 'closed' | 'forbidden'

export interface Hearing {
  /** Who writes it down: looked up among the grants, and stored nowhere. */
  account: string
  consultation: string
  id: string
  /** What the statement was when it was looked at; null for a new one. */
  seen: string | null
  /** Null removes it. */
  data: Statement | null
  /** ISO 8601; nothing finer reaches the database. */
  day: string
}

/** Keeps, changes or removes a statement, in nobody's name: the log tells of it when the day is over (rule 16). */
export const hear = (ledger: Ledger, workspace: string, one: Hearing): Promise<Heard> =>
  ledger.collect(workspace, async (db) => {
    const data = one.data && JSON.stringify(one.data)
    const { rows } = await sql<{ heard: Heard }>`
      select paimana_hear(${one.account}, ${one.consultation}, ${one.id}, ${one.seen}, ${data}::jsonb, ${one.day}) as heard`.execute(
      db,
    )
    return rows[0]?.heard ?? 'gone'
  })

export interface KeptStatement {
  id: string
  data: Statement
  /** Changes with every change. */
  seen: string
}

/** In the order of their random ids. */
export async function statementsOf({ db, workspace }: ReadTx, consultation: string): Promise<KeptStatement[]> {
  const { rows } = await sql<KeptStatement>`
    select id, data, md5(data::text) as seen from consultation_statements
    where workspace = ${workspace} and consultation = ${consultation} order by id`.execute(db)
  return rows
}

export async function dropStatements({ db, workspace }: WriteTx, consultation: string): Promise<void> {
  await sql`delete from consultation_statements where workspace = ${workspace} and consultation = ${consultation}`.execute(
    db,
  )
}

/**
 * Draws new ids for what was noted before `today`, and for all of one consultation. Each one's number and digest enters the log: the
 * SHA-256 of the lines `id data`, sorted by id.
 */
export async function settleStatements(tx: WriteTx, today: string, consultation: string | null = null): Promise<void> {
  const { rows } = await sql<{ of_consultation: string; of_day: string; statements: number; sha256: string }>`
    select of_consultation, of_day, statements::int as statements, sha256
    from paimana_settle_statements(${today}, ${consultation}) order by of_consultation`.execute(tx.db)
  for (const { of_consultation, of_day: day, statements, sha256 } of rows)
    tx.audit({
      action: 'receive',
      kind: 'consultation_statements',
      subject: of_consultation,
      change: { day, statements, sha256 },
    })
}

export interface KeptList {
  consultation: string
  sealed: string
  deleteOn: string
}

const lists = sql`select consultation, sealed, delete_on as "deleteOn" from participant_lists`

export async function listOf({ db, workspace }: ReadTx, consultation: string): Promise<KeptList | undefined> {
  const { rows } = await sql<KeptList>`
    ${lists} where workspace = ${workspace} and consultation = ${consultation}`.execute(db)
  return rows[0]
}

/** Those that whoever asks may see, the first to be deleted first. */
export async function listsIn({ db, workspace }: ReadTx): Promise<KeptList[]> {
  const { rows } = await sql<KeptList>`
    ${lists} where workspace = ${workspace} order by delete_on, consultation`.execute(db)
  return rows
}

/** The log has the day, and nothing of the list: what is encrypted can be deleted, and the log cannot. */
export async function keepList(tx: WriteTx, { consultation, sealed, deleteOn }: KeptList): Promise<void> {
  await sql`insert into participant_lists values (${tx.workspace}, ${consultation}, ${sealed}, ${deleteOn})
    on conflict (workspace, consultation) do update set sealed = excluded.sealed, delete_on = excluded.delete_on`.execute(
    tx.db,
  )
  tx.audit({ action: 'keep', kind: 'participant_lists', subject: consultation, change: { deleteOn } })
}

/** Deletes one list, or those whose day has come. Returns of which consultations. */
export async function deleteLists(tx: WriteTx, which: { consultation: string } | { due: string }): Promise<string[]> {
  const those = 'due' in which ? sql`delete_on <= ${which.due}` : sql`consultation = ${which.consultation}`
  const { rows } = await sql<KeptList>`
    delete from participant_lists where workspace = ${tx.workspace} and ${those}
    returning consultation, delete_on as "deleteOn"`.execute(tx.db)
  for (const { consultation, deleteOn } of rows)
    tx.audit({ action: 'remove', kind: 'participant_lists', subject: consultation, change: { deleteOn } })
  return rows.map(({ consultation }) => consultation)
}
