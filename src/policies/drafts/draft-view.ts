/** Texts out for comment, as pages show them. Pure. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { answerNow } from '#src/voices/submissions/submission-model.ts'
import { type SubmissionLine, submissionLines } from '#src/voices/submissions/submission-view.ts'
import type { ClauseChange } from '../differences/clause-changes.ts'
import { type Draft, type DraftState, stateOn } from './draft-model.ts'

export interface DraftLine {
  id: string
  title: LocalText
  publisher: LocalText | null
  opens: string
  closes: string
  state: DraftState
  /** Comments on the public record, those that were refused left out; and how many of them are answered. */
  comments: number
  answered: number
}

/** Those out for comment first, then by their closing day, the latest first. */
export function draftLines(published: Published, today: string): DraftLine[] {
  const lines = [...published.records.drafts.values()].map((draft) => draftLine(published, draft, today))
  return lines.sort(
    (a, b) => Number(b.state === 'open') - Number(a.state === 'open') || b.closes.localeCompare(a.closes),
  )
}

/** What a version's text is called. */
export const versionTitle = ({ records: { versions, sources } }: Published, version: string): LocalText | undefined =>
  sources.get(versions.get(version)?.source ?? '')?.title

export function draftLine(published: Published, draft: Draft, today: string): DraftLine {
  const { policies, organisations } = published.records
  const { id, policy, publisher, opens, closes } = draft
  const comments = commentsOn(published, draft, today)
  return {
    ...{ id, opens, closes },
    title: versionTitle(published, id) ?? policies.get(policy)?.title ?? { en: policy },
    publisher: organisations.get(publisher ?? '')?.name ?? null,
    state: stateOn(draft, today),
    comments: comments.length,
    answered: comments.filter(({ state }) => state === 'answered').length,
  }
}

/** What was said about its clauses, and about the whole of it while it was out. */
export function commentsOn(published: Published, draft: Draft, today: string): SubmissionLine[] {
  const { records } = published
  const source = records.versions.get(draft.id)?.source
  return submissionLines(published, today).filter(({ submission: { about, received } }) =>
    about.kind === 'clauses'
      ? records.clauses.get(about.id)?.source === source
      : about.kind === 'policies' && about.id === draft.policy && draft.opens <= received && received <= draft.closes,
  )
}

/** By the clause that they are about; those about the whole text under its policy's id. */
export const byClause = (comments: readonly SubmissionLine[]): Map<string, SubmissionLine[]> =>
  Map.groupBy(comments, ({ submission }) => submission.about.id)

/** The clauses that a comment changed: its own, or those of the one it is answered together with. */
export function changedBy({ records }: Published, { submission }: SubmissionLine): string[] {
  const leading = submission.lead === undefined ? submission : records.submissions.get(submission.lead)
  return leading && answerNow(leading)?.outcome !== 'noted' ? (leading.changed ?? []) : []
}

/** For each change the comments that brought it about, and those comments that changed nothing in this text. */
export function tracedComments(
  published: Published,
  comments: readonly SubmissionLine[],
  changes: readonly ClauseChange[],
) {
  // A clause that was left out may have been linked since.
  const places = new Map(changes.flatMap((change) => change.before.map(({ id }) => [id, placeOf(change)])))
  for (const change of changes) places.set(placeOf(change), placeOf(change))
  const byChange = new Map<string, SubmissionLine[]>()
  const without: SubmissionLine[] = []
  for (const comment of comments) {
    const changed = new Set(changedBy(published, comment).flatMap((id) => places.get(id) ?? []))
    if (changed.size === 0) without.push(comment)
    for (const id of changed) byChange.set(id, [...(byChange.get(id) ?? []), comment])
  }
  return { byChange, without }
}

/** A change is called by the clause it led to, or by the one that was left out. */
export const placeOf = ({ after, before }: ClauseChange): string => after?.id ?? before[0]?.id ?? ''

/** The closing day of the draft in which something stands, once it has passed; null where it may be commented on. */
export function closedSince(
  { records: { drafts, versions, clauses } }: Published,
  about: { kind: string; id: string },
  today: string,
): string | null {
  const overOn = (version: string) => {
    const closes = drafts.get(version)?.closes
    return closes !== undefined && closes < today ? closes : null
  }
  if (about.kind === 'clauses') {
    const source = clauses.get(about.id)?.source
    for (const version of versions.values()) if (version.source === source) return overOn(version.id)
    return null
  }
  if (about.kind !== 'policies') return null
  // Of a policy that is in force, or has another draft out, something may be said at any time.
  const own = [...versions.values()].filter(({ policy }) => policy === about.id).map(({ id }) => overOn(id))
  return own.includes(null) ? null : (own.sort().at(-1) ?? null)
}
