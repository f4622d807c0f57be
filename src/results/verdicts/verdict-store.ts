/** The SQL of verdicts while they wait. */
import { sql } from 'kysely'
import { type Label, strictest } from '#src/identity/labels.ts'
import { byIds, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Commitment } from '#src/policies/model.ts'
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
  label: Label
  /** Organisations it is addressed to. */
  parties: string[]
  repliedBy: string[]
}

/**
 * Not published and not superseded, what is due first standing first. In steps, each of which has an index to go by: a join would
 * take seconds where the database has not yet looked at how much there is of each.
 */
export async function waitingVerdicts(tx: ReadTx): Promise<WaitingVerdict[]> {
  const { db, workspace } = tx
  const { rows } = await sql<{ data: Assessment; parties: string[]; label: Label }>`
    select data, parties, label from assessments
    where workspace = ${workspace} and label = 'TLP:AMBER' and not data ? 'published'
      and (data ? 'replyDue' or data ->> 'assessorKind' = 'owner')
    order by data ->> 'replyDue' nulls first, id limit ${most}`.execute(db)
  if (rows.length === 0) return []
  const ids = rows.map(({ data }) => data.id)
  const later = await sql<{ id: string }>`
    select data ->> 'supersedes' as id from assessments
    where workspace = ${workspace} and data ? 'supersedes' and data ->> 'supersedes' = any(${ids}::text[])`.execute(db)
  const replies = await sql<{ assessment: string; organisation: string }>`
    select assessment, data ->> 'organisation' as organisation from replies
    where workspace = ${workspace} and assessment = any(${ids}::text[])`.execute(db)
  const promises = [...new Set(rows.map(({ data }) => data.commitment))]
  const known = new Map((await byIds(tx, 'commitments', promises)).map((promise) => [promise.id, promise]))
  const superseded = new Set(later.rows.map(({ id }) => id))
  const repliedBy = Map.groupBy(replies.rows, ({ assessment }) => assessment)
  return rows
    .filter(({ data }) => !superseded.has(data.id))
    .map(({ data, parties, label }) => ({
      verdict: data,
      title: (known.get(data.commitment)?.data as Commitment | undefined)?.title.en ?? data.id,
      label: strictest(label, known.get(data.commitment)?.label ?? label),
      parties,
      repliedBy: (repliedBy.get(data.id) ?? []).map(({ organisation }) => organisation),
    }))
}

/** Evidence that somebody sees and may rest a verdict on: what speaks of the promise. */
export async function evidenceOn({ db, workspace }: ReadTx, commitment: string) {
  const { rows } = await sql<{ id: string; label: string; data: object }>`
    select id, label, data from evidence
    where workspace = ${workspace} and data -> 'commitments' ? ${commitment} order by id limit ${most}`.execute(db)
  return rows
}
