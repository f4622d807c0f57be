import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Commitment } from '#src/policies/model.ts'

export interface PromiseOwners {
  /** Organisations of the posts that answer for it; where there is none, whoever issued the policy. In order. */
  answering: string[]
  /** All of them: what comes from one is the owner's own evidence (rule 8). */
  all: string[]
}

export async function promiseOwners(tx: ReadTx, { owners, policy }: Commitment): Promise<PromiseOwners> {
  const ids = owners.map(({ post }) => post)
  const posts = (await byIds(tx, 'posts', ids)) as { data: { organisation?: string } }[]
  const policies = (await byIds(tx, 'policies', [policy])) as { data: { issuer?: string } }[]
  const known = (list: (string | undefined)[]) => [...new Set(list.filter((id) => id !== undefined))].sort()
  const answering = known(posts.map(({ data }) => data.organisation))
  const issuer = known(policies.map(({ data }) => data.issuer))
  return { answering: answering.length > 0 ? answering : issuer, all: known([...answering, ...issuer]) }
}
