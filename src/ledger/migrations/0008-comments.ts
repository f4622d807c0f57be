import type { Migration } from './migration.ts'
import { here, setting } from './policies.ts'
import { workTable } from './work-table.ts'

/** What people say about records; and that whoever acts finds what they were given, as it is in the moment of acting. */
export const comments: Migration = {
  name: '0008-comments',
  statements: [
    ...workTable('comments'),
    `create policy own on grants for select to paimana_actor using (${here()} and account = ${setting('account')})`,
    'grant select on grants to paimana_actor',
  ],
}
