import { foundingKinds, type RecordKind } from '../kinds.ts'
import { existingOf, totalsOf } from './0006-isolation.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithQuestions: readonly RecordKind[] = [...foundingKinds, 'questions']

/** Information requests; written questions, which belong to the open data; and their answers before they are released. */
export const requests: Migration = {
  name: '0011-requests',
  statements: [
    ...workTable('requests'),
    ...workTable('questions'),
    ...workTable('answers'),
    totalsOf(kindsWithQuestions, 'create or replace function'),
    existingOf(kindsWithQuestions, 'create or replace function'),
  ],
}
