import { z } from 'zod'

/** What the specifications of all methods share. */

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Where the data are. */
export const data = z
  .union([z.string().min(1), z.array(z.record(z.string(), cell)).min(1)])
  .describe('A CSV or JSON file, looked for from where the specification lies; or the rows themselves.')

export const moment = z.union([z.number(), z.string().min(1)])

const only = z
  .record(
    z.string(),
    z.union([moment, z.array(moment).min(1), z.strictObject({ from: moment.optional(), to: moment.optional() })]),
  )
  .optional()
  .describe(
    'Which rows count, by column: a value, a list of values, or {"from": 1970, "to": 1983}, both ends in. All if nothing is said.',
  )
export type Only = NonNullable<z.output<typeof only>>

/** What is said beside a model: every member of it may be left out. */
export const around = {
  only,
  $schema: z.string().optional(),
  title: z.string().optional().describe('What is evaluated, for the plain-language page.'),
  sources: z
    .array(z.strictObject({ name: z.string().min(1), data: data.optional(), only, outcome: z.string().optional() }))
    .default([])
    .describe(
      'Further sources of the same outcome, each with "data" or "outcome" of its own, and "only" where its rows are others. Each is evaluated by itself; they are never summed.',
    ),
  stated: z
    .strictObject({ on: z.iso.date(), where: z.string().optional() })
    .nullish()
    .describe('When, and where, the model was written down before its result was known.'),
  checklist: z
    .record(z.string(), z.strictObject({ answer: z.enum(['yes', 'no', 'unclear']), remark: z.string().optional() }))
    .default({})
    .describe('The analyst’s answers to the quality checklist, by item.'),
}

/** A further source of the same outcome, as a specification names it. */
export type Source = z.output<typeof around.sources>[number]

interface Whereof {
  data: z.output<typeof data>
  only?: Only | undefined
  outcome: string
}

/** Where a source has its data: as the specification, in what it does not say itself. Which rows count is said of a file; another file has its own. */
export const dataOf = (spec: Whereof, { data, only, outcome }: Source): Whereof => ({
  data: data ?? spec.data,
  only: only ?? (data === undefined ? spec.only : undefined),
  outcome: outcome ?? spec.outcome,
})

export type StatedGiven = z.output<typeof around.stated>
