import type { Migration } from './migration.ts'

/** Kinds that a visitor can search for; each has a page. */
const searched = ['policies', 'clauses', 'commitments', 'recommendations', 'indicators', 'organisations', 'sources']

const title = `coalesce(c.data -> 'title' ->> l.language, c.data -> 'name' ->> l.language, c.data -> 'gist' ->> l.language)`
const words = `concat_ws(' ',
  c.data -> 'summary' ->> l.language,
  c.data -> 'shortName' ->> l.language,
  c.data ->> 'number',
  (select string_agg(value, ' ') from jsonb_array_elements_text(coalesce(c.data -> 'otherNames', c.data -> 'path', '[]'))))`

/**
 * A plan is made when the table may still be empty, and kept: left to choose, the database reads the whole table once for every
 * record, and a load of ten thousand takes half a minute.
 */
const byKey = 'set enable_seqscan = off'

/** One entry a record and language, written by the statement that writes the record: the index cannot lag or be forgotten. */
const index = indexRecords([], 'create function')

/** @param columns of the record that its entries take over, beside the label */
export function indexRecords(columns: string[], create = 'create or replace function'): string {
  const more = columns.map((column) => `, ${column}`).join('')
  const values = columns.map((column) => `, c.${column}`).join('')
  return `
${create} paimana_index_records() returns trigger language plpgsql ${byKey} as $$
begin
  if tg_op = 'UPDATE' then
    delete from search_entries s using changed c
      where s.workspace = c.workspace and s.kind = tg_table_name and s.id = c.id;
  end if;
  insert into search_entries (workspace, kind, id, language, label, title, body${more})
    select c.workspace, tg_table_name, c.id, l.language, c.label, ${title}, ${words}${values}
    from changed c cross join (values ('en'), ('ur')) as l (language)
    where ${title} is not null;
  return null;
end
$$`
}

const forget = `
create function paimana_forget_records() returns trigger language plpgsql ${byKey} as $$
begin
  delete from search_entries s using changed c
    where s.workspace = c.workspace and s.kind = tg_table_name and s.id = c.id;
  return null;
end
$$`

const triggers = (kind: string) => [
  `create trigger search_insert after insert on ${kind} referencing new table as changed
     for each statement execute function paimana_index_records()`,
  `create trigger search_update after update on ${kind} referencing new table as changed
     for each statement execute function paimana_index_records()`,
  `create trigger search_delete after delete on ${kind} referencing old table as changed
     for each statement execute function paimana_forget_records()`,
]

export const searchUpkeep: Migration = {
  name: '0005-search-upkeep',
  statements: [index, forget, ...searched.flatMap(triggers)],
}
