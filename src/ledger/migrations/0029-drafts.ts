import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithConsultations } from './0028-consultations.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithDrafts = [...kindsWithConsultations, 'drafts'] as const

/** Texts put out for comment, which belong to the open data from their opening day; and what is planned before. */
export const drafts: Migration = {
  name: '0029-drafts',
  statements: [
    ...workTable('drafts'),
    ...workTable('planned_drafts'),
    "create index drafts_addressed on drafts (workspace, id) where parties <> '{}'",
    "create index drafts_withheld on drafts (workspace, id) where label <> 'TLP:CLEAR'",
    totalsOf(kindsWithDrafts, 'create or replace function'),
    existingOf(kindsWithDrafts, 'create or replace function'),
  ],
}
