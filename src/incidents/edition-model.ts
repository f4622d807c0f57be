/** An import: what was read of a file, and what became of every row. */
import { z } from 'zod'
import type { Deed } from './review/settlement-model.ts'

/** Why a row is not stored: the words stand in the catalogue under `incidentImports.reason.`. */
export const reasons = [
  ...['no-date', 'date', 'ambiguous-date', 'dates-backwards', 'figure', 'deaths-disagree', 'value', 'place'],
  ...['coordinates', 'columns', 'quote', 'heading', 'total', 'unlabelled-total', 'same-id', 'same-row', 'elsewhere'],
  'left-out',
] as const
export type Reason = (typeof reasons)[number]

/** A row that somebody has to look at: as a spreadsheet counts it, from 1, with the heading. */
export interface ReviewRow {
  row: number
  fate: 'doubtful' | 'refused'
  reason: Reason
  /** The column it is about, and what stands there; '' where it is the whole row. */
  column: string
  found: string
  /** What would be right, where that can be said: `YYYY-MM-DD`, the sum that was expected, the values that the mapping knows. */
  right: string
  /** Of a doubtful row: what stands in it, by the columns of the heading. */
  said?: readonly string[] | null
  /** Of a doubtful row, by what it says: it is known again in the next edition. */
  key?: string | undefined
  /** How somebody decided about it; it is doubtful no more. */
  settled?: Deed | null
}

/** `read` = `stored` + `merged` + `doubtful` + `refused`; the heading is not a row that is read. */
export interface Account {
  read: number
  stored: number
  /** Said a second time, in the same words, under the same id. */
  merged: number
  doubtful: number
  refused: number
  /** Of `doubtful` and `refused`, by reason. */
  reasons: Partial<Record<Reason, number>>
  /** Of `stored` and `refused`: rows that were doubtful until somebody decided. */
  settled?: { stored: number; refused: number }
  /** Where rows were settled: first and last month of the others; null where there are none. */
  readMonths?: [string, string] | null
  /** Of what is stored. */
  totals: { events: number; deaths: number; deathsLow: number; deathsHigh: number; injured: number }
  /** Against the edition before. Null where raw rows are not kept, and it cannot be told. */
  changes: { added: number; changed: number; withdrawn: number; unchanged: number } | null
}

export const accountAddsUp = ({ read, stored, merged, doubtful, refused }: Account): boolean =>
  read === stored + merged + doubtful + refused

export interface Edition {
  source: string
  /** From 1, in the order in which they came in. */
  number: number
  name: string
  /** The day as of which the source says so. */
  day: string
  sha256: string
  /** Of the mapping and spellings that it was read by: both the same is the same import. */
  mappingSha256: string
  bytes: number
  account: Account
  /** Whether each event is kept, or only what they add up to. */
  keepsRows: boolean
  /** It was taken back; what it brought is gone. */
  undone: boolean
  /** First and last month with events; null where there are none. */
  months: [string, string] | null
}

export const EditionName = z.string().trim().min(1).max(120)
