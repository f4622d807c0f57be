/** SQL of a record's history: the audit entries that name it. */
import { sql } from 'kysely'
import { officesOf } from '#src/identity/act.ts'
import type { Grant } from '#src/identity/model.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'

export interface HistoryLine {
  seq: number
  at: string
  actor: string
  /** In what office they acted: posts, an organisation or a role, as they were then. Empty for the operator and the program. */
  offices: string[]
  action: string
  /** Names of the fields that the entry changes. */
  fields: string[]
  hash: string
}

type OfficeThen = Pick<Grant, 'role' | 'organisation' | 'posts'>

function fieldsOf(change: unknown): string[] {
  if (typeof change !== 'object' || change === null) return []
  const inner = 'after' in change ? change.after : change
  const data = typeof inner === 'object' && inner !== null && 'data' in inner ? inner.data : inner
  return typeof data === 'object' && data !== null ? Object.keys(data) : []
}

/** Newest first. */
export async function historyOf(tx: ReadTx, kind: string, subject: string): Promise<HistoryLine[]> {
  const rows = await tx.db
    .selectFrom('audit_entries')
    .select(['seq', 'at', 'actor', 'action', 'change', 'hash'])
    .select(sql<OfficeThen | null>`paimana_offices(actor, seq)`.as('office'))
    .where('workspace', '=', tx.workspace)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ seq, at, actor, action, change, hash, office }) => ({
    seq: Number(seq),
    at: at.toISOString(),
    actor,
    offices: office ? officesOf(office) : [],
    action,
    fields: fieldsOf(change),
    hash,
  }))
}
