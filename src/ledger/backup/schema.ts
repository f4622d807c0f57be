/** What there is to back up, as the database itself knows it: a table that is added later needs no word here. */
import { sql, type Transaction } from 'kysely'
import { checksumOf } from '../migrate.ts'
import { migrations } from '../migrations/all.ts'
import type { Tables } from '../tables.ts'
import type { BackupHead } from './format.ts'

export interface BackedUp {
  table: string
  /** Without those that the database computes. */
  columns: string[]
}

/** Made again from the rest by the database, or not the data's at all. */
const derived = ['search_entries', 'paimana_migrations']

/** Every table, those that others point at first. */
export async function backedUp(db: Transaction<Tables>): Promise<BackedUp[]> {
  const { rows } = await sql<BackedUp & { after: string[] }>`
    select c.relname as table,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as after
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`.execute(db)
  const waiting = rows.filter(({ table }) => !derived.includes(table))
  const ordered: BackedUp[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => after.every((name) => !waiting.some(({ table }) => table === name)))
    const [one] = waiting.splice(Math.max(0, next), 1)
    if (one) ordered.push({ table: one.table, columns: one.columns })
  }
  return ordered
}

/** The schema of this program, as a backup says it. */
export const schemaHere = (): BackupHead['migrations'] => migrations.map((one) => [one.name, checksumOf(one)])
