/** SQL that puts a source's text, and where its clauses stand in it, beside the records. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'

/** Code points into the text; `end` is the first one after the passage. */
export interface Span {
  start: number
  end: number
}

export interface AttachedText {
  source: string
  /** Of the file's bytes. */
  sha256: string
  /** Normalised, as the reader gives it. */
  text: string
  /** By clause. */
  passages: ReadonlyMap<string, Span>
}

export async function attachedText(tx: ReadTx, source: string): Promise<AttachedText | undefined> {
  const row = await tx.db
    .selectFrom('attached_texts')
    .select(['sha256', 'text'])
    .where('workspace', '=', tx.workspace)
    .where('source', '=', source)
    .executeTakeFirst()
  if (!row) return undefined
  const spans = await tx.db
    .selectFrom('attached_passages')
    .select(['clause', 'start', 'end'])
    .where('workspace', '=', tx.workspace)
    .where('source', '=', source)
    .execute()
  return { source, ...row, passages: new Map(spans.map(({ clause, start, end }) => [clause, { start, end }])) }
}

/** Puts the text in the place of what was attached to its source before. Declares no audit entry: the use-case knows what it means. */
export async function putAttachedText(tx: WriteTx, { source, sha256, text, passages }: AttachedText): Promise<void> {
  const clauses = [...passages.keys()]
  const spans = [...passages.values()]
  await tx.db.deleteFrom('attached_texts').where('workspace', '=', tx.workspace).where('source', '=', source).execute()
  await tx.db
    .insertInto('attached_texts')
    .values({ workspace: tx.workspace, source, sha256, text, attached_at: tx.at })
    .execute()
  await sql`
    insert into attached_passages (workspace, clause, source, start, "end")
    select ${tx.workspace}, clause, ${source}, start, stop
    from unnest(${clauses}::text[], ${spans.map(({ start }) => start)}::int[], ${spans.map(({ end }) => end)}::int[])
      as given (clause, start, stop)`.execute(tx.db)
}
