/** Organisations and posts by their ids: what meetings and groups are made of. */
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Post } from '../model.ts'

/** @throws Refusal 422 with the first that is neither */
export async function assertOffices(tx: ReadTx, offices: readonly string[], field: string): Promise<void> {
  const ids = [...new Set(offices)]
  if (ids.length === 0) return
  const found = [...(await byIds(tx, 'organisations', ids)), ...(await byIds(tx, 'posts', ids))].map(({ id }) => id)
  const unknown = ids.find((id) => !found.includes(id))
  if (unknown !== undefined) refuse(422, 'meetings.error.office', { id: unknown }, field)
}

/** @throws Refusal 422 */
export async function postOnRecord(tx: ReadTx, id: string, field: string): Promise<Post> {
  const [post] = await byIds(tx, 'posts', [id])
  return post ? (post.data as Post) : refuse(422, 'meetings.error.post', { id }, field)
}
