import type { Migration } from './migration.ts'
import { here } from './policies.ts'

/**
 * In what office an account acted when an entry was written: what it had been given by then, as the log has it. Tells role,
 * organisation and posts, which everybody may know of whoever acts in public, and nothing of the person.
 */
const offices = `
create function paimana_offices(of_account text, at_seq bigint) returns jsonb language sql stable security definer
set search_path = public, pg_temp as $$
  select change -> 'after' from audit_entries
  where ${here()} and kind = 'grant' and subject = of_account and seq <= at_seq and change ? 'after'
  order by seq desc limit 1
$$`

export const officesThen: Migration = {
  name: '0016-offices',
  statements: [
    offices,
    `create index audit_entries_grants on audit_entries (workspace, subject, seq) where kind = 'grant'`,
  ],
}
