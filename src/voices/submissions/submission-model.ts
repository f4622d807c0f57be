/** What the public says about a policy, a clause or a promise, and what became of it. */
import { z } from 'zod'
import { Day, Id, LocalLine } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'

export const SubmissionText = prose(4000)
export const ReplyText = prose(8000)
export const CorrectionReason = prose(1000)
export const mostCorrections = 20

export const subjects = ['policies', 'clauses', 'commitments'] as const
export type SubjectKind = (typeof subjects)[number]
export const isSubject = (kind: string): kind is SubjectKind => subjects.some((one) => one === kind)

export const languages = ['en', 'ur'] as const
/** *Accepted*, *in part* or *noted*, as recommendations are answered. */
export const outcomes = ['accepted', 'in-part', 'noted'] as const
export const refusalReasons = ['abuse', 'personal', 'advertising', 'off-topic', 'unlawful', 'duplicate'] as const

/** Of one on the public record; *overdue* where its day has passed without an answer. */
export const states = ['waiting', 'overdue', 'answered', 'refused'] as const
export type SubmissionState = (typeof states)[number]

export const About = z.strictObject({ kind: z.enum(subjects), id: Id })

export const Said = z.strictObject({
  language: z.enum(languages),
  text: SubmissionText,
  /** Into the other language, by the secretariat. */
  translation: SubmissionText.optional(),
  /** In what role, by the workspace's own list; whoever speaks may leave it out. */
  role: Id.optional(),
  /** From which area. */
  area: Id.optional(),
})

export const Answer = z.strictObject({
  outcome: z.enum(outcomes),
  text: ReplyText,
  day: Day,
  /** Into the other language, by the secretariat. */
  translation: ReplyText.optional(),
})
export type Answer = z.infer<typeof Answer>

/** As it stands on the public record. */
export const Submission = z.strictObject({
  id: Id,
  about: About,
  received: Day,
  /** The day by which an answer is promised. */
  due: Day,
  /** Left out where it was refused. */
  said: Said.optional(),
  refused: z.strictObject({ reason: z.enum(refusalReasons), day: Day }).optional(),
  /** Who has been asked for the answer; without it, it is the secretariat's to give. */
  passedTo: z.strictObject({ organisation: Id, day: Day, due: Day }).optional(),
  /** The submission that it is answered together with. */
  lead: Id.optional(),
  /** The first one: how long an answer took is counted to its day. */
  answer: Answer.optional(),
  /** How it was put right since, in order: the last one holds, and the ones before stay on record. */
  corrections: z
    .array(Answer.extend({ reason: CorrectionReason }))
    .max(mostCorrections)
    .optional(),
  /** Of a comment on a draft that was accepted, at least in part: the clauses of its next version that it changed, or those left out. */
  changed: z.array(Id).max(50).optional(),
})
export type Submission = z.infer<typeof Submission>

/** The answer that holds. */
export const answerNow = ({ answer, corrections }: Pick<Submission, 'answer' | 'corrections'>): Answer | undefined =>
  corrections?.at(-1) ?? answer

/** Before anybody has looked at it: seen by the secretariat and by whoever holds the receipt. */
export type ReceivedSubmission = Required<Pick<Submission, 'id' | 'about' | 'received' | 'due' | 'said'>> & {
  /** Its page did the work that it was given. Others are looked at after these. */
  proven?: true
}

/** The answer of the organisation asked, before it is published. Its id is the submission's. */
export interface SubmissionReply {
  id: string
  organisation: string
  outcome: (typeof outcomes)[number]
  text: string
  given: string
}

export const VoicesSetting = z.strictObject({
  /** Working days within which each submission is answered; 20 where nothing is said. */
  answerWithin: z.int().min(1).max(260).optional(),
  /** In what roles people may say that they speak. */
  roles: z
    .array(z.strictObject({ id: Id, name: LocalLine }))
    .max(30)
    .default([]),
})
export type VoicesSetting = z.infer<typeof VoicesSetting>

export const usualWorkingDays = 20

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    submissions: Submission
    received_submissions: ReceivedSubmission
    submission_replies: SubmissionReply
  }
}
