/** Records of every kind: written in bulk with their audit entries, read whole or as far as they have changed. */
import { type RawBuilder, sql } from 'kysely'
import { canonicalJson, type Json, NotJsonError } from './canonical.ts'
import { differences } from './differences.ts'
import { LedgerError } from './errors.ts'
import { type FolderKind, folderKinds, type RecordKind, recordKinds } from './kinds.ts'
import { type HandlingLabel, handlingLabels } from './tables.ts'
import type { ReadTx, WriteTx } from './transaction.ts'

export { putWorkspace } from './workspaces.ts'

/** The type of each kind's `data`; a room adds its own by declaration merging, and what is not added is any object. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled from outside
export interface RecordTypes {}
export type DataOf<K extends RecordKind> = K extends keyof RecordTypes ? RecordTypes[K] : object

export interface RecordDraft<K extends RecordKind = RecordKind> {
  id: string
  label: HandlingLabel
  /** Organisations and posts (ids) that may see it whatever its label; left out, those who could before, and of a new one nobody. */
  parties?: readonly string[]
  data: DataOf<K>
}

export interface StoredRecord<K extends RecordKind = RecordKind> extends RecordDraft<K> {
  parties: string[]
  /** From 1; one more with every change. */
  revision: number
  /** Number of the audit entry of its last change. */
  updatedSeq: number
}

export interface PutRecord<K extends RecordKind = RecordKind> {
  id: string
  outcome: 'created' | 'changed' | 'unchanged'
  /** What was there before; absent where the record is new or unchanged. */
  before?: { label: HandlingLabel; data: DataOf<K> }
}

/** Records in one statement: about as many as keep its text below some megabytes. */
const batch = 2_000

/**
 * Stores these records: new ones are created, different ones changed, equal ones left untouched and unaudited. Returns what
 * became of each, in the order given.
 * @throws LedgerError `invalid` where two have one id; NotJsonError where data cannot be stored, with the place in it
 */
export function putMany<K extends RecordKind>(
  tx: WriteTx,
  kind: K,
  records: RecordDraft<K>[],
): Promise<PutRecord<K>[]> {
  return tx.inOrder(async () => {
    assertDistinct(kind, records)
    const outcomes: PutRecord<K>[] = []
    for (let i = 0; i < records.length; i += batch)
      outcomes.push(...(await putBatch(tx, kind, records.slice(i, i + batch))))
    return outcomes
  })
}

interface Difference {
  id: string
  parties: string[]
  before_label: HandlingLabel | null
  before_parties: string[] | null
  before_data: Json
}

async function putBatch<K extends RecordKind>(
  tx: WriteTx,
  kind: K,
  records: RecordDraft<K>[],
): Promise<PutRecord<K>[]> {
  const table = tableOf(kind)
  const first = tx.nextSeq()
  const { rows } = await sql<Difference>`
    with given as materialized (
      select * from rows from (jsonb_to_recordset(${asJson(kind, records)}::jsonb) as (id text, label text, parties text[], data jsonb))
        with ordinality as given (id, label, parties, data, place)
    ), different as materialized (
      select given.id, given.label, given.data, given.place, coalesce(given.parties, old.parties, '{}') as parties,
        old.label as before_label, old.parties as before_parties, old.data as before_data, coalesce(old.revision, 0) + 1 as revision,
        ${first}::bigint - 1 + row_number() over (order by place) as seq
      from given left join ${table} old on old.workspace = ${tx.workspace} and old.id = given.id
      where old.id is null or old.label <> given.label or old.parties <> given.parties or old.data <> given.data
    ), stored as (
      insert into ${table} (workspace, id, label, parties, data, revision, updated_seq)
      select ${tx.workspace}, id, label, parties, data, revision, seq from different
      on conflict (workspace, id) do update set label = excluded.label, parties = excluded.parties,
        data = excluded.data, revision = excluded.revision, updated_seq = excluded.updated_seq
    )
    select id, parties, before_label, before_parties, before_data from different order by seq`.execute(tx.db)
  if (tx.nextSeq() !== first) {
    throw new LedgerError(
      'invalid',
      'An audit entry was declared while records were being stored; await the one, then do the other.',
    )
  }
  const different = new Map(rows.map((row) => [row.id, row]))
  return records.map((record) => outcomeOf(tx, kind, record, different.get(record.id)))
}

function outcomeOf<K extends RecordKind>(
  tx: WriteTx,
  kind: K,
  { id, label, data }: RecordDraft<K>,
  difference: Difference | undefined,
): PutRecord<K> {
  if (!difference) return { id, outcome: 'unchanged' }
  const { parties } = difference
  const after = told({ label, parties, data })
  if (difference.before_label === null) {
    tx.audit({ action: 'create', kind, subject: id, change: { after } as unknown as Json, label, parties })
    return { id, outcome: 'created' }
  }
  const before = { label: difference.before_label, data: difference.before_data as DataOf<K> }
  const was = { ...before, parties: difference.before_parties ?? [] }
  // What was held more closely before, or is now, is told no more openly than that.
  const closer = handlingLabels.indexOf(before.label) > handlingLabels.indexOf(label) ? before.label : label
  tx.audit({ action: 'change', kind, subject: id, change: differences(was, after), label: closer, parties })
  return { id, outcome: 'changed', before }
}

