import { kindsWithReplies } from './0015-replies.ts'
import type { Migration } from './migration.ts'

/** What is not for everybody, and what is addressed to somebody, is little beside what there is, and is found without reading the rest. */
export const addressedIndexes: Migration = {
  name: '0021-addressed',
  statements: kindsWithReplies.flatMap((kind) => [
    `create index ${kind}_addressed on ${kind} (workspace, id) where parties <> '{}'`,
    `create index ${kind}_withheld on ${kind} (workspace, id) where label <> 'TLP:CLEAR'`,
  ]),
}
