/** Meetings, who was there as what, and what was decided. Nobody's name is kept: those who hold no post on record are a number. */
import { z } from 'zod'
import { Day, Id } from '#src/vocabulary/model.ts'
import { Line, prose } from '#src/vocabulary/text.ts'

export const AgendaItem = z.strictObject({
  text: Line,
  why: z.enum(['overdue', 'disputed', 'other']),
  commitment: Id.optional(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** How many people came from an organisation, or for a post. */
export const Attended = z.strictObject({ office: Id, people: z.int().min(1).max(1000) })
export type Attended = z.infer<typeof Attended>

export const DecisionDraft = z.strictObject({
  text: prose(4000),
  /** The promise it is about: with a post and a day it becomes an action and a milestone of it. */
  commitment: Id.optional(),
  /** Who is to see to it. */
  post: Id.optional(),
  due: Day.optional(),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** What minutes hold. */
export const Minutes = z.strictObject({
  minutes: z.union([prose(), z.literal('')]).default(''),
  attended: z.array(Attended).max(500).default([]),
  /** Those whose names are not kept, because they stand for no organisation or post on record. */
  others: z.int().min(0).max(1000).default(0),
  decisions: z.array(DecisionDraft).max(200).default([]),
})
export type Minutes = z.infer<typeof Minutes>

export const MeetingDraft = z.strictObject({
  title: Line,
  /** Null where minutes that were read in do not say. */
  day: Day.nullable(),
  place: Line.optional(),
  group: Id.optional(),
})

export interface Meeting extends z.infer<typeof MeetingDraft>, Omit<Minutes, 'decisions'> {
  id: string
  state: 'planned' | 'held'
  /** Organisations and posts. */
  invited: string[]
  agenda: AgendaItem[]
  /** Of minutes that were read in from a text: what it was, so that it can be found again. */
  source?: { title: string; sha256: string }
}

export type DecisionState = 'noted' | 'open' | 'reported' | 'done'

/** One decision of a meeting, with what became of it. It is `noted` while it is nobody's to carry out. */
export interface Decision extends DecisionDraft {
  id: string
  meeting: string
  /** From 1, in the order of the minutes. */
  number: number
  state: DecisionState
  decided: string | null
  action?: string
  milestone?: string
  done?: string
  said: { step: 'reported' | 'returned' | 'done'; day: string; text: string; offices: string[] }[]
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    meetings: Meeting
    decisions: Decision
  }
}
