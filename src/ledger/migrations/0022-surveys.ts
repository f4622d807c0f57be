import type { Migration } from './migration.ts'
import { here, isolated, list, roleOf, setting } from './policies.ts'
import { workTable } from './work-table.ts'

const id = 'text collate "C" not null'
const ofSurvey = `workspace ${id}, survey ${id}`

/** What was opened once can only be closed, with its results: neither its form nor what it promised changes, whoever writes. */
const immutable = [
  `create function paimana_keep_opened_survey() returns trigger language plpgsql as $$
   begin
     if coalesce(old.data ->> 'state', 'draft') = 'draft' then
       if tg_op = 'DELETE' then return old; end if;
       return new;
     end if;
     if tg_op = 'UPDATE' and old.data ->> 'state' = 'open' and new.data ->> 'state' = 'closed'
       and (new.workspace, new.id, new.label, new.parties) = (old.workspace, old.id, old.label, old.parties)
       and new.data - '{state,closed,results}'::text[] = old.data - 'state' then return new;
     end if;
     raise exception 'survey % has been opened: it can be closed, and nothing else about it changes', old.id
       using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger opened_survey before update or delete on surveys
     for each row execute function paimana_keep_opened_survey()`,
]

/**
 * Without references to other tables: taking an answer in waits for nobody who writes. What came in today waits in \`survey_arrivals\`;
 * when the day is over it is parted into keys, coded answers and words, which nothing joins any more.
 */
const tables = [
  `create table survey_arrivals (
     ${ofSurvey},
     -- SHA-256 of the page's random number: the same page is taken once.
     key ${id},
     day ${id},
     coded jsonb not null,
     texts jsonb not null,
     primary key (workspace, survey, key)
   )`,
  `create table survey_spent (${ofSurvey}, key ${id}, primary key (workspace, survey, key))`,
  `create table survey_responses (
     ${ofSurvey},
     -- 122 random bits, drawn when the day was over.
     id ${id},
     day ${id},
     coded jsonb not null,
     primary key (workspace, survey, id)
   )`,
  `create table survey_texts (
     ${ofSurvey},
     id ${id},
     question text not null,
     text text not null,
     -- Nobody reads a text before a person has let it pass.
     state text not null default 'waiting' check (state in ('waiting', 'shown', 'withheld')),
     primary key (workspace, survey, id)
   )`,
]

const asOwner = 'language plpgsql security definer set search_path = public, pg_temp'

/** Each is stored together with some that are there already, in a shuffled order: neither place nor transaction tells which was last. */
const receive = `
create function paimana_receive(of_survey text, of_key text, of_day text, of_coded jsonb, of_texts jsonb) returns text ${asOwner} as $$
declare
  place text := ${setting('workspace')};
  survey_now jsonb;
  mixed jsonb := '[]';
  batch jsonb;
  first_key text;
begin
  select data into survey_now from surveys where workspace = place and id = of_survey for share;
  if survey_now is null or survey_now ->> 'state' <> 'open' or of_day < survey_now ->> 'opens' or of_day > survey_now ->> 'closes'
  then return 'closed'; end if;
  if exists (select from survey_spent s where s.workspace = place and s.survey = of_survey and s.key = of_key)
    or exists (select from survey_arrivals a where a.workspace = place and a.survey = of_survey and a.key = of_key)
  then return 'again'; end if;
  foreach first_key in array array[md5(gen_random_uuid()::text), ''] loop
    with taken as (
      delete from survey_arrivals a where a.workspace = place and a.survey = of_survey and a.key in (
        select b.key from survey_arrivals b
        where b.workspace = place and b.survey = of_survey and b.day = of_day and b.key >= first_key
        order by b.key limit 16 for update skip locked)
      returning *
    ) select coalesce(jsonb_agg(to_jsonb(taken)), '[]') into batch from taken;
    mixed := mixed || batch;
  end loop;
  insert into survey_arrivals select * from jsonb_populate_recordset(null::survey_arrivals, mixed || jsonb_build_array(
    jsonb_build_object('workspace', place, 'survey', of_survey, 'key', of_key, 'day', of_day, 'coded', of_coded, 'texts', of_texts)))
    order by random();
  return 'taken';
exception when unique_violation then return 'again';
end $$`

