/** How many people live in an area on a day, by whom counted: what a rate is measured against. */
import { z } from 'zod'
import { Citation, Id, PartialDate } from '#src/vocabulary/model.ts'

export const Population = z.strictObject({
  id: Id,
  area: Id,
  /** The day of the count, as exactly as known. */
  day: PartialDate,
  value: z.int().positive(),
  citation: Citation,
})
export type Population = z.infer<typeof Population>
