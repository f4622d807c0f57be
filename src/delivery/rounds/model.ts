/** A reporting round, what it asks of each organisation, and how a report goes from a draft to published values. */
import { z } from 'zod'
import { Label } from '#src/identity/labels.ts'
import { Day, Id, LocalLine } from '#src/vocabulary/model.ts'
import { Line, Phrase } from '#src/vocabulary/text.ts'

/** For one period. Everybody who works here sees that it is open; what is reported in it is between the agency and the secretariat. */
export const Round = z.strictObject({
  id: Id,
  /** The period in words. */
  title: LocalLine,
  from: Day,
  to: Day,
  due: Day,
  state: z.enum(['open', 'closed']),
  /** In what office it was opened. */
  offices: z.array(z.string()),
  /** ISO 8601. */
  at: z.string(),
})
export type Round = z.infer<typeof Round>

/** One indicator that an organisation is asked for: the version that holds in the period, and the area it answers for. */
export const Ask = z.strictObject({ indicator: Id, version: z.int().min(1), area: Id.optional() })
export type Ask = z.infer<typeof Ask>

const Typed = z.string().trim().max(60)

/** What was typed for one indicator, kept as it was typed: a draft may be half done, and even wrong. Read by `checkEntry`. */
export const Entry = z.strictObject({
  indicator: Id,
  value: Typed.default(''),
  numerator: Typed.default(''),
  denominator: Typed.default(''),
  /** By `partKey`. */
  parts: z.record(Line, Typed).default({}),
  note: Phrase.max(2000).default(''),
  evidence: z.array(Id).max(20).default([]),
})
export type Entry = z.infer<typeof Entry>

/** With the revision of the report in which it last changed, so that two people who fill in different lines do not meet. */
export const KeptEntry = Entry.extend({ saved: z.int().min(1) })
export type KeptEntry = z.infer<typeof KeptEntry>

export const reportStates = ['draft', 'returned', 'ready', 'approved', 'published'] as const
export type ReportState = (typeof reportStates)[number]

export const stepKinds = [
  'opened',
  'asked',
  'ready',
  'taken-back',
  'returned',
  'approved',
  'published',
  'undone',
] as const

const Step = z.strictObject({
  step: z.enum(stepKinds),
  /** ISO 8601. */
  at: z.string(),
  offices: z.array(z.string()),
  reason: z.string().optional(),
})
export type Step = z.infer<typeof Step>

/** What one organisation reports in one round. */
export const Report = z.strictObject({
  id: Id,
  round: Id,
  organisation: Id,
  asks: z.array(Ask),
  entries: z.array(KeptEntry),
  state: z.enum(reportStates),
  /** Accounts that wrote in it: none of them approves it. Shown to nobody. */
  writers: z.array(z.string()),
  steps: z.array(Step),
  published: z.strictObject({ label: Label, source: Id, observations: z.array(Id) }).optional(),
})
export type Report = z.infer<typeof Report>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    rounds: Round
    reports: Report
  }
}

/** One round a period: its days are its name. */
export const roundId = (from: string, to: string) => `${from}-${to}`
/** Round ids are of one length, so that no two reports share an id. */
export const reportId = (round: string, organisation: string) => `${round}-${organisation}`

export const isLocked = (state: ReportState) => state === 'approved' || state === 'published'
/** A closed round takes nothing new; what the secretariat sent back may still be mended. */
export const isOpenFor = (round: Pick<Round, 'state'>, state: ReportState) =>
  state === 'returned' || (state === 'draft' && round.state === 'open')
