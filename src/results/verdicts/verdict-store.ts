/** The SQL of verdicts while they wait. */
import { sql } from 'kysely'
import type { StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Assessment } from '../model.ts'

const most = 500

/** Of each owner at most one. */
export async function repliesTo({ db, workspace }: ReadTx, assessment: string): Promise<StoredRecord<'replies'>[]> {
  const { rows } = await sql<StoredRecord<'replies'>>`
    select id, label, parties, data, revision, updated_seq as "updatedSeq" from replies
    where workspace = ${workspace} and assessment = ${assessment} order by id`.execute(db)
  return rows
}

/** The verdict that stands in the place of another. */
export async function supersededBy({ db, workspace }: ReadTx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from assessments where workspace = ${workspace} and data ->> 'supersedes' = ${id} limit 1`.execute(db)
  return rows[0]?.id
}

/** The verdict of an assessor on a promise that no other has superseded, in this capacity; undefined where there is none. */
export async function standingVerdict(
  { db, workspace }: ReadTx,
  { commitment, assessor, asOwner }: { commitment: string; assessor: string; asOwner: boolean },
): Promise<Assessment | undefined> {
  const { rows } = await sql<{ data: Assessment }>`
    select data from assessments a
    where workspace = ${workspace} and commitment = ${commitment} and data ->> 'assessor' = ${assessor}
      and (data ->> 'assessorKind' = 'owner') = ${asOwner}
      and not exists (
        select from assessments s where s.workspace = a.workspace and s.data ->> 'supersedes' = a.id)
    order by data ->> 'date' desc, id desc limit 1`.execute(db)
  return rows[0]?.data
}

export interface WaitingVerdict {
  verdict: Assessment
  /** Of the promise. */
  title: string
  /** Organisations it is addressed to. */
  parties: string[]
  repliedBy: string[]
}

/** Not published and not superseded, what is due first standing first. */
export async function waitingVerdicts({ db, workspace }: ReadTx): Promise<WaitingVerdict[]> {
  const { rows } = await sql<WaitingVerdict>`
    select a.data as verdict, a.parties, coalesce(c.data -> 'title' ->> 'en', a.id) as title,
      array(select r.data ->> 'organisation' from replies r
        where r.workspace = a.workspace and r.assessment = a.id) as "repliedBy"
    from assessments a
    left join commitments c on c.workspace = a.workspace and c.id = a.commitment
    where a.workspace = ${workspace} and a.label = 'TLP:AMBER' and not a.data ? 'published'
      and (a.data ? 'replyDue' or a.data ->> 'assessorKind' = 'owner')
      and not exists (
        select from assessments s where s.workspace = a.workspace and s.data ->> 'supersedes' = a.id)
    order by a.data ->> 'replyDue' nulls first, a.id limit ${most}`.execute(db)
  return rows
}

/** Evidence that somebody sees and may rest a verdict on: what speaks of the promise. */
export async function evidenceOn({ db, workspace }: ReadTx, commitment: string) {
  const { rows } = await sql<{ id: string; label: string; data: object }>`
    select id, label, data from evidence
    where workspace = ${workspace} and data -> 'commitments' ? ${commitment} order by id limit ${most}`.execute(db)
  return rows
}
