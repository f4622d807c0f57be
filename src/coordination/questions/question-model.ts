/** Written questions of the committee: what was asked of whom, by when, and what was answered. On the record. */
import { z } from 'zod'
import { Day, Id } from '#src/vocabulary/model.ts'
import { Line, prose } from '#src/vocabulary/text.ts'

export const QuestionText = prose(4000)
export const AnswerText = prose()

/** Title and text stand in whatever language they were written in. */
export const Question = z.strictObject({
  id: Id,
  /** The committee's organisation, where the one who asked was invited for one. */
  asker: Id.optional(),
  /** Whom it is put to; nobody else answers it. */
  organisation: Id,
  /** The promise it is about. */
  commitment: Id.optional(),
  title: Line,
  text: QuestionText,
  asked: Day,
  /** The day by which the answer is asked for. */
  due: Day,
  /** Null until it has been released. */
  answer: z.strictObject({ text: AnswerText, given: Day, released: Day }).nullable().default(null),
})
export type Question = z.infer<typeof Question>

/** An answer before its release: seen by the organisation that gives it, and by the secretariat. Its id is the question's. */
export interface AnswerDraft {
  id: string
  organisation: string
  text: string
  given: string
  /** The account that wrote it, opaque: the one that releases it is another. */
  by: string
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    questions: Question
    answers: AnswerDraft
  }
}
