/** Decisions of curation as the ledger's audit entries hold them: who decided what about a finding, and what it made. */
import { sql } from 'kysely'
import { officeNames } from '#src/coordination/office-names.ts'
import { officesOf } from '#src/identity/act.ts'
import type { Grant } from '#src/identity/model.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { RejectionReason } from '../model.ts'
import type { LeftOut } from './left-out.ts'

export type Verdict = 'accepted' | 'rejected' | 'merged' | 'split' | 'reopened'

/** A record that a decision created. */
export interface Made {
  kind: 'commitments' | 'recommendations' | 'crosswalk_links'
  id: string
}

export interface Decision {
  verdict: Verdict
  made: Made[]
  note: string | null
  /** A merge adds the clause to a commitment that may have cited it before. */
  joined: { commitment: string; addedClause: boolean } | null
  /** Why it was rejected, where one of the common reasons was given. */
  reason: RejectionReason | null
  /** What was named in the form and has no place in what it became. */
  leftOut: LeftOut[]
}

export interface LoggedDecision extends Decision {
  actor: string
  /** In what office they decided, as it was then. Empty for the operator. */
  offices: string[]
  /** ISO 8601, UTC. */
  at: string
}

export function logDecision(tx: WriteTx, finding: string, decision: Decision): void {
  const { verdict, note, joined, reason } = decision
  const made = decision.made.map(({ kind, id }) => ({ kind, id }))
  const leftOut = decision.leftOut.map(({ field, text }) => ({ field, text }))
  const change = { verdict, made, note, joined: joined && { ...joined }, reason, leftOut }
  tx.audit({ action: 'decide', kind: 'findings', subject: finding, change })
}

/** The newest decision about a finding; undefined where none was taken here. */
export async function lastDecision(tx: ReadTx, finding: string): Promise<LoggedDecision | undefined> {
  const row = await tx.db
    .selectFrom('audit_entries')
    .select(['actor', 'at', 'change'])
    .select(sql<Pick<Grant, 'role' | 'organisation' | 'posts'> | null>`paimana_offices(actor, seq)`.as('office'))
    .where('workspace', '=', tx.workspace)
    .where('kind', '=', 'findings')
    .where('subject', '=', finding)
    .where('action', '=', 'decide')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  // Entries from before reasons had codes lack them.
  const {
    reason = null,
    leftOut = [],
    ...decided
  } = row.change as unknown as Omit<Decision, 'reason' | 'leftOut'> & Partial<Decision>
  return {
    ...decided,
    reason,
    leftOut,
    actor: row.actor,
    offices: row.office ? officesOf(row.office) : [],
    at: row.at.toISOString(),
  }
}

/** Who decided, as an office is called; the operator has none and goes by that name. */
export async function decidedIn(tx: ReadTx, { actor, offices }: LoggedDecision): Promise<LocalText[]> {
  if (offices.length === 0) return [{ en: actor }]
  const names = await officeNames(tx)
  return offices.map(names.of)
}
