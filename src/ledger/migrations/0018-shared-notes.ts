import type { Migration } from './migration.ts'
import { here, list, setting } from './policies.ts'
import { workTable } from './work-table.ts'

/** The program's own work: verifying the chain, a backup. Nobody who signs in is cleared for it. */
const program = `'TLP:RED' = any (${list('labels')}::text[])`

/** Beside the policy that every table has: a row must keep this rule too. */
const also = (table: string, rule: string, what = 'all') =>
  `create policy notes on ${table} as restrictive for ${what} to paimana_actor using (${program} or ${rule})`

const named = `parties && ${list('parties')}`
/** Its author sees it always; those it is addressed to as long as it holds. */
const holds = `(data ->> 'ends' is null or data ->> 'ends' > ${setting('now')} or data ->> 'author' = any (${list('parties')}::text[]))`

const seen = (kind: string, by: string) =>
  `exists (select from ${kind} seen where ${here('seen.workspace')} and seen.id = ${by})`

/**
 * Notes between agencies and who has opened them. No clearance opens them, whatever their label, only being named; and what hangs on
 * a note (comments, the log's entries of both) is in sight as long as the note is.
 */
export const sharedNotes: Migration = {
  name: '0018-shared-notes',
  statements: [
    ...workTable('shared_notes'),
    ...workTable('note_receipts'),
    also('shared_notes', `(${named} and ${holds})`),
    also('note_receipts', named),
    also(
      'comments',
      `(subject like 'shared\\_notes/%' is not true or ${seen('shared_notes', `substr(comments.subject, 14)`)})`,
    ),
    also(
      'audit_entries',
      `case kind when 'shared_notes' then ${seen('shared_notes', 'audit_entries.subject')}
        when 'comments' then ${seen('comments', 'audit_entries.subject')} else true end`,
      'select',
    ),
  ],
}
