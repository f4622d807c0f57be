import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithQuestions } from './0011-requests.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

const kinds = [...kindsWithQuestions, 'working_groups'] as const

/** Working groups, which belong to the open data; meetings and what they decide. */
export const meetings: Migration = {
  name: '0012-meetings',
  statements: [
    ...workTable('working_groups'),
    ...workTable('meetings'),
    ...workTable('decisions'),
    totalsOf(kinds, 'create or replace function'),
    existingOf(kinds, 'create or replace function'),
  ],
}
