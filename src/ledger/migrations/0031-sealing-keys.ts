import type { Migration } from './migration.ts'
import { here, roleOf, setting } from './policies.ts'

const asOwner = 'language plpgsql security definer set search_path = public, pg_temp'

/** The private half leaves this table for the server alone, while answers are taken in, and is gone once the survey is closed. */
const functions = [
  `create function paimana_make_sealing_key(of_survey text, of_public text, of_private text) returns void ${asOwner} as $$
   begin
     if not paimana_is_secretariat() then raise exception 'only the secretariat opens surveys' using errcode = 'insufficient_privilege'; end if;
     insert into survey_sealing_keys values (${setting('workspace')}, of_survey, of_public, of_private) on conflict do nothing;
   end $$`,
  `create function paimana_destroy_sealing_key(of_survey text) returns void ${asOwner} as $$
   begin
     if not paimana_is_secretariat() then raise exception 'only the secretariat closes surveys' using errcode = 'insufficient_privilege'; end if;
     update survey_sealing_keys k set private = null where ${here('k.workspace')} and k.survey = of_survey;
   end $$`,
  `create function paimana_public_sealing_key(of_survey text) returns text language sql stable security definer
   set search_path = public, pg_temp as $$
     select k.public from survey_sealing_keys k where ${here('k.workspace')} and k.survey = of_survey and k.private is not null
   $$`,
  `create function paimana_private_sealing_key(of_survey text) returns table (public text, private text) language sql stable security definer
   set search_path = public, pg_temp as $$
     select k.public, k.private from survey_sealing_keys k where ${here('k.workspace')} and k.survey = of_survey and k.private is not null
   $$`,
]

const given = (name: string, to: string) => [
  `revoke execute on function ${name} from public`,
  `grant execute on function ${name} to ${to}`,
]

/** A pair of keys for each open survey: answers that wait on a device wait sealed to it. No label opens this table to anybody. */
export const sealingKeys: Migration = {
  name: '0031-sealing-keys',
  statements: [
    `create table survey_sealing_keys (
       workspace text collate "C" not null,
       survey text collate "C" not null,
       -- ECDH on P-256: the point, uncompressed, and PKCS #8, in base64url.
       public text not null,
       private text,
       primary key (workspace, survey)
     )`,
    'alter table survey_sealing_keys enable row level security',
    ...roleOf('paimana_collector'),
    ...functions,
    ...given('paimana_make_sealing_key(text, text, text)', 'paimana_actor'),
    ...given('paimana_destroy_sealing_key(text)', 'paimana_actor'),
    ...given('paimana_public_sealing_key(text)', 'paimana_actor'),
    ...given('paimana_private_sealing_key(text)', 'paimana_collector'),
  ],
}
