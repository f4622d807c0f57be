import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithReplies } from './0015-replies.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithSubmissions = [...kindsWithReplies, 'submissions'] as const

/** What the public says, which belongs to the open data once it is admitted; what waits for that; and answers not yet published. */
export const submissions: Migration = {
  name: '0023-submissions',
  statements: [
    ...workTable('submissions'),
    ...workTable('received_submissions'),
    ...workTable('submission_replies'),
    "create index submissions_addressed on submissions (workspace, id) where parties <> '{}'",
    "create index submissions_withheld on submissions (workspace, id) where label <> 'TLP:CLEAR'",
    `create index submissions_open on submissions (workspace, id)
       where not data ? 'answer' and not data ? 'refused' and lead is null`,
    totalsOf(kindsWithSubmissions, 'create or replace function'),
    existingOf(kindsWithSubmissions, 'create or replace function'),
  ],
}
