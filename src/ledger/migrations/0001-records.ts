import { foundingKinds, type RecordKind, relations } from '../kinds.ts'
import type { Migration } from './migration.ts'

/** TLP 2.0; a record with any other label, or with none, is refused by the database itself. */
const knownLabel = `check (label in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'))`

/** `collate "C"` throughout: ids sort by code point on every machine, so that two of them list and release alike. */
const id = 'text collate "C" not null'

const workspaces = `
create table workspaces (
  id ${id} primary key check (id <> ''),
  data jsonb not null,
  head_seq bigint not null default 0,
  head_hash text not null default repeat('0', 64),
  head_at timestamptz not null default 'epoch'
)`

export function recordTable(kind: RecordKind): string[] {
  const named: readonly string[] = relations[kind]
  const columns = named.map((name) => `${name} text collate "C" generated always as (data ->> '${name}') stored,`)
  const table = `
create table ${kind} (
  workspace ${id} references workspaces (id),
  id ${id},
  label text not null ${knownLabel},
  data jsonb not null,
  revision int not null,
  -- Number of the audit entry of the last change: what a cache has to read again is what lies above the head it knows.
  updated_seq bigint not null,
  ${columns.join('\n  ')}
  primary key (workspace, id)
)`
  const indexed = ['updated_seq', ...named]
  return [table, ...indexed.map((column) => `create index ${kind}_${column} on ${kind} (workspace, ${column})`)]
}

export const records: Migration = {
  name: '0001-records',
  statements: [workspaces, ...foundingKinds.flatMap(recordTable)],
}
