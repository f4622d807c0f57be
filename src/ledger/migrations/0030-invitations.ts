import type { Migration } from './migration.ts'
import { here, setting } from './policies.ts'

const id = 'text collate "C" not null'
const ofSurvey = `workspace ${id}, survey ${id}`
const asOwner = 'language plpgsql security definer set search_path = public, pg_temp'

/** Without references to one another, and with nothing in common by which they could be joined. */
const tables = [
  // For as long as the survey is open: with it invitations are signed, blindly.
  `create table survey_keys (${ofSurvey}, private_key text not null, primary key (workspace, survey))`,
  `create table survey_invitations (
     ${ofSurvey},
     -- SHA-256 of the invitation's code.
     hash ${id},
     -- SHA-256 of the blinded message that was signed for it: the same one is signed again, no other. Null before.
     asked text,
     -- On which day; null again when that day is over.
     day text,
     primary key (workspace, survey, hash)
   )`,
  // SHA-256 of tokens that answers came with.
  `create table survey_tokens (${ofSurvey}, hash ${id}, primary key (workspace, survey, hash))`,
  "alter table survey_texts add column reason text not null default ''",
]

/** One at a time for a survey: what others have just stored is seen before anything is decided. */
const inTurn = "perform pg_advisory_xact_lock(hashtextextended('survey ' || place || ' ' || of_survey, 0));"

const survey = `
  select s.data ->> 'state' = 'open' and of_day <= s.data ->> 'closes', s.data ->> 'opens', coalesce((s.data ->> 'invited')::boolean, false)
  into is_open, opens, is_invited from surveys s where s.workspace = place and s.id = of_survey for share;`

/** Deletes some rows beside those that are new and stores all in a shuffled order: neither place nor transaction tells which was last. */
const amongOthers = (table: string, columns: string, where: string, fresh: string) => `
  with others as materialized (
    delete from ${table} o where o.workspace = place and o.survey = of_survey and o.ctid in (
      (select b.ctid from ${table} b where b.workspace = place and b.survey = of_survey ${where} limit 32))
    returning ${columns}
  ) insert into ${table} select * from (select ${columns} from others union all ${fresh}) mixed order by random();`

/** Takes in what came together, each page once and each token once, and tells of each what became of it, in the order in which it was given. */
const receive = `
create function paimana_receive(of_survey text, of_day text, given jsonb) returns text[] ${asOwner} as $$
declare
  place text := ${setting('workspace')};
  is_open boolean; is_invited boolean; opens text;
  one jsonb;
  receipt text;
  receipts text[] := '{}';
  fresh jsonb[] := '{}';
  keys text[] := '{}';
  tokens text[] := '{}';
  start text := md5(gen_random_uuid()::text);
begin
  ${inTurn}
  ${survey}
  for one in select g.value from jsonb_array_elements(given) with ordinality g order by g.ordinality loop
    receipt := case
      when one ->> 'key' = any (keys)
        or exists (select from survey_spent s where s.workspace = place and s.survey = of_survey and s.key = one ->> 'key')
        or exists (select from survey_arrivals a where a.workspace = place and a.survey = of_survey and a.key = one ->> 'key')
        then 'again'
      when is_open is not true or of_day < opens then 'closed'
      when not is_invited then 'taken'
      when one ->> 'token' is null then 'uninvited'
      when one ->> 'token' = any (tokens)
        or exists (select from survey_tokens t where t.workspace = place and t.survey = of_survey and t.hash = one ->> 'token')
        then 'spent'
      else 'taken' end;
    receipts := array_append(receipts, receipt);
    if receipt = 'taken' then
      keys := array_append(keys, one ->> 'key');
      fresh := array_append(fresh, one);
      if is_invited then tokens := array_append(tokens, one ->> 'token'); end if;
    end if;
  end loop;
  if cardinality(fresh) = 0 then return receipts; end if;
  ${amongOthers(
    'survey_arrivals',
    'workspace, survey, key, day, coded, texts',
    'and b.day = of_day and b.key >= start order by b.key',
    "select place, of_survey, f ->> 'key', of_day, f -> 'coded', f -> 'texts' from unnest(fresh) f",
  )}
  if is_invited then
    ${amongOthers(
      'survey_tokens',
      'workspace, survey, hash',
      'and b.hash >= start order by b.hash',
      'select place, of_survey, t from unnest(tokens) t',
    )}
  end if;
  return receipts;
end $$`

/** Uses an invitation up for one blinded message, and gives what to sign it with. */
const issue = `
create function paimana_issue(of_survey text, of_hash text, of_asked text, of_day text) returns table (state text, private_key text)
${asOwner} as $$
declare
  place text := ${setting('workspace')};
  is_open boolean; is_invited boolean; opens text;
  held survey_invitations;
  start text := md5(gen_random_uuid()::text);
begin
  ${inTurn}
  ${survey}
  if is_open is not true or not is_invited then return query select 'closed', null::text; return; end if;
  select * into held from survey_invitations i where i.workspace = place and i.survey = of_survey and i.hash = of_hash;
  if held.hash is null then return query select 'unknown', null::text; return; end if;
  if held.asked is not null and held.asked <> of_asked then return query select 'used', null::text; return; end if;
  if held.asked is null then
    delete from survey_invitations i where i.workspace = place and i.survey = of_survey and i.hash = of_hash;
    ${amongOthers(
      'survey_invitations',
      'workspace, survey, hash, asked, day',
      'and b.hash >= start order by b.hash',
      'select place, of_survey, of_hash, of_asked, of_day',
    )}
  end if;
  return query select 'signed', k.private_key from survey_keys k where k.workspace = place and k.survey = of_survey;
end $$`

