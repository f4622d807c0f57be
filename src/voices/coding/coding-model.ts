/** Open answers coded by hand: what they were said to be about by two people who did not see one another's codes. */
import { z } from 'zod'
import { Id, LocalLine } from '#src/vocabulary/model.ts'

export const Code = z.strictObject({ code: Id, name: LocalLine })
export type Code = z.infer<typeof Code>

/** One question's codebook and what came of it. */
export interface SurveyCoding {
  id: string
  survey: string
  /** The question's path. */
  question: string
  state: 'coding' | 'published'
  codes: Code[]
  /** What is published, and of which day. */
  published?: CodingResults & { day: string }
}

export const settled = 'settled'

/** What somebody has said one text is about. */
export interface TextCode {
  id: string
  coding: string
  text: string
  /** An account; of what was settled where two disagreed, `settled`. */
  coder: string
  code: string
  /** Who settled it. */
  by?: string
}

/** Accounts of the two who code, as far as they have begun; nobody is shown them, and they stand in nothing that is published. */
export const codersIn = (given: readonly TextCode[]): string[] =>
  [...new Set(given.map(({ coder }) => coder))].filter((coder) => coder !== settled).sort()

export interface CodingResults {
  /** How many wrote, and of how many of them the words were not let pass. Null where it is hidden. */
  wrote: number
  notCoded: number | null
  lines: { code: string; name: Code['name']; count: number | null }[]
  agreement: Agreement | null
}

export interface Agreement {
  texts: number
  /** Share of the texts that both gave the same code. */
  same: number
  kappa: Figure
  alpha: Figure
}

export interface Figure {
  value: number | null
  low: number | null
  high: number | null
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    survey_codings: SurveyCoding
    text_codes: TextCode
  }
}
