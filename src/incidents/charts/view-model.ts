/** What the page of incidents is given. */
import type { LocalText } from '#src/vocabulary/model.ts'
import type { EventClass, Family } from '../model.ts'
import type { PartKey } from './area-levels.ts'
import type { Choice } from './choice.ts'
import type { Silence, SilentTime } from './silence.ts'
import type { Sum } from './sums.ts'

export interface SourceView {
  id: string
  title: LocalText
  terms: LocalText
  /** The source document that is cited. */
  document: string
  edition: { number: number; name: string; day: string; newest: number }
  /** First and last month that the source covers of what is chosen; null where it covers none. */
  months: [string, string] | null
  breaks: { date: string; note: LocalText }[]
  total: Sum
  /** Why it has no number here, and no line. */
  silent: Silence | null
  /** Times that are not in its numbers, for it says nothing of them: there its line has a gap. */
  untold: SilentTime[]
}

/** One line of a trend: of a source, and where several families are chosen and not mixed, of one of them. */
export interface TrendLine {
  source: string
  family: Family | null
  /** ISO 8601: months or years; every one that the source covers whole is there. */
  points: { at: string; value: number | null; low: number; high: number }[]
}

export interface PartView {
  key: PartKey
  name: LocalText | null
  /** By source; absent where the source does not cover the time. `not-measurable`: a rate without a count of people. */
  values: Record<string, Sum | 'not-measurable'>
}

export interface PartLine {
  source: string
  points: { at: string; value: number }[]
}

export interface IncidentView {
  choice: Choice
  /** What the numbers and the map are of. */
  classes: EventClass[]
  /** Of other families, chosen too and not mixed in: they have lines of their own over time, and are in no other number. */
  apart: EventClass[]
  isMixed: boolean
  step: 'month' | 'year'
  period: [string, string]
  whole: { id: string; name: LocalText } | null
  hasMergers: boolean
  sources: SourceView[]
  /** The time that all sources with a number cover, where each covers another; null where they do not differ, or share none. */
  common: [string, string] | null
  /** Events of each family by source, in the time and place chosen: what else there is to see. */
  families: { family: Family; events: Record<string, number> }[]
  trend: TrendLine[]
  /** Families of which a source says nothing though it has numbers here: lines that there would be otherwise. */
  mute: { source: string; family: Family; silent: Silence }[]
  /** Where lines have gaps, for their sources say nothing then. */
  gaps: { source: string; family: Family | null; silent: SilentTime }[]
  parts: PartView[]
  /** Yearly lines of each part: of the source that the map shows first, and of others beside it, as many as can be told apart. */
  multiples: { key: string; name: LocalText; lines: PartLine[] }[]
  /** By the axis that is chosen: its values with the sums of each source. */
  split: { value: string; sums: Record<string, Sum> }[]
  mapped: string
}
