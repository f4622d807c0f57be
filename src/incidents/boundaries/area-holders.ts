/** What rests on areas: records that name them, borders that others drew of them, incidents that were placed in them. */
import { sql } from 'kysely'
import { Area } from '#src/coordination/model.ts'
import { type RecordKind, recordKinds } from '#src/ledger/kinds.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { sourcesPlacedIn } from '../store/cells-store.ts'

export interface RestsOn {
  /** Those of the areas that something rests on, in the order of their ids. */
  areas: string[]
  /** Kinds of record that name some of them. */
  kinds: RecordKind[]
  /** Sources of which incidents are placed in some of them, and the first edition that says so: it and all later ones rest on them. */
  sources: { source: string; since: number }[]
}

/** Their own tables are asked for in their own way. */
const apart: readonly RecordKind[] = ['areas', 'boundaries', 'boundary_loads']

/** @param ids of areas; what one of them says of another does not count, unless that one stays itself */
export async function restsOn(tx: ReadTx, ids: readonly string[]): Promise<RestsOn> {
  const held = new Set<string>()
  const kinds = new Set<RecordKind>()
  const hold = (kind: RecordKind, found: readonly string[]) => {
    for (const id of found) held.add(id)
    if (found.length > 0) kinds.add(kind)
  }
  for (const kind of recordKinds) if (!apart.includes(kind)) hold(kind, await namedIn(tx, kind, ids))
  hold('boundaries', await drawnOf(tx, ids))
  const placed = await sourcesPlacedIn(tx, ids)
  for (const { areas } of placed) for (const area of areas) held.add(area)
  const some = new Set(ids)
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  for (let before = -1; before < held.size; ) {
    before = held.size
    for (const { id, parent, changes = [] } of areas) {
      const named = [...(parent ? [parent] : []), ...changes.map(({ area }) => area)].filter((one) => some.has(one))
      if (held.has(id) || !some.has(id)) hold('areas', named)
    }
  }
  return {
    areas: [...held].sort(),
    kinds: [...kinds],
    sources: placed.map(({ source, since }) => ({ source, since })),
  }
}

/** Wherever it stands in them: what people work on is not in the list of what points at what. */
async function namedIn({ db, workspace }: ReadTx, kind: RecordKind, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct value #>> '{}' as id
    from ${sql.table(kind)}, jsonb_path_query(data, '$.** ? (@.type() == "string")') as value
    where workspace = ${workspace} and value #>> '{}' = any(${[...ids]}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}

async function drawnOf({ db, workspace }: ReadTx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct data ->> 'area' as id from boundaries
    where workspace = ${workspace} and data ->> 'area' = any(${[...ids]}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}
