import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithEndorsements } from './0024-endorsements.ts'
import type { Migration } from './migration.ts'
import { here, isolated, setting } from './policies.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithConsultations = [...kindsWithEndorsements, 'consultations'] as const

const id = 'text collate "C" not null'
const ofConsultation = `workspace ${id}, consultation ${id}`

/** Whoever sees a consultation in work sees what belongs to it. */
const seesConsultation = (table: string) =>
  `${here()} and exists (select from held_consultations h where h.workspace = ${table}.workspace and h.id = ${table}.consultation)`

const tables = [
  `create table consultation_statements (
     ${ofConsultation},
     -- 122 random bits, drawn anew when the day is over.
     id ${id},
     data jsonb not null,
     primary key (workspace, consultation, id)
   )`,
  // That something was noted on a day; the log tells it when the day is over.
  `create table consultation_days (${ofConsultation}, day ${id}, primary key (workspace, consultation))`,
  `create table participant_lists (
     ${ofConsultation},
     -- Encrypted under a passphrase that is nowhere here.
     sealed text not null,
     delete_on ${id},
     primary key (workspace, consultation)
   )`,
]

const asOwner = 'language plpgsql security definer set search_path = public, pg_temp'

/**
 * Keeps, changes (\`of_seen\`) or removes (without \`of_data\`) a statement. All statements of the consultation are written again in a random
 * order by this one transaction: neither place nor transaction tells which was last.
 */
const hear = `
create function paimana_hear(of_account text, of_consultation text, of_id text, of_seen text, of_data jsonb, of_day text)
returns text ${asOwner} as $$
declare
  place text := ${setting('workspace')};
  held jsonb;
  was jsonb;
  mixed jsonb;
begin
  select data into held from held_consultations where workspace = place and id = of_consultation for update;
  if held is null then return 'gone'; end if;
  if not exists (select from grants g where g.workspace = place and g.account = of_account
    and (g.role = 'secretariat' or g.role = 'focal-point' and held -> 'conveners' ? g.organisation))
  then return 'forbidden'; end if;
  if held ->> 'state' <> 'open' then return 'closed'; end if;
  select s.data into was from consultation_statements s
    where s.workspace = place and s.consultation = of_consultation and s.id = of_id;
  if of_seen is null and was is not null then return 'again'; end if;
  if of_seen is not null and was is null then return 'gone'; end if;
  if of_seen is not null and md5(was::text) <> of_seen then return 'changed'; end if;
  with gone as (
    delete from consultation_statements s where s.workspace = place and s.consultation = of_consultation
    returning s.id, s.data
  ) select coalesce(jsonb_agg(jsonb_build_object('id', gone.id, 'data', gone.data)), '[]') into mixed from gone where gone.id <> of_id;
  if of_data is not null then mixed := mixed || jsonb_build_object('id', of_id, 'data', of_data); end if;
  insert into consultation_statements
    select place, of_consultation, one ->> 'id', one -> 'data' from jsonb_array_elements(mixed) one order by random();
  insert into consultation_days values (place, of_consultation, of_day) on conflict do nothing;
  return 'kept';
end $$`

/** Draws new ids for what was noted on days before this one, and for one consultation whatever was. Tells number and digest for the log. */
const settle = `
create function paimana_settle_statements(before_day text, and_consultation text)
returns table (of_consultation text, of_day text, statements bigint, sha256 text) ${asOwner} as $$
declare place text := ${setting('workspace')};
begin
  for of_consultation, of_day in
    delete from consultation_days d
    where d.workspace = place and (d.day < before_day or d.consultation = and_consultation)
    returning d.consultation, d.day
  loop
    with gone as materialized (
      delete from consultation_statements s where s.workspace = place and s.consultation = of_consultation returning s.data
    ), kept as (
      insert into consultation_statements
        select place, of_consultation, gen_random_uuid()::text, gone.data from gone order by random()
      returning consultation_statements.id, consultation_statements.data
    ) select count(*), encode(sha256(convert_to(
        coalesce(string_agg(kept.id || ' ' || kept.data::text, E'\\n' order by kept.id), ''), 'UTF8')), 'hex')
      into statements, sha256 from kept;
    return next;
  end loop;
end $$`

const given = (name: string, to: string) => [
  `revoke execute on function ${name} from public`,
  `grant execute on function ${name} to ${to}`,
]

/** What is said under the Chatham House Rule, and, joined with it by nothing, who took part. */
export const consultations: Migration = {
  name: '0028-consultations',
  statements: [
    ...workTable('consultations'),
    ...workTable('held_consultations'),
    ...tables,
    hear,
    settle,
    ...given('paimana_hear(text, text, text, text, jsonb, text)', 'paimana_collector'),
    ...given('paimana_settle_statements(text, text)', 'paimana_actor'),
    'alter table consultation_days enable row level security',
    ...isolated('consultation_statements', seesConsultation('consultation_statements'), 'select, delete'),
    ...isolated('participant_lists', seesConsultation('participant_lists'), 'select, insert, update, delete'),
    totalsOf(kindsWithConsultations, 'create or replace function'),
    existingOf(kindsWithConsultations, 'create or replace function'),
  ],
}
