import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithLosses } from './0033-boundaries.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithEvaluations = [...kindsWithLosses, 'impact_evaluations'] as const

/** Impact evaluations, which belong to the open data; and their results, which can be computed from them again. */
export const evaluations: Migration = {
  name: '0035-evaluations',
  statements: [
    ...workTable('impact_evaluations'),
    ...workTable('evaluation_results'),
    "create index impact_evaluations_addressed on impact_evaluations (workspace, id) where parties <> '{}'",
    "create index impact_evaluations_withheld on impact_evaluations (workspace, id) where label <> 'TLP:CLEAR'",
    totalsOf(kindsWithEvaluations, 'create or replace function'),
    existingOf(kindsWithEvaluations, 'create or replace function'),
  ],
}