/** Forgets on which day each invitation was used, once that day is over, and parts the order of tokens anew. Tells how many a day. */
const settle = `
create function paimana_settle_invitations(before_day text, and_survey text) returns table (of_survey text, of_day text, issued bigint)
${asOwner} as $$
declare place text := ${setting('workspace')};
begin
  for of_survey in
    select i.survey from survey_invitations i where i.workspace = place and (i.day < before_day or i.survey = and_survey) and i.day is not null
    union select a.survey from survey_arrivals a where a.workspace = place and (a.day < before_day or a.survey = and_survey) order by 1
  loop
    ${inTurn}
    with gone as materialized (
      delete from survey_tokens t where t.workspace = place and t.survey = of_survey returning t.hash
    ) insert into survey_tokens select place, of_survey, gone.hash from gone order by random();
    for of_day, issued in select i.day, count(*) from survey_invitations i where i.workspace = place and i.survey = of_survey
      and (i.day < before_day or of_survey = and_survey) and i.day is not null group by i.day order by i.day
    loop return next; end loop;
    with gone as materialized (
      delete from survey_invitations i where i.workspace = place and i.survey = of_survey
        and (i.day is null or i.day < before_day or of_survey = and_survey) returning i.hash, i.asked
    ) insert into survey_invitations select place, of_survey, gone.hash, gone.asked, null from gone order by random();
  end loop;
end $$`

const byTheSecretariat = `if not paimana_is_secretariat() then
    raise exception 'permission denied for invitations' using errcode = 'insufficient_privilege'; end if;`

const keepKey = `
create function paimana_keep_key(of_survey text, of_key text) returns void ${asOwner} as $$
begin
  ${byTheSecretariat}
  insert into survey_keys select s.workspace, s.id, of_key from surveys s
    where ${here('s.workspace')} and s.id = of_survey and s.data ->> 'state' = 'draft';
end $$`

const invite = `
create function paimana_invite(of_survey text, hashes text[]) returns void ${asOwner} as $$
begin
  ${byTheSecretariat}
  insert into survey_invitations select k.workspace, k.survey, h from survey_keys k, unnest(hashes) h
    where ${here('k.workspace')} and k.survey = of_survey;
end $$`

const count = `
create function paimana_count_invitations(of_survey text) returns table (made bigint, used bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  select count(*), count(i.asked) from survey_invitations i
  where ${here('i.workspace')} and i.survey = of_survey and paimana_is_secretariat()
$$`

/** Once a survey is closed nothing can be signed for it any more, and nothing tells who was invited. */
const end = `
create function paimana_end_invitations(of_survey text) returns void ${asOwner} as $$
declare place text := ${setting('workspace')};
begin
  ${byTheSecretariat}
  delete from survey_keys k where k.workspace = place and k.survey = of_survey;
  delete from survey_invitations i where i.workspace = place and i.survey = of_survey;
  delete from survey_tokens t where t.workspace = place and t.survey = of_survey;
end $$`

/** What everybody may read: of closed surveys, where at least five wrote something. The ids, drawn anew at closing, order them. */
const shownTexts = `
create function paimana_shown_texts(of_survey text) returns table (question text, text text) language sql stable security definer
set search_path = public, pg_temp as $$
  select t.question, t.text from survey_texts t
  join surveys s on s.workspace = t.workspace and s.id = t.survey and s.data ->> 'state' = 'closed'
  where ${here('t.workspace')} and t.survey = of_survey and t.state = 'shown'
    and (select count(*) from survey_texts o where o.workspace = t.workspace and o.survey = t.survey and o.question = t.question) >= 5
  order by t.id
$$`

const mayScreen = `${here()} and (select paimana_is_secretariat())`

const given = (name: string, to: string) => [
  `revoke execute on function ${name} from public`,
  `grant execute on function ${name} to ${to}`,
]

/** Invitations to a survey, blindly signed, and screening of what people wrote. */
export const invitations: Migration = {
  name: '0030-invitations',
  statements: [
    ...tables,
    'drop function paimana_receive(text, text, text, jsonb, jsonb)',
    ...[receive, issue, settle, keepKey, invite, count, end, shownTexts],
    ...given('paimana_receive(text, text, jsonb)', 'paimana_collector'),
    ...given('paimana_issue(text, text, text, text)', 'paimana_collector'),
    ...given('paimana_settle_invitations(text, text)', 'paimana_actor'),
    ...given('paimana_keep_key(text, text)', 'paimana_actor'),
    ...given('paimana_invite(text, text[])', 'paimana_actor'),
    ...given('paimana_count_invitations(text)', 'paimana_actor'),
    ...given('paimana_end_invitations(text)', 'paimana_actor'),
    ...given('paimana_shown_texts(text)', 'paimana_actor'),
    ...['survey_keys', 'survey_invitations', 'survey_tokens'].map(
      (table) => `alter table ${table} enable row level security`,
    ),
    // One after another, to whoever lets them pass; nobody else reads what waits.
    'drop policy actors on survey_texts',
    `create policy actors on survey_texts to paimana_actor using (${mayScreen}) with check (${mayScreen})`,
    'grant update (state, text, reason) on survey_texts to paimana_actor',
  ],
}