/** What an entry says of a version: parties only where there are any. */
const told = <T extends { parties: readonly string[] }>({ parties, ...version }: T) =>
  parties.length > 0 ? { ...version, parties } : version

/** Removes these records; ids that are not there are passed over. Returns the ids removed. */
export function removeMany(tx: WriteTx, kind: RecordKind, ids: string[]): Promise<string[]> {
  return tx.inOrder(async () => {
    const { rows } = await sql<{ id: string; label: HandlingLabel; parties: string[]; data: Json }>`
      delete from ${tableOf(kind)} where workspace = ${tx.workspace} and id = any(${ids}::text[])
      returning id, label, parties, data`.execute(tx.db)
    rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const { id, label, parties, data } of rows) {
      tx.audit({
        action: 'remove',
        kind,
        subject: id,
        change: { before: told({ label, parties, data }) as unknown as Json },
        label,
        parties,
      })
    }
    return rows.map(({ id }) => id)
  })
}

/** All records of a kind, in the order of their ids (by code point). */
export async function all<K extends RecordKind>(tx: ReadTx, kind: K): Promise<StoredRecord<K>[]> {
  const { rows } = await sql<StoredRecord<K>>`
    select ${columns} from ${tableOf(kind)} where workspace = ${tx.workspace} order by id`.execute(tx.db)
  return rows
}

/** The records with these ids, in the order of their ids; those that do not exist are missing from the answer. */
export async function byIds<K extends RecordKind>(tx: ReadTx, kind: K, ids: string[]): Promise<StoredRecord<K>[]> {
  const { rows } = await sql<StoredRecord<K>>`
    select ${columns} from ${tableOf(kind)}
    where workspace = ${tx.workspace} and id = any(${ids}::text[]) order by id`.execute(tx.db)
  return rows
}

/** Records of folders that are addressed to somebody, or that are not labelled for everybody, as far as the actor sees them, by kind. */
export async function notForAll(tx: ReadTx, which: 'addressed' | 'labelled'): Promise<Map<FolderKind, StoredRecord[]>> {
  const narrower = which === 'addressed' ? sql`parties <> '{}'` : sql`label <> 'TLP:CLEAR'`
  const found = new Map<FolderKind, StoredRecord[]>()
  for (const kind of folderKinds) {
    const { rows } = await sql<StoredRecord>`
      select ${columns} from ${tableOf(kind)} where workspace = ${tx.workspace} and ${narrower}`.execute(tx.db)
    if (rows.length > 0) found.set(kind, rows)
  }
  return found
}

/** What has been written after audit entry `seq`, by kind: for bringing a copy up to the present. Names also what is not shown. */
export async function touchedSince(tx: ReadTx, seq: number): Promise<Map<RecordKind, string[]>> {
  const { rows } = await sql<{ kind: RecordKind; id: string }>`
    select kind, id from paimana_touched(${seq}) order by kind, id`.execute(tx.db)
  const known = rows.filter(({ kind }) => recordKinds.includes(kind))
  return new Map([...Map.groupBy(known, ({ kind }) => kind)].map(([kind, some]) => [kind, some.map(({ id }) => id)]))
}

/** Which of these ids there are, shown or not, in no order. */
export async function existing(tx: ReadTx, kind: RecordKind, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from paimana_existing(${kind}, ${ids}::text[])`.execute(tx.db)
  return rows.map(({ id }) => id)
}

/** How many records of each kind of a folder there are in the workspace, shown or not. */
export async function totals(tx: ReadTx): Promise<Record<FolderKind, number>> {
  const { rows } = await sql<{ kind: FolderKind; total: number }>`select kind, total from paimana_totals()`.execute(
    tx.db,
  )
  return Object.fromEntries(rows.map(({ kind, total }) => [kind, total])) as Record<FolderKind, number>
}

const columns = sql`id, label, parties, data, revision, updated_seq as "updatedSeq"`

function tableOf(kind: RecordKind): RawBuilder<unknown> {
  if (!recordKinds.includes(kind)) throw new LedgerError('invalid', `There is no kind of record called "${kind}".`)
  return sql.table(kind)
}

function assertDistinct(kind: RecordKind, records: RecordDraft[]): void {
  const seen = new Set<string>()
  for (const { id } of records) {
    if (seen.has(id)) throw new LedgerError('invalid', `Two ${kind} have the id "${id}"; nothing was stored.`)
    seen.add(id)
  }
}

function asJson(kind: RecordKind, records: RecordDraft[]): string {
  return `[${records.map((record) => recordJson(kind, record)).join(',')}]`
}

function recordJson(kind: RecordKind, { id, label, parties, data }: RecordDraft): string {
  try {
    return canonicalJson(parties ? { id, label, parties, data } : { id, label, data })
  } catch (error) {
    if (error instanceof NotJsonError) throw error.within(`${kind} "${id}"`)
    throw error
  }
}
