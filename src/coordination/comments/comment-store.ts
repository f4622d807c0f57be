/** The SQL of comments. */
import { sql } from 'kysely'
import type { Label } from '#src/identity/labels.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Comment } from './comment-model.ts'

/** About one record, oldest first. */
export async function commentsOn({ db, workspace }: ReadTx, kind: string, id: string): Promise<Comment[]> {
  const { rows } = await sql<{ data: Comment }>`
    select data from comments where workspace = ${workspace} and subject = ${`${kind}/${id}`}
    order by data ->> 'at', id`.execute(db)
  return rows.map(({ data }) => data)
}

/** For these posts, and not read by them yet; oldest first. */
export async function unreadFor(
  { db, workspace }: ReadTx,
  posts: string[],
): Promise<{ comment: Comment; label: Label }[]> {
  const { rows } = await sql<{ comment: Comment; label: Label }>`
    select data as comment, label from comments
    where workspace = ${workspace} and exists (
      select from jsonb_array_elements_text(data -> 'mentions') as post
      where post = any(${posts}::text[]) and not data -> 'readBy' ? post)
    order by data ->> 'at', id`.execute(db)
  return rows
}
