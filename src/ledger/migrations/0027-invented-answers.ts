import type { Migration } from './migration.ts'
import { setting } from './policies.ts'

/**
 * Takes many answers in at once, by the same rules as one: for workspaces that are marked as invented, and no other. What real people
 * send is mixed with what waits there already, one by one, and that is what takes the time.
 */
const receiveInvented = `
create function paimana_receive_invented(of_survey text, sent jsonb) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  place text := ${setting('workspace')};
  survey_now jsonb;
  taken bigint;
begin
  select data into survey_now from surveys where workspace = place and id = of_survey for share;
  if survey_now is null or survey_now ->> 'state' <> 'open' or coalesce((survey_now ->> 'invited')::boolean, false)
    or not exists (select from workspaces w where w.id = place and (w.data ->> 'fictional')::boolean)
  then return 0; end if;
  insert into survey_arrivals (workspace, survey, key, day, coded, texts)
    select place, of_survey, one.key, one.day, one.coded, one.texts
    from jsonb_to_recordset(sent) as one (key text, day text, coded jsonb, texts jsonb)
    where one.day between survey_now ->> 'opens' and survey_now ->> 'closes'
      and not exists (select from survey_spent s where s.workspace = place and s.survey = of_survey and s.key = one.key)
    order by random()
    on conflict do nothing;
  get diagnostics taken = row_count;
  return taken;
end $$`

export const inventedAnswers: Migration = {
  name: '0027-invented-answers',
  statements: [
    receiveInvented,
    'revoke execute on function paimana_receive_invented(text, jsonb) from public',
    'grant execute on function paimana_receive_invented(text, jsonb) to paimana_collector',
  ],
}
