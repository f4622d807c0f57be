/** What is published of a survey beside the counts of its questions. Null stands for what is hidden, or cannot be given. */

import type { z } from 'zod'
import type { LocalLine } from '#src/vocabulary/model.ts'

/** A share of a population, with what it rests on. All of one. */
export interface Estimate {
  share: number
  low: number | null
  high: number | null
  standardError: number | null
  /** Variance over that of as many drawn at random with replacement; null where nothing was weighted. */
  designEffect: number | null
  df: number | null
}

export interface CrossTable {
  /** Paths of the two questions. */
  rows: string
  columns: string
  /** Of several choices: a row each, which overlap. */
  counts: 'one' | 'many'
  rowChoices: string[]
  columnChoices: string[]
  cells: (number | null)[][]
  /** How many of each row answered the other question. */
  bases: (number | null)[]
  /** Of those in the row, weighted where the survey is. */
  shares: (Estimate | null)[][]
  tests: AssociationTest[]
  /** Whether nothing of it can be shown together with the rest. */
  withheld: boolean
}

export interface AssociationTest {
  /** The option that was tested, of several choices; null for the table. */
  choice: string | null
  method: 'pearson' | 'fisher' | 'fisher-monte-carlo' | 'rao-scott'
  /** Of Pearson or F; null of Fisher's. */
  statistic: number | null
  df: number | null
  df2: number | null
  p: number
  /** By Holm, over all tests of the survey. */
  adjusted: number
  /** Of a drawn p. */
  standardError: number | null
  /** People in the rows and columns that were tested: those that are shown whole. */
  n: number
  rows: number
  columns: number
}

export interface Weighting {
  kind: 'stratified' | 'question' | 'computed' | 'post-stratified' | 'raked'
  /** Of the question, or of what the form computes. */
  question: string | null
  strata: string | null
  margins: WeightedMargin[]
  /** How many have a weight; others are in no weighted figure. */
  weighted: number | null
  effective: number | null
  /** By the weights alone (Kish). */
  designEffect: number | null
  /** Weights of a tenth, a quarter, half … of the respondents are at most so many times their mean. */
  quantiles: { of: number; times: number }[] | null
  /** Why no weights could be had, in English; null where they could. */
  fault: { code: string; message: string } | null
}

export interface WeightedMargin {
  question: string
  source: z.infer<typeof LocalLine>
  date: string
  lines: { choice: string; population: number; sample: number | null }[]
}

export interface NumberSummary {
  path: string
  mean: number | null
  /** Names of the groups that the quartiles lie in. */
  quartiles: [string, string, string] | null
}

export interface RankSummary {
  path: string
  lines: { choice: string; meanPlace: number | null }[]
}

export interface ScaleSummary {
  path: string
  middle: string | null
  beside: string[]
}

/** What has changed since the wave before, question by question. */
export interface Waves {
  before: string
  title: z.infer<typeof LocalLine>
  closed: string
  selfSelected: boolean
  lines: WaveLine[]
}

export interface WaveLine {
  path: string
  choice: string
  before: number
  after: number
  difference: number
  low: number | null
  high: number | null
  p: number | null
  /** By Holm, over all that is compared. */
  adjusted: number | null
}

export interface Analysis {
  crosses: CrossTable[]
  weighting: Weighting | null
  numbers: NumberSummary[]
  ranks: RankSummary[]
  scales: ScaleSummary[]
  waves: Waves | null
}
