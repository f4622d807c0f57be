/** What people said, as pages show it: with its answer, how long that took, and who gave it. Pure. */
import type { NamedRecord } from '#src/coordination/questions/question-view.ts'
import { recordsOf } from '#src/coordination/requests/answer-record.ts'
import { translator } from '#src/i18n/translate.ts'
import { bodies } from '#src/identity/visitor.ts'
import type { Published } from '#src/publishing/door.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Answer, answerNow, type SubjectKind, type Submission, type SubmissionState } from './submission-model.ts'

export interface SubmissionLine {
  submission: Submission
  about: LocalText
  policy: string | null
  /** Its own as it holds now, or that of the one it is answered together with. */
  answer: Answer | null
  /** The day of the first answer, to which days are counted. */
  answered: string | null
  state: SubmissionState
  /** From receiving to answering, or until today. */
  days: number
  /** Who answers: an organisation's id, or `bodies.secretariat`. */
  organisation: string
  name: LocalText
}

const secretariat: LocalText = {
  en: translator('en')('submissions.secretariat'),
  ur: translator('ur')('submissions.secretariat'),
}

const nameOf = ({ records }: Published, organisation: string): LocalText =>
  organisation === bodies.secretariat
    ? secretariat
    : (records.organisations.get(organisation)?.name ?? { en: organisation })

const most = 140

export function briefly({ said }: Pick<Submission, 'said'>): string {
  const text = (said?.text ?? '').replace(/\s+/g, ' ')
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most - 1) + 1 || most)}…`
}

/** Undefined where there is none, or the public does not see it. */
export function subjectTitle({ records }: Published, kind: SubjectKind, id: string): LocalText | undefined {
  if (kind !== 'clauses') return records[kind].get(id)?.title
  const clause = records.clauses.get(id)
  if (!clause) return undefined
  return clause.gist ?? { en: [...clause.path, clause.number ?? clause.id].join(' › ') }
}

/** Which policy a subject belongs to; of a clause, the policy whose version it was read from. */
function policyOf({ records }: Published, { kind, id }: Submission['about']): string | null {
  if (kind === 'policies') return id
  if (kind === 'commitments') return records.commitments.get(id)?.policy ?? null
  const source = records.clauses.get(id)?.source
  return [...records.versions.values()].find((version) => version.source === source)?.policy ?? null
}

export function submissionLine(published: Published, submission: Submission, today: string): SubmissionLine {
  const { about, lead, received, due, refused } = submission
  const leading = lead === undefined ? undefined : published.records.submissions.get(lead)
  const own = leading ?? submission
  const answer = answerNow(own) ?? null
  const answered = own.answer?.day ?? null
  const organisation = own.passedTo?.organisation ?? bodies.secretariat
  return {
    submission,
    about: subjectTitle(published, about.kind, about.id) ?? { en: about.id },
    policy: policyOf(published, about),
    answer,
    answered,
    state: refused ? 'refused' : answer ? 'answered' : due < today ? 'overdue' : 'waiting',
    days: daysBetween(received, refused?.day ?? answered ?? today),
    organisation,
    name: nameOf(published, organisation),
  }
}

/** A line as a list shows it: without the texts in full. */
export interface ListedSubmission extends Pick<SubmissionLine, 'about' | 'answer' | 'state' | 'days' | 'name'> {
  id: string
  brief: string
  reason: NonNullable<Submission['refused']>['reason'] | null
  received: string
}

export const listed = ({ submission, about, answer, state, days, name }: SubmissionLine): ListedSubmission => ({
  ...{ about, answer, state, days, name },
  id: submission.id,
  brief: briefly(submission),
  reason: submission.refused?.reason ?? null,
  received: submission.received,
})

export interface LineFilter {
  policy?: string
  organisation?: string
  state?: string
}

/** Newest first; what was refused only where it is asked for. */
export function submissionLines(published: Published, today: string, filter: LineFilter = {}): SubmissionLine[] {
  const { policy, organisation, state } = filter
  return [...published.records.submissions.values()]
    .map((one) => submissionLine(published, one, today))
    .filter((line) => (state ? line.state === state : line.state !== 'refused'))
    .filter((line) => (!policy || line.policy === policy) && (!organisation || line.organisation === organisation))
    .sort((a, b) => newest(a, b))
}

const newest = ({ submission: a }: SubmissionLine, { submission: b }: SubmissionLine) =>
  b.received.localeCompare(a.received) || a.id.localeCompare(b.id)

/** What was said about one thing. */
export const linesAbout = (published: Published, kind: SubjectKind, id: string, today: string): SubmissionLine[] =>
  [...published.records.submissions.values()]
    .filter(({ about, refused }) => about.kind === kind && about.id === id && !refused)
    .map((one) => submissionLine(published, one, today))
    .sort(newest)

/** What is answered together with one. */
export const linesLedBy = (published: Published, lead: string, today: string): SubmissionLine[] =>
  [...published.records.submissions.values()]
    .filter((one) => one.lead === lead)
    .map((one) => submissionLine(published, one, today))
    .sort(newest)

/** How long answers take, by who owes them; counted from the day on which something was said. */
export function submissionRecords(published: Published, today: string): NamedRecord[] {
  const asked = submissionLines(published, today).map(({ submission, answered, organisation }) => ({
    organisation,
    asked: submission.received,
    due: submission.due,
    answered,
  }))
  return recordsOf(asked, today).map((record) => ({ ...record, name: nameOf(published, record.organisation) }))
}

/** How many were refused, by the reason. */
export function refusals(
  published: Published,
): [reason: NonNullable<Submission['refused']>['reason'], count: number][] {
  const refused = [...published.records.submissions.values()].flatMap((one) => one.refused ?? [])
  return [...Map.groupBy(refused, ({ reason }) => reason)].map(([reason, of]) => [reason, of.length])
}
