/** What the secretariat works with once a draft's next version is there: links between clauses, and which comment changed what. Pure. */
import type { Published } from '#src/publishing/door.ts'
import { answerNow } from '#src/voices/submissions/submission-model.ts'
import { briefly, type SubmissionLine } from '#src/voices/submissions/submission-view.ts'
import type { ClauseChange, WordedClause } from '../differences/clause-changes.ts'
import { changedBy, placeOf } from './draft-view.ts'

export interface ClauseOption {
  id: string
  number: string | null
  words: string
}

const most = 80

export const optionOf = ({ id, number, words }: WordedClause): ClauseOption => ({
  ...{ id, number },
  words: words.length > most ? `${words.slice(0, most)}…` : words,
})

export interface TraceLine {
  id: string
  brief: string
  /** The clauses that it changed; null where nobody has said yet. */
  changed: string[] | null
}

/** Accepted comments, at least in part; those answered together stand under the one that leads. */
export function traceLines(published: Published, comments: readonly SubmissionLine[]): TraceLine[] {
  return comments
    .map((comment) => ({ comment, own: comment.submission }))
    .filter(({ own }) => own.lead === undefined && (answerNow(own)?.outcome ?? 'noted') !== 'noted')
    .map(({ comment, own }) => ({
      id: own.id,
      brief: briefly(own),
      changed: own.changed === undefined ? null : changedBy(published, comment),
    }))
}

/** Where a comment may have changed something, and what is proposed: what its own clause became, if that is not as it was. */
export function traceChoices(changes: readonly ClauseChange[], about: string) {
  const changed = changes.filter(({ kind }) => kind !== 'same')
  const proposed = changed.filter(({ before }) => before.some(({ id }) => id === about)).map(placeOf)
  const options = changed.flatMap((change) => {
    const clause = change.after ?? change.before[0]
    return clause ? [{ ...optionOf(clause), kind: change.kind }] : []
  })
  return { options, proposed }
}
