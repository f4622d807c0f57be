/** What was lost in a place and a sector, what is needed, and what was built again, as somebody has assessed it on a day. */
import { z } from 'zod'
import { Citation, Currency, Day, Id, LocalLine, LocalText, PartialDate } from '#src/vocabulary/model.ts'
import { Exact } from '#src/vocabulary/text.ts'

export const lossSectors = [
  ...(['housing', 'schools', 'clinics', 'power', 'communications', 'roads', 'water'] as const),
  ...(['livelihoods', 'worship', 'public-buildings', 'people', 'other'] as const),
] as const
export const LossSector = z.enum(lossSectors)
export type LossSector = z.infer<typeof LossSector>

const Count = z.int().min(0)

/** An amount at the prices of a year: amounts of two currencies or years are never added. */
export const Cost = z.strictObject({
  of: z.enum(['damage', 'needs', 'rebuilt']),
  amount: Exact.min(0),
  currency: Currency,
  year: z.int().min(1900).max(2200),
})
export type Cost = z.infer<typeof Cost>

/** Fewer than five people could be made out: how many they were is not kept at all. */
export const fewest = 5
export const Served = z.union([
  z.literal('fewer-than-five'),
  z.int().min(fewest, `people served are a total of at least ${fewest}, or "fewer-than-five"`),
])

export const Loss = z.strictObject({
  id: Id,
  area: Id,
  sector: LossSector,
  /** What it is about: "Girls' schools of the upper valley". */
  title: LocalLine,
  /** The time in which it was lost, as far as known. */
  from: PartialDate.optional(),
  until: PartialDate.optional(),
  /** When it was assessed. */
  assessed: PartialDate,
  /** Buildings, lines or wells, in the unit of the title. */
  damaged: Count.optional(),
  destroyed: Count.optional(),
  rebuilt: z.strictObject({ count: Count, on: PartialDate }).optional(),
  killed: Count.optional(),
  injured: Count.optional(),
  needs: LocalText.optional(),
  costs: z.array(Cost).max(10).default([]),
  /** In rehabilitation, never who they are. */
  served: Served.optional(),
  citation: Citation,
})
export type Loss = z.infer<typeof Loss>

/** As it will be published by somebody else than who wrote it. */
export const LossDraft = z.strictObject({
  id: Id,
  loss: Loss,
  /** Account and offices of who wrote it. */
  by: z.string(),
  offices: z.array(z.string()),
  written: Day,
})
export type LossDraft = z.infer<typeof LossDraft>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    losses: Loss
    loss_drafts: LossDraft
  }
}
