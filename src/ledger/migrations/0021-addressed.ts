import { kindsWithReplies } from './0015-replies.ts'
import type { Migration } from './migration.ts'

/** What is addressed to somebody is little beside what there is, and is found without reading the rest. */
export const addressedIndexes: Migration = {
  name: '0021-addressed',
  statements: kindsWithReplies.map(
    (kind) => `create index ${kind}_addressed on ${kind} (workspace, id) where parties <> '{}'`,
  ),
}
