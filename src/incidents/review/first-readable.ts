import type { ReviewRow } from '../edition-model.ts'
import type { ImportPlan } from '../importing/import-edition.ts'
import { type Reread, rereadRows } from './reread.ts'
import { type Changes, changed } from './settled-row.ts'

/** The first of several ways in which a row can be read, or why the last one failed. */
export function firstReadable(
  { mapping, places, source }: ImportPlan,
  { review, heading, id }: { review: ReviewRow; heading: readonly string[]; id: string },
  ways: readonly Changes[],
): { changes: Changes; again: Reread } | ReviewRow {
  let failed: ReviewRow = review
  for (const changes of ways) {
    const values = changed(heading, review.said ?? [], changes)
    const again = rereadRows({ mapping, places, spellings: source.data.spellings }, heading, [{ id, values }])
    const fault = again.failed.get(0)
    if (!fault) return { changes, again }
    failed = fault
  }
  return failed
}
