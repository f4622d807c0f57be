/** Puts declared entries at the end of the chain and moves the workspace's head to the last of them. */
import { type Kysely, sql } from 'kysely'
import { type AuditDraft, continueChain, type Head, type Stamp } from './chain.ts'
import { noWorkspace } from './errors.ts'
import type { Tables } from './tables.ts'

/** Entries in one statement: enough to make its cost small, few enough to keep its text in memory. */
const batch = 2_000

const handlingOf = ({ label = 'TLP:AMBER+STRICT', parties = [] }: Partial<AuditDraft> = {}) => ({ label, parties })

export async function appendEntries(
  db: Kysely<Tables>,
  head: Head,
  stamp: Stamp,
  drafts: readonly AuditDraft[],
): Promise<Head> {
  let end = head
  for (let i = 0; i < drafts.length; i += batch) {
    const some = drafts.slice(i, i + batch)
    const entries = continueChain(end, stamp, some)
    const last = entries.at(-1)
    const rows = entries.map((entry, place) => ({ ...entry, ...handlingOf(some[place]) }))
    if (!last) break
    const { numAffectedRows } = await sql`
      with entry as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as entry (seq bigint, action text, kind text, subject text, change jsonb, prev text, hash text,
            label text, parties text[])
      ), appended as (
        insert into audit_entries (workspace, seq, at, actor, action, kind, subject, change, prev_hash, hash,
          label, parties)
        select ${stamp.workspace}, seq, ${stamp.at}::timestamptz, ${stamp.actor}, action, kind, subject, change, prev, hash,
          label, parties
        from entry
      )
      update workspaces set head_seq = ${last.seq}, head_hash = ${last.hash}, head_at = ${stamp.at}::timestamptz
      where id = ${stamp.workspace}`.execute(db)
    if (numAffectedRows !== 1n) throw noWorkspace(stamp.workspace)
    end = { seq: last.seq, hash: last.hash }
  }
  return end
}
