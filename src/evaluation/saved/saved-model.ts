/** An impact evaluation that is kept: its question, its data, its method as it was stated before any result, and its results. */
import { z } from 'zod'
import { IncidentQuery } from '#src/incidents/query-model.ts'
import { Citation, Day, Id, LocalLine, LocalText, PartialDate } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { checklistAnswers, checklistItems } from '../checklist.ts'
import { methods } from '../methods.ts'
import type { Passage, Verdict } from '../model.ts'

/** As a specification names it, and as it is called where it is taken away. */
const FileName = z.string().regex(/^[a-z0-9][a-z0-9-]*\.csv$/, 'a file of data is called like "data.csv"')

/** Of incidents one series, or one a place; two sources are two files, and are never added up. */
const SeriesQuery = IncidentQuery.refine(
  ({ by, sources }) =>
    by.includes('month') && by.every((one) => one === 'month' || one === 'area') && sources.length === 1,
  { path: ['by'], error: 'an evaluation asks one source by "month", or by "month" and "area"' },
)

const Cell = z.union([z.string().max(200), z.number(), z.null()])

export const DataFile = z
  .strictObject({
    file: FileName,
    title: LocalLine.optional(),
    /** Added up when a result is computed, as of the editions there are then. */
    incidents: SeriesQuery.optional(),
    /** Or a table as it stands, and where it comes from. */
    rows: z.array(z.record(Line, Cell)).min(5).max(20_000).optional(),
    citation: Citation.optional(),
  })
  .refine(({ incidents, rows }) => (incidents === undefined) !== (rows === undefined), {
    path: ['rows'],
    error: 'a file of data has a query of "incidents" or "rows" of its own, one of them',
  })
export type DataFile = z.infer<typeof DataFile>

/** As `paimana evaluate` takes it; its files are those of the evaluation. What the record says itself stands in the record alone. */
export const Spec = z.looseObject({ method: z.string() }).superRefine((spec, context) => {
  const refuse = (message: string, path: PropertyKey[] = []) =>
    context.addIssue({ code: 'custom', message, path: [...path] })
  for (const own of ['checklist', 'stated', 'title'])
    if (own in spec) refuse('stands in the record, beside the specification', [own])
  const method = methods.find(({ name }) => name === spec.method)
  if (!method) return refuse(`should be one of ${methods.map(({ name }) => name).join(', ')}`, ['method'])
  for (const { message, path } of method.spec.safeParse(spec).error?.issues ?? []) refuse(message, path)
})
export type Spec = z.infer<typeof Spec>

export const Checklist = z.partialRecord(
  z.enum(checklistItems),
  z.strictObject({ answer: z.enum(checklistAnswers), remark: Line.optional() }),
)
export type Checklist = z.infer<typeof Checklist>

export const evaluationFields = {
  id: Id,
  title: LocalLine,
  /** What is to be known, in a sentence. */
  question: LocalText,
  policies: z.array(Id).min(1).max(20),
  commitments: z.array(Id).max(50).default([]),
  /** Whoever chose the model knew the data: the result suggests, and settles nothing. */
  exploratory: z.boolean().default(false),
  intervention: z.strictObject({ date: PartialDate, what: LocalLine, citation: Citation.optional() }),
  data: z.array(DataFile).min(1).max(12),
  spec: Spec,
  /** What only a source that may not be shown here could settle. */
  restricted: LocalText.optional(),
}

/** The model was written down on a day; the hash is over specification, data asked for and date of the intervention. */
export const Statement = z.strictObject({ day: Day, sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type Statement = z.infer<typeof Statement>

export const ImpactEvaluation = z.strictObject({
  ...evaluationFields,
  /** In which office it is done: an organisation, or a role. */
  office: Id,
  checklist: Checklist.default({}),
  /** Without it, nothing is computed. */
  stated: Statement.optional(),
  /** Models that were stated before, and whether a result of them was seen. */
  earlier: z.array(Statement.extend({ spec: z.looseObject({}), seen: z.boolean() })).default([]),
  /** The day on which a second person published its first result. */
  published: Day.optional(),
})
export type ImpactEvaluation = z.infer<typeof ImpactEvaluation>

/** A file as it was when a result was computed: its bytes are what is hashed and what is taken away. */
export interface UsedFile {
  file: string
  csv: string
  sha256: string
  /** Edition of each source of incidents, by its number. */
  editions: Record<string, number>
}

/** What came out, kept for good: a new edition or a new version of the method gives another one beside it. */
export interface EvaluationResult {
  id: string
  evaluation: string
  /** From 1. */
  number: number
  day: string
  /** Of the methods. */
  version: string
  /** The specification as it was evaluated, with title, checklist and statement. */
  spec: Record<string, unknown>
  specSha256: string
  files: UsedFile[]
  verdict: Verdict | null
  why: string[]
  /** What `paimana evaluate` prints for the specification and the files. */
  result: Record<string, unknown>
  resultSha256: string
  plain: { en: Passage[]; ur: Passage[] }
  /** The account, opaque, that had it computed: until somebody else publishes it. */
  by?: string
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    impact_evaluations: ImpactEvaluation
    evaluation_results: EvaluationResult
  }
}
