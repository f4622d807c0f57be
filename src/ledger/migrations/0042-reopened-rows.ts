import type { Migration } from './migration.ts'

/** A decision about a doubtful row that is taken back in a later edition than it was made in holds for those before, as events do. */
export const reopenedRows: Migration = {
  name: '0042-reopened-rows',
  statements: [
    `alter table incident_settlements
       -- From which on it does not hold any more; null where it does.
       add column until_edition integer,
       drop constraint incident_settlements_pkey,
       add primary key (workspace, source, row_key, edition)`,
  ],
}
