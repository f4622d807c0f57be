import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** What the work needs to know of files handed in as evidence, and labels that wait for a second person. */
export const evidence: Migration = {
  name: '0014-evidence',
  statements: [
    ...workTable('uploads'),
    ...workTable('label_changes'),
    `create index uploads_ungraded on uploads (workspace, id) where data -> 'graded' = 'null'`,
    `create index evidence_from on evidence (workspace, (data ->> 'from'))`,
    `create index evidence_sha256 on evidence (workspace, (data ->> 'sha256')) where data ? 'sha256'`,
  ],
}
