/** Reads the audit chain of a workspace, and the records that it should account for. */
import { unrestricted } from './actor.ts'
import type { AuditEntry, Head } from './chain.ts'
import { recordKinds } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import { all } from './records.ts'
import { digestOf, nameOf } from './replay.ts'

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
 * Where the chain ends, and what stands for every record at that moment, by name.
 * @throws LedgerError `no-workspace`
 */
export function recordDigests(
  ledger: Ledger,
  workspace: string,
): Promise<{ head: Head; digests: Map<string, string> }> {
  return ledger.read(unrestricted('audit'), workspace, async (tx) => {
    const digests = new Map<string, string>()
    for (const kind of recordKinds)
      for (const record of await all(tx, kind)) digests.set(nameOf(kind, record.id), digestOf(record))
    return { head: { seq: tx.head.seq, hash: tx.head.hash }, digests }
  })
}
