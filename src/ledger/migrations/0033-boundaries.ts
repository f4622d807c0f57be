import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithIncidents } from './0032-incidents.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithLosses = [...kindsWithIncidents, 'populations', 'losses'] as const

/** People counted and losses assessed, which belong to the open data; borders and the files that they came from. */
export const boundaries: Migration = {
  name: '0033-boundaries',
  statements: [
    ...workTable('populations'),
    ...workTable('losses'),
    ...workTable('boundaries'),
    ...workTable('boundary_loads'),
    ...['populations', 'losses'].flatMap((kind) => [
      `create index ${kind}_addressed on ${kind} (workspace, id) where parties <> '{}'`,
      `create index ${kind}_withheld on ${kind} (workspace, id) where label <> 'TLP:CLEAR'`,
    ]),
    totalsOf(kindsWithLosses, 'create or replace function'),
    existingOf(kindsWithLosses, 'create or replace function'),
  ],
}
