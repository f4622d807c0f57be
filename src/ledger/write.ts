/** What happens around the body of a write: the workspace's row is locked, and at the end the chain goes on. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { actAsLedger } from './actor.ts'
import { appendEntries } from './append-entries.ts'
import { emptyHead, type Head } from './chain.ts'
import { LedgerError, noWorkspace } from './errors.ts'
import { headOf } from './heads.ts'
import type { Tables } from './tables.ts'
import { Declarations, type WriteTx } from './transaction.ts'

export interface WriteTask {
  /** Stands in every audit entry. */
  name: string
  workspace: string
  /** Takes on the role in which the body may see and write. */
  begin: (db: Transaction<Tables>, now: Date) => Promise<void>
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
  { name: actor, workspace, begin, now }: WriteTask,
  fn: (tx: WriteTx) => Promise<T>,
): Promise<Written<T>> {
  const found = await lockWorkspace(db, workspace)
  const head = found ? { seq: found.seq, hash: found.hash } : emptyHead
  // A clock that was set back must not make the chain run backwards.
  const at = new Date(Math.max(now.getTime(), found?.at.getTime() ?? 0)).toISOString()
  const declared = new Declarations(head)
  await begin(db, now)
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
  await actAsLedger(db)
  if (!found && !(await headOf(db, workspace))) throw noWorkspace(workspace)
  if (declared.drafts.length === 0) {
    await assertUntouched(db, found?.touched)
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
  const locked = () =>
    db
      .selectFrom('workspaces')
      .select(['head_seq as seq', 'head_hash as hash', 'head_at as at', touchedRows.as('touched')])
      .where('id', '=', workspace)
      .forUpdate()
      .executeTakeFirst()
  const row = await locked()
  if (row) return row
  // The body of the write may make it (putWorkspace). There is no row to lock yet, so its name is: of two that make the same
  // workspace, the second finds it made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${workspace}, 0))`.execute(db)
  return locked()
}

async function assertUntouched(db: Kysely<Tables>, before = 0): Promise<void> {
  const { touched } = await db.selectNoFrom(touchedRows.as('touched')).executeTakeFirstOrThrow()
  if (touched === before) return
  throw new LedgerError(
    'unaudited',
    `${touched - before} rows changed and no audit entry was declared: every write says what it does (tx.audit). Rolled back.`,
  )
}
