import { foundingKinds, type RecordKind } from '../kinds.ts'
import { indexRecords } from './0005-search-upkeep.ts'
import type { Migration } from './migration.ts'
import { addressed, here, isolated, open, roleOf } from './policies.ts'

const sees = (kind: string, id: string, outer: string) =>
  `exists (select from ${kind} r where r.workspace = ${outer}.workspace and r.id = ${outer}.${id})`

/** What was said of a record while it was more closely held stays as closely held; where it cannot be known, most closely. */
const auditLabels = [
  `alter table audit_entries add column label text not null default 'TLP:AMBER+STRICT'`,
  addressed('audit_entries'),
  'alter table audit_entries disable trigger append_only',
  `update audit_entries set label = change -> 'after' ->> 'label' where action = 'create' and change -> 'after' ? 'label'`,
  `update audit_entries set label = 'TLP:CLEAR' where kind in ('workspace', 'releases')`,
  'alter table audit_entries enable trigger append_only',
]

const ofEach = (kinds: readonly RecordKind[], select: (kind: string) => string) => kinds.map(select).join(' union all ')

/** How many records there are in all, so that it can be said how many are withheld. Tells a number a kind and nothing else. */
export const totalsOf = (kinds: readonly RecordKind[], create = 'create function') => `
${create} paimana_totals() returns table (kind text, total bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  ${ofEach(kinds, (kind) => `select '${kind}', count(*) from ${kind} where ${here()}`)}
$$`

/** Which records have been written since: a copy must also drop what its holder may no longer see. */
const touched = `
create function paimana_touched(since bigint) returns table (kind text, id text) language sql stable security definer
set search_path = public, pg_temp as $$
  select distinct kind, subject from audit_entries where ${here()} and seq > since
$$`

/** Which of these records there are, shown or not: tells one that is withheld from one that is gone. */
export const existingOf = (kinds: readonly RecordKind[], create = 'create function') => `
${create} paimana_existing(of_kind text, ids text[]) returns table (id text) language sql stable security definer
set search_path = public, pg_temp as $$
  ${ofEach(kinds, (kind) => `select id from ${kind} where of_kind = '${kind}' and ${here()} and id = any (ids)`)}
$$`

/** The index is kept whoever writes: its upkeep is the owner's. */
const upkeep = ['paimana_index_records', 'paimana_forget_records'].map(
  (name) => `alter function ${name}() security definer set search_path = public, pg_temp`,
)

export const isolation: Migration = {
  name: '0006-isolation',
  statements: [
    ...roleOf('paimana_actor'),
    ...foundingKinds.flatMap((kind) => [
      addressed(kind),
      ...isolated(kind, `${here()} and ${open}`, 'select, insert, update, delete'),
    ]),
    addressed('search_entries'),
    indexRecords(['parties']),
    ...upkeep,
    ...isolated('search_entries', `${here()} and ${open}`, 'select'),
    ...auditLabels,
    ...isolated('audit_entries', `${here()} and ${open}`, 'select'),
    ...isolated('workspaces', here('id'), 'select, insert (id, data), update (data)'),
    ...isolated('releases', here(), 'select, insert'),
    ...isolated(
      'attached_texts',
      `${here()} and ${sees('sources', 'source', 'attached_texts')}`,
      'select, insert, update, delete',
    ),
    ...isolated(
      'attached_passages',
      `${here()} and ${sees('sources', 'source', 'attached_passages')} and ${sees('clauses', 'clause', 'attached_passages')}`,
      'select, insert, update, delete',
    ),
    totalsOf(foundingKinds),
    touched,
    existingOf(foundingKinds),
  ],
}
