/** The work towards a promise and the money for it (IATI 2.03 activity, budget and transaction). */
import { z } from 'zod'
import { Citation, Currency, Day, Id, LocalLine, PartialDate } from '#src/vocabulary/model.ts'
import { Exact } from '#src/vocabulary/text.ts'

export const Action = z.strictObject({
  id: Id,
  commitment: Id,
  title: LocalLine,
  post: Id.optional(),
  starts: PartialDate.optional(),
  ends: PartialDate.optional(),
  citation: Citation.optional(),
})
export type Action = z.infer<typeof Action>

/** A dated, yes-or-no step. `done` is the day it was done; null while it is not. */
export const Milestone = z.strictObject({
  id: Id,
  action: Id,
  title: LocalLine,
  due: Day,
  done: Day.nullable().default(null),
  evidence: z.array(Id).default([]),
})
export type Milestone = z.infer<typeof Milestone>

/** Planned money. Amounts in whole units of the currency. */
export const BudgetLine = z.strictObject({
  id: Id,
  commitment: Id,
  fiscalYear: z.string().regex(/^\d{4}(?:-\d{2})?$/, 'a fiscal year is "2015" or "2015-16"'),
  funder: Id.optional(),
  amount: Exact,
  currency: Currency,
  citation: Citation.optional(),
})
export type BudgetLine = z.infer<typeof BudgetLine>

export const Transaction = z.strictObject({
  id: Id,
  commitment: Id,
  budgetLine: Id.optional(),
  kind: z.enum(['commitment', 'disbursement', 'expenditure']),
  date: Day,
  amount: Exact,
  currency: Currency,
  citation: Citation.optional(),
})
export type Transaction = z.infer<typeof Transaction>
