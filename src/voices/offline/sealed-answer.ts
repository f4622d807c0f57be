/** What is inside of a sealed answer, and what it is sealed for. */
import { z } from 'zod'
import { Day } from '#src/vocabulary/model.ts'

/** The fields of the page as a form would have sent them, with what the server cannot know later. */
export const SealedAnswer = z.strictObject({
  /** The day it was answered on, by the device's clock. */
  day: Day,
  /** Name of the language it was answered in. */
  language: z.string().max(200),
  fields: z.array(z.tuple([z.string().max(2000), z.string().max(20_000)])).max(10_000),
})
export type SealedAnswer = z.infer<typeof SealedAnswer>

/** A file of answers that somebody hands in for others. */
export const AnswerFile = z.strictObject({
  format: z.literal('paimana-answers-1'),
  answers: z
    .array(z.strictObject({ workspace: z.string().max(200), survey: z.string().max(200), sealed: z.string() }))
    .max(5000),
})
export type AnswerFile = z.infer<typeof AnswerFile>
