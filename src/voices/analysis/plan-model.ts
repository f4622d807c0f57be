/** What a survey's answers will be made into, said before anybody has answered: it belongs to the draft, and is fixed when that is opened. */
import { z } from 'zod'
import { Day, Id, LocalLine } from '#src/vocabulary/model.ts'

/** Of a question: its path in the form. */
const Path = z.string().min(1).max(300)
const Choice = z.string().min(1).max(200)

/** Each choice of the first question by each of the second. */
export const Cross = z.strictObject({ rows: Path, columns: Path })
export type Cross = z.infer<typeof Cross>

/** How a population is known to divide into the choices of a question. */
export const Margin = z.strictObject({
  question: Path,
  /** Shares of the population by choice, in percent; they add up to 100. */
  shares: z.record(Choice, z.number().min(0).max(100)),
  /** Where that is known from, and of which day. */
  source: LocalLine,
  date: Day,
})
export type Margin = z.infer<typeof Margin>

/** A list of choices that is a scale, from one end to the other as it is ordered. */
export const Scale = z.strictObject({
  /** Its name, or, of a short range, the question's path. */
  list: z.string().min(1).max(300),
  /** The choice in its middle, which is neither; null where there is none. */
  middle: Choice.nullable(),
  /** Choices that stand beside it, such as "do not know". */
  beside: z.array(Choice).max(5).default([]),
})
export type Scale = z.infer<typeof Scale>

export const AnalysisPlan = z.strictObject({
  crosses: z.array(Cross).max(12).default([]),
  /** Question, or what the form computes, that says how many people a respondent stands for. */
  weight: Path.nullable().default(null),
  /** One: post-stratified; several: raked. */
  margins: z.array(Margin).max(4).default([]),
  /** Question whose choices are the strata that the sample was drawn from. */
  strata: Path.nullable().default(null),
  scales: z.array(Scale).max(20).default([]),
  /** The wave before: a survey whose questions have the same paths. */
  before: Id.nullable().default(null),
})
export type AnalysisPlan = z.infer<typeof AnalysisPlan>

export const noPlan: AnalysisPlan = { crosses: [], weight: null, margins: [], strata: null, scales: [], before: null }
