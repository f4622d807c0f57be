/** The SQL of notes between agencies. The database holds back what is not addressed to the one who asks, and what holds no more. */

import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { NoteReceipt, SharedNote } from './note-model.ts'

/** As far as the one who asks sees them, in the order of whom they are for. */
export async function receiptsOf({ db, workspace }: ReadTx, note: string): Promise<NoteReceipt[]> {
  const { rows } = await sql<{ data: NoteReceipt }>`
    select data from note_receipts where workspace = ${workspace} and note = ${note} order by id collate "C"`.execute(
    db,
  )
  return rows.map(({ data }) => data)
}

const opened = sql`exists (select from jsonb_array_elements(r.data -> 'opened') as one where one -> 'version' = r.data -> 'version')`

export const receivedStates = ['new', 'opened', 'expired', 'withdrawn'] as const
export type ReceivedState = (typeof receivedStates)[number]

export interface ReceivedLine {
  note: string
  author: string
  until: string
  state: ReceivedState
  /** Null where it holds no more. */
  title: string | null
  theme: string | null
  handling: string | null
}

export interface NoteFilter {
  state?: string
  theme?: string
}

/** Addressed to one of these parties, each once; what holds longest stands first. @param page from 1 */
export async function received(
  { db, workspace }: ReadTx,
  parties: readonly string[],
  today: string,
  { state = undefined, theme = undefined }: NoteFilter,
  { page, size }: { page: number; size: number },
): Promise<{ rows: ReceivedLine[]; total: number }> {
  const { rows } = await sql<ReceivedLine & { total: number }>`
    with mine as (
      select r.note, r.author, r.data ->> 'until' as until, n.data ->> 'title' as title, n.theme,
        n.data ->> 'handling' as handling,
        case when bool_or(r.data ? 'withdrawn') then 'withdrawn' when r.data ->> 'until' < ${today} then 'expired'
          when bool_or(${opened}) then 'opened' else 'new' end as state
      from note_receipts r left join shared_notes n on n.workspace = r.workspace and n.id = r.note
      where r.workspace = ${workspace} and r.recipient = any(${parties}::text[])
      group by r.note, r.author, r.data ->> 'until', n.data, n.theme
    )
    select *, (count(*) over ())::int as total from mine
    where (${state ?? null}::text is null or state = ${state ?? null}) and (${theme ?? null}::text is null or theme = ${theme ?? null})
    order by until desc, note limit ${size} offset ${(page - 1) * size}`.execute(db)
  return { rows: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 }
}

export const writtenStates = ['draft', 'shared', 'expired', 'withdrawn'] as const
export type WrittenState = (typeof writtenStates)[number]

export interface WrittenLine {
  note: SharedNote
  state: WrittenState
  /** Of those it is addressed to, how many there are and how many have opened it as it stands. */
  to: number
  opened: number
}

/** By an author; what ends first stands first. @param page from 1 */
export async function written(
  { db, workspace }: ReadTx,
  author: string,
  today: string,
  { state = undefined, theme = undefined }: NoteFilter,
  { page, size }: { page: number; size: number },
): Promise<{ rows: WrittenLine[]; total: number }> {
  const { rows } = await sql<WrittenLine & { total: number }>`
    with mine as (
      select n.id, n.data as written, n.until,
        case when n.state = 'shared' and n.until < ${today} then 'expired' else n.state end as state
      from shared_notes n
      where n.workspace = ${workspace} and n.author = ${author} and (${theme ?? null}::text is null or n.theme = ${theme ?? null})
    ), shown as (
      select *, (count(*) over ())::int as total from mine where ${state ?? null}::text is null or state = ${state ?? null}
      order by state = 'withdrawn', until nulls first, id limit ${size} offset ${(page - 1) * size}
    )
    select shown.written as note, state, total, (count(r.id))::int as to, (count(r.id) filter (where ${opened}))::int as opened
    from shown left join note_receipts r on r.workspace = ${workspace} and r.note = shown.id
    group by shown.id, shown.written, state, total, until order by state = 'withdrawn', until nulls first, shown.id`.execute(
    db,
  )
  return { rows: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 }
}

/** What holds, is addressed to one of these and has been opened by none of them as it stands; what ends first stands first. */
export async function unopened({ db, workspace }: ReadTx, parties: readonly string[], today: string) {
  const { rows } = await sql<{ id: string; title: string; handling: Label; until: string; version: number }>`
    select distinct n.id, n.data ->> 'title' as title, n.data ->> 'handling' as handling, n.until, (n.data ->> 'version')::int as version
    from note_receipts r join shared_notes n on n.workspace = r.workspace and n.id = r.note
    where r.workspace = ${workspace} and r.recipient = any(${parties}::text[])
      and n.state = 'shared' and n.until >= ${today} and not ${opened}
    order by n.until, n.id limit 500`.execute(db)
  return rows
}

/** Of one author, shared and holding until a day at most, or with a label that waits; what ends first stands first. */
export async function waiting({ db, workspace }: ReadTx, author: string, today: string, until: string) {
  const { rows } = await sql<{ data: SharedNote }>`
    select data from shared_notes
    where workspace = ${workspace} and author = ${author} and state = 'shared' and until between ${today} and ${until}
    order by until, id limit 500`.execute(db)
  return rows.map(({ data }) => data)
}

/** Whose label waits for a second person, as far as the one who asks sees them. */
export async function waitingLabels({ db, workspace }: ReadTx): Promise<SharedNote[]> {
  const { rows } = await sql<{ data: SharedNote }>`
    select data from shared_notes where workspace = ${workspace} and state = 'shared' and data ? 'change'
    order by data -> 'change' ->> 'asked', id limit 500`.execute(db)
  return rows.map(({ data }) => data)
}
