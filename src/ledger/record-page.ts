/** Records of one kind a page at a time, as far as the actor sees them. */
import { sql } from 'kysely'
import { LedgerError } from './errors.ts'
import { type RecordKind, relations } from './kinds.ts'
import type { StoredRecord } from './records.ts'
import type { ReadTx } from './transaction.ts'

export interface RecordPage {
  limit: number
  /** The id after which the page begins. */
  after?: string
  /** Only these. */
  ids?: string[]
  /** Only records whose relation is as given; what is undefined does not count. */
  where: Readonly<Record<string, string | undefined>>
}

/**
 * In the order of their ids, by code point; `next` is what the page after this begins after.
 * @throws LedgerError `invalid` for a relation that the kind does not have
 */
export async function pageOf<K extends RecordKind>(
  { db, workspace }: ReadTx,
  kind: K,
  { limit, after, ids, where }: RecordPage,
): Promise<{ rows: StoredRecord<K>[]; next: string | null }> {
  const wanted = Object.entries(where).filter(([, value]) => value !== undefined)
  const known: readonly string[] = relations[kind]
  for (const [name] of wanted)
    if (!known.includes(name)) throw new LedgerError('invalid', `The kind ${kind} has no relation "${name}".`)
  const conditions = [
    sql`workspace = ${workspace}`,
    ...(after === undefined ? [] : [sql`id > ${after}`]),
    ...(ids === undefined ? [] : [sql`id = any(${ids}::text[])`]),
    ...wanted.map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
  ]
  const { rows } = await sql<StoredRecord<K>>`
    select id, label, parties, data, revision, updated_seq as "updatedSeq" from ${sql.table(kind)}
    where ${sql.join(conditions, sql` and `)} order by id limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
