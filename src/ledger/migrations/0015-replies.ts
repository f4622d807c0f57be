import { existingOf, totalsOf } from './0006-isolation.ts'
import { kindsWithQuestions } from './0011-requests.ts'
import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What a folder was made of when this step was made. */
export const kindsWithReplies = [...kindsWithQuestions, 'working_groups', 'replies'] as const

/** Owners' replies to verdicts, which belong to the open data; verdicts that wait for one, or for their publication. */
export const replies: Migration = {
  name: '0015-replies',
  statements: [
    ...workTable('replies'),
    `create index assessments_waiting on assessments (workspace, id)
       where label = 'TLP:AMBER' and not data ? 'published'`,
    `create index assessments_supersedes on assessments (workspace, (data ->> 'supersedes')) where data ? 'supersedes'`,
    totalsOf(kindsWithReplies, 'create or replace function'),
    existingOf(kindsWithReplies, 'create or replace function'),
  ],
}
