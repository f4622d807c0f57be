import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

const asOwner = 'language plpgsql security definer set search_path = public, pg_temp'

/**
 * Approval locks the period, whoever asks and however: what a report says stands as it is while it is approved or published,
 * and so do the values it was published as. Only the steps of its way may go on; the last of them is how a lock is undone.
 */
const keepReport = `
create function paimana_keep_report() returns trigger ${asOwner} as $$
begin
  if coalesce(old.data ->> 'state', '') not in ('approved', 'published') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'report % is approved: it cannot be removed', old.id using errcode = 'PL001';
  end if;
  if new.id is distinct from old.id
    or (new.data - '{state,steps,published}'::text[]) is distinct from (old.data - '{state,steps,published}'::text[]) then
    raise exception 'report % is approved: undo the approval to change what it says', old.id using errcode = 'PL001';
  end if;
  if new.data ->> 'state' not in ('approved', 'published')
    and coalesce(new.data -> 'steps' -> -1 ->> 'reason', '') = '' then
    raise exception 'report % is approved: undoing that takes a reason', old.id using errcode = 'PL001';
  end if;
  return new;
end
$$`

const keepValue = `
create function paimana_keep_value() returns trigger ${asOwner} as $$
begin
  if exists (
    select from reports r where r.workspace = old.workspace and r.id = old.data -> 'reported' ->> 'report'
      and r.data ->> 'state' in ('approved', 'published')
  ) then
    raise exception 'observation % was published from report %, which is approved: undo the approval to change it',
      old.id, old.data -> 'reported' ->> 'report' using errcode = 'PL001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$`

/** What agencies are asked for a period, and what they report; the last values of a series are found without reading all of it. */
export const rounds: Migration = {
  name: '0010-rounds',
  statements: [
    ...workTable('rounds'),
    ...workTable('reports'),
    `create index observations_series on observations (workspace, indicator, (data ->> 'date'))`,
    keepReport,
    'create trigger keep_report before update or delete on reports for each row execute function paimana_keep_report()',
    keepValue,
    `create trigger keep_value before update or delete on observations for each row
       when (old.data ? 'reported') execute function paimana_keep_value()`,
  ],
}
