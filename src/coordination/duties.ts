/** What waits for somebody, in one list. */
import { roadmapDuties } from '#src/delivery/roadmaps/roadmap-duties.ts'
import { roundDuties } from '#src/delivery/rounds/round-duties.ts'
import { evaluationDuties } from '#src/evaluation/saved/evaluation-duties.ts'
import { evidenceDuties } from '#src/evidence/evidence-duties.ts'
import type { Grant } from '#src/identity/model.ts'
import { importDuties } from '#src/incidents/bringing/import-duties.ts'
import { lossDuties } from '#src/incidents/losses/loss-duties.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { curationDuties } from '#src/policies/curation/curation-duties.ts'
import { draftDuties } from '#src/policies/drafts/draft-duties.ts'
import { verdictDuties } from '#src/results/verdicts/verdict-duties.ts'
import { codingDuties } from '#src/voices/coding/coding-duties.ts'
import { consultationDuties } from '#src/voices/consultations/consultation-duties.ts'
import { endorsementDuties } from '#src/voices/endorsements/endorsement-duties.ts'
import { wordDuties } from '#src/voices/screening/word-duties.ts'
import { submissionDuties } from '#src/voices/submissions/submission-duties.ts'
import { surveyDuties } from '#src/voices/surveying/survey-duties.ts'
import { commentDuties } from './comments/comment-duties.ts'
import type { Duty, DutySource } from './duty.ts'
import { meetingDuties } from './meetings/meeting-duties.ts'
import { noteDuties } from './notes/note-duties.ts'
import { paperDuties } from './papers/paper-duties.ts'
import { answeredQuestions, questionDuties } from './questions/question-duties.ts'
import { requestDuties } from './requests/request-duties.ts'

const sources: DutySource[] = [
  commentDuties,
  roadmapDuties,
  roundDuties,
  requestDuties,
  questionDuties,
  meetingDuties,
  paperDuties,
  noteDuties,
  evidenceDuties,
  verdictDuties,
  curationDuties,
  submissionDuties,
  surveyDuties,
  endorsementDuties,
  consultationDuties,
  draftDuties,
  wordDuties,
  codingDuties,
  lossDuties,
  importDuties,
  evaluationDuties,
]

/** What somebody is told of and has nothing to do about. */
export const tidingsFor: DutySource = answeredQuestions

/** What is due first stands first; what has no day last. */
export async function dutiesOf(tx: ReadTx, by: Grant, today: string): Promise<Duty[]> {
  const found: Duty[] = []
  for (const source of sources) found.push(...(await source(tx, by, today)))
  return found.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}
