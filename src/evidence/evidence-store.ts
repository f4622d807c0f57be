/** The SQL of evidence while people work with it. */
import { sql } from 'kysely'
import type { HandlingLabel } from '#src/ledger/tables.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Evidence } from './model.ts'
import type { LabelChange } from './upload-model.ts'

export interface EvidenceLine {
  evidence: Evidence
  label: HandlingLabel
}

const most = 500

/** Handed in and not graded by anybody yet, as far as `by` may grade it; the oldest first. */
export async function ungraded(
  { db, workspace }: ReadTx,
  by: { account: string; organisation: string | null },
): Promise<EvidenceLine[]> {
  const { rows } = await sql<EvidenceLine>`
    select e.data as evidence, e.label from uploads u
    join evidence e on e.workspace = u.workspace and e.id = u.id
    where u.workspace = ${workspace} and u.data -> 'graded' = 'null' and u.data ->> 'by' <> ${by.account}
      and e.data ->> 'from' is distinct from ${by.organisation}
    order by u.data ->> 'at', u.id limit ${most}`.execute(db)
  return rows
}

export interface WaitingLabel extends EvidenceLine {
  change: LabelChange
}

/** Labels that wait for a decision, the oldest first. */
export async function waitingLabels({ db, workspace }: ReadTx): Promise<WaitingLabel[]> {
  const { rows } = await sql<WaitingLabel>`
    select e.data as evidence, e.label, c.data as change from label_changes c
    join evidence e on e.workspace = c.workspace and e.id = c.id
    where c.workspace = ${workspace} order by c.data ->> 'asked', c.id limit ${most}`.execute(db)
  return rows
}

/** From an organisation or handed in by somebody, the newest first. */
export async function evidenceOf(
  { db, workspace }: ReadTx,
  by: { account: string; organisation: string | null },
): Promise<EvidenceLine[]> {
  const { rows } = await sql<EvidenceLine>`
    select e.data as evidence, e.label from evidence e
    left join uploads u on u.workspace = e.workspace and u.id = e.id
    where e.workspace = ${workspace} and (e.data ->> 'from' = ${by.organisation} or u.data ->> 'by' = ${by.account})
    order by u.data ->> 'at' desc nulls last, e.id limit ${most}`.execute(db)
  return rows
}

/** Whether a verdict, a milestone or a value that is in sight rests on it. */
export async function isRestedOn({ db, workspace }: ReadTx, id: string): Promise<boolean> {
  const rests = (kind: 'assessments' | 'milestones' | 'observations') =>
    sql`exists (select from ${sql.table(kind)} where workspace = ${workspace} and data -> 'evidence' ? ${id})`
  const { rows } = await sql<{ rested: boolean }>`
    select ${rests('assessments')} or ${rests('milestones')} or ${rests('observations')} as rested`.execute(db)
  return rows[0]?.rested ?? false
}

/** Every file that some evidence of this workspace says is kept here. */
export async function hashesNamed({ db, workspace }: ReadTx): Promise<{ id: string; sha256: string }[]> {
  const { rows } = await sql<{ id: string; sha256: string }>`
    select id, data ->> 'sha256' as sha256 from evidence
    where workspace = ${workspace} and data ? 'file' and data ? 'sha256' order by id`.execute(db)
  return rows
}

/** Milestones of a promise's actions. */
export async function milestonesOf(
  { db, workspace }: ReadTx,
  commitments: readonly string[],
): Promise<{ id: string; title: { en: string; ur?: string } }[]> {
  const { rows } = await sql<{ id: string; title: { en: string } }>`
    select m.id, m.data -> 'title' as title from milestones m
    join actions a on a.workspace = m.workspace and a.id = m.action
    where m.workspace = ${workspace} and a.commitment = any(${commitments}::text[])
    order by m.data ->> 'due', m.id limit ${most}`.execute(db)
  return rows
}
