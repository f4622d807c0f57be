import { z } from 'zod'

/** What the specifications of all methods share. */

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Where the data are. */
export const data = z
  .union([z.string().min(1), z.array(z.record(z.string(), cell)).min(1)])
  .describe('A CSV or JSON file, looked for from where the specification lies; or the rows themselves.')

export const moment = z.union([z.number(), z.string().min(1)])

/** What is said beside a model: every member of it may be left out. */
export const around = {
  $schema: z.string().optional(),
  title: z.string().optional().describe('What is evaluated, for the plain-language page.'),
  sources: z
    .array(z.strictObject({ name: z.string().min(1), data: data.optional(), outcome: z.string().optional() }))
    .default([])
    .describe('Further sources of the same outcome. Each is evaluated by itself; they are never summed.'),
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
export type StatedGiven = z.output<typeof around.stated>
