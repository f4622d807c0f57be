/** What happens around the body of a write: the workspace's row is locked, and at the end the chain goes on. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { appendEntries } from './append-entries.ts'
import { emptyHead, type Head } from './chain.ts'
import { LedgerError, noWorkspace } from './errors.ts'
import type { Tables } from './tables.ts'
import { Declarations, type WriteTx } from './transaction.ts'

export interface WriteTask {
  actor: string
  workspace: string
  now: Date
}

export interface Written<T> {
  result: T
  head: Head
  /** Audit entries that joined the chain. */
  entries: number
}

export async function writeWithin<T>(
  db: Transaction<Tables>,
  { actor, workspace, now }: WriteTask,
  fn: (tx: WriteTx) => Promise<T>,
): Promise<Written<T>> {
  const { head, headAt, touched } = await lockWorkspace(db, workspace)
  // A clock that was set back must not make the chain run backwards.
  const at = new Date(Math.max(now.getTime(), headAt.getTime())).toISOString()
  const declared = new Declarations(head)
  const result = await fn({
    workspace,
    head,
    actor,
    at,
    db,
    audit: (entry) => declared.audit(entry),
    nextSeq: () => declared.nextSeq(),
    inOrder: (task) => declared.inOrder(task),
  })
  if (declared.drafts.length === 0) {
    if (touched === undefined) throw noWorkspace(workspace)
    await assertUntouched(db, touched)
    return { result, head, entries: 0 }
  }
  const end = await appendEntries(db, head, { workspace, actor, at }, declared.drafts)
  return { result, head: end, entries: declared.drafts.length }
}

/**
 * Rows that this session has inserted, changed or deleted, since some time before the transaction: the statistics of
 * finished transactions are handed in late. What is derived from records (the search index) needs no audit entry.
 */
const touchedRows = sql<number>`(
  select coalesce(sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
    + pg_stat_get_xact_tuples_deleted(oid)), 0)
  from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'search_entries')`

async function lockWorkspace(db: Kysely<Tables>, workspace: string) {
  const row = await db
    .selectFrom('workspaces')
    .select(['head_seq', 'head_hash', 'head_at', touchedRows.as('touched')])
    .where('id', '=', workspace)
    .forUpdate()
    .executeTakeFirst()
  if (row) return { head: { seq: row.head_seq, hash: row.head_hash }, headAt: row.head_at, touched: row.touched }
  // The body of the write may make it (putWorkspace).
  return { head: emptyHead, headAt: new Date(0), touched: undefined }
}

async function assertUntouched(db: Kysely<Tables>, before: number): Promise<void> {
  const { touched } = await db.selectNoFrom(touchedRows.as('touched')).executeTakeFirstOrThrow()
  if (touched === before) return
  throw new LedgerError(
    'unaudited',
    `${touched - before} rows changed and no audit entry was declared: every write says what it does (tx.audit). Rolled back.`,
  )
}