const digest = (line: string) =>
  `encode(sha256(convert_to(coalesce(string_agg(${line}, E'\\n' order by id), ''), 'UTF8')), 'hex')`

/** Parts what came in on days before this one, and of one survey whatever came. Tells each day's number and digest for the log. */
const settle = `
create function paimana_settle(before_day text, and_survey text)
returns table (of_survey text, of_day text, responses bigint, sha256 text) ${asOwner} as $$
declare place text := ${setting('workspace')};
begin
  for of_survey, of_day in select distinct a.survey, a.day from survey_arrivals a
    where a.workspace = place and (a.day < before_day or a.survey = and_survey) order by 1, 2
  loop
    with gone as materialized (
      delete from survey_arrivals a where a.workspace = place and a.survey = of_survey and a.day = of_day
      returning a.key, a.coded, a.texts
    ), spent as (
      insert into survey_spent select place, of_survey, gone.key from gone order by random()
    ), said as (
      insert into survey_texts (workspace, survey, id, question, text)
      select place, of_survey, gen_random_uuid()::text, words.key, words.value
      from gone cross join lateral jsonb_each_text(gone.texts) words order by random()
    ), answered as (
      insert into survey_responses select place, of_survey, gen_random_uuid()::text, of_day, gone.coded
      from gone order by random() returning survey_responses.id, survey_responses.coded
    ) select count(*), ${digest(`id || ' ' || coded::text`)} into responses, sha256 from answered;
    return next;
  end loop;
  if and_survey is not null then
    with gone as materialized (
      delete from survey_texts t where t.workspace = place and t.survey = and_survey returning t.question, t.text, t.state
    ) insert into survey_texts select place, and_survey, gen_random_uuid()::text, gone.question, gone.text, gone.state
      from gone order by random();
  end if;
end $$`

/** How many words were written on each question, without them. */
const countTexts = `
create function paimana_count_texts(of_survey text) returns table (question text, total bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  select t.question, count(*) from survey_texts t where ${here('t.workspace')} and t.survey = of_survey and paimana_is_secretariat()
  group by t.question
$$`

const isSecretariat = `
create function paimana_is_secretariat() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select 'TLP:RED' = any (${list('labels')}::text[]) or exists (select from grants g
    where ${here('g.workspace')} and g.account = ${setting('account')} and g.role = 'secretariat')
$$`

const given = (name: string, to: string) => [
  `revoke execute on function ${name} from public`,
  `grant execute on function ${name} to ${to}`,
]

/** Surveys and what was answered to them. Of an answer there is no address, no account, no moment, and no number that counts up. */
export const surveys: Migration = {
  name: '0022-surveys',
  statements: [
    ...workTable('surveys'),
    ...immutable,
    ...tables,
    ...roleOf('paimana_collector'),
    isSecretariat,
    receive,
    settle,
    countTexts,
    ...given('paimana_receive(text, text, text, jsonb, jsonb)', 'paimana_collector'),
    ...given('paimana_settle(text, text)', 'paimana_actor'),
    ...given('paimana_count_texts(text)', 'paimana_actor'),
    ...given('paimana_is_secretariat()', 'paimana_actor'),
    ...['survey_arrivals', 'survey_spent'].map((table) => `alter table ${table} enable row level security`),
    ...isolated('survey_responses', `${here()} and (select paimana_is_secretariat())`, 'select'),
    ...isolated('survey_texts', `${here()} and (select paimana_is_secretariat()) and state = 'shown'`, 'select'),
  ],
}
