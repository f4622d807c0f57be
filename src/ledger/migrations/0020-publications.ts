import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** Policies and indicators of which somebody has asked that they be made public: they wait for a second person. */
export const publications: Migration = {
  name: '0020-publications',
  statements: [
    ...workTable('publications'),
    `create index findings_proposed on findings (workspace, policy)
       where not data ? 'state' or data ->> 'state' = 'proposed'`,
  ],
}
