/** Reads the audit chain of a workspace, and checks it. */
import { unrestricted } from './actor.ts'
import type { AuditEntry, Head } from './chain.ts'
import { noWorkspace } from './errors.ts'
import type { Ledger } from './ledger.ts'
import { type ChainVerdict, verifyChain } from './verify-chain.ts'

const page = 1_000

/**
 * A chain's entries up to `head`, in order. They never change, so they are read page by page in transactions of their own: a
 * long reading holds nobody up.
 */
export async function* auditEntries(ledger: Ledger, workspace: string, head: Head): AsyncGenerator<AuditEntry> {
  for (let last = 0; last < head.seq; ) {
    const entries = await ledger.read(unrestricted('audit'), workspace, async ({ db }) => {
      const rows = await db
        .selectFrom('audit_entries')
        .select(['workspace', 'seq', 'at', 'actor', 'action', 'kind', 'subject', 'change', 'prev_hash as prev', 'hash'])
        .where('workspace', '=', workspace)
        .where('seq', '>', last)
        .orderBy('seq')
        .limit(page)
        .execute()
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
    })
    yield* entries
    const end = entries.at(-1)
    if (!end) return
    last = end.seq
  }
}

/**
 * Recomputes the whole chain of a workspace and compares its end with the workspace's head.
 * @throws LedgerError `no-workspace`
 */
export async function auditVerify(ledger: Ledger, workspace: string): Promise<ChainVerdict> {
  const head = await ledger.head(workspace)
  if (!head) throw noWorkspace(workspace)
  return verifyChain(auditEntries(ledger, workspace, head), head)
}
