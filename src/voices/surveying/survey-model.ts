/** A survey that is asked of the public: its form, who asks, when, and what became of it. */
import { z } from 'zod'
import { Day, Id, LocalLine } from '#src/vocabulary/model.ts'
import { AnalysisPlan } from '#src/voices/analysis/plan-model.ts'
import type { Analysis, Estimate } from '#src/voices/analysis/results-model.ts'
import type { Form } from '#src/voices/xlsform/model.ts'

export const SurveyDraft = z.strictObject({
  id: Id,
  title: LocalLine,
  /** Who asks, as respondents are told. */
  publisher: LocalLine,
  opens: Day,
  closes: Day,
  /** Whether people chose by themselves to answer: then nothing about a population follows, and no interval is shown. */
  selfSelected: z.boolean(),
  /** Whether only who holds an invitation may answer; left out, whoever has the address. */
  invited: z.boolean().optional(),
  /** What the answers will be made into. */
  plan: AnalysisPlan.optional(),
})
export type SurveyDraft = z.infer<typeof SurveyDraft>

export type SurveyState = 'draft' | 'open' | 'closed'

export interface Survey extends SurveyDraft {
  state: SurveyState
  /** Never changes after the survey has been opened; nor does anything above. */
  form: Form
  /** Of an invited survey, once it is open: what tokens are checked with (RSA, SPKI in base 64). */
  publicKey?: string
  /** The day it was closed, with its results. */
  closed?: string
  results?: SurveyResults
}

/** What is published: the same tables wherever they are shown. Null where a count is hidden (rule 15). */
export interface SurveyResults {
  /** How many answered. Null where they are fewer than five, and nothing is shown. */
  n: number | null
  tables: SurveyTable[]
  /** Of an invited survey: how many invitations were made, and how many turned into tokens. */
  invitations?: { made: number; used: number }
  /** Of surveys that were closed before there was any, there is none. */
  analysis?: Analysis
}

export interface SurveyTable {
  /** Of the question. */
  path: string
  /** `one` choice of several; `many`: shares of respondents, which add up to more than all; `first` in a ranking; `number`: in groups; `open`: not counted here. */
  counts: 'one' | 'many' | 'first' | 'number' | 'open'
  asked: number | null
  notAsked: number | null
  unanswered: number | null
  answered: number | null
  lines: { choice: string; count: number | null; estimate?: Estimate | null }[]
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    surveys: Survey
  }
}
