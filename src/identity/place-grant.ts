/** From what an administrator says to a grant that holds: organisation and posts are the workspace's own. */
import { byIds } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { putGrant } from './grant-store.ts'
import { refuse } from './identity-error.ts'
import { clearanceOf, type GrantDraft } from './model.ts'

/** @throws IdentityError `needsOrganisation`, `organisation`, `posts` */
export async function placeGrant(tx: WriteTx, account: string, draft: GrantDraft): Promise<void> {
  const { role, organisation } = draft
  const posts = [...new Set(draft.posts)].sort()
  if (role === 'focal-point' && organisation === null) refuse('needsOrganisation', { field: 'organisation' })
  if (organisation !== null && (await byIds(tx, 'organisations', [organisation])).length === 0)
    refuse('organisation', { field: 'organisation' })
  const held = posts.length > 0 ? await byIds(tx, 'posts', posts) : []
  const own = held.filter(({ data }) => (data as { organisation?: string }).organisation === organisation)
  if (own.length !== posts.length) refuse('posts', { field: 'posts' })
  const { workspace } = tx
  await putGrant(tx, { workspace, account, role, organisation, posts, clearance: clearanceOf[role] })
}
