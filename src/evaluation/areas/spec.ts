import { z } from 'zod'
import { around, data, moment } from '../spec.ts'

/** What the specifications of all methods over areas share. */

export const name = z.union([z.string().min(1), z.number()])
export type Name = z.output<typeof name>

export const column = z.string().min(1)

export const period = z
  .union([
    z.tuple([moment, moment]),
    z.strictObject({ from: moment.optional(), to: moment.optional() }),
    z.array(moment).min(3),
  ])
  .describe(
    'Times: {"from": 1960, "to": 1969}, or [1960, 1969] for the same, or a list of three or more times. Both ends count.',
  )
export type Period = z.output<typeof period>

export const shared = {
  ...around,
  data,
  unit: column.describe('Column of areas: names or numbers.'),
  names: column
    .optional()
    .describe('Column with what areas are called, where "unit" holds numbers. Either may then be used to name one.'),
  time: column.describe('Column of times: numbers, or dates as 2014-02 or 2014-02-26.'),
  outcome: column.describe('Column of the outcome.'),
  level: z.number().gt(0.5).lt(1).default(0.95).describe('Of intervals.'),
  effect: z
    .number()
    .positive()
    .optional()
    .describe(
      'The smallest effect that matters, in the outcome’s unit: power is asked for it. A fifth of what was to be expected, if not given.',
    ),
  seed: z.int().default(1).describe('Of what is drawn at random: the same seed gives the same figures.'),
}

export const treated = z
  .union([name, z.array(name).min(1), z.strictObject({ column })])
  .describe(
    'Who came under the policy: an area, a list of areas, or a column that is 1 for them (always, or from the policy on). A text that is no area is taken for a column.',
  )

export const donors = z.array(name).min(1).optional().describe('Areas to compare with; all others if not given.')

export const exclude = z
  .array(name)
  .default([])
  .describe('Areas to leave out altogether, such as a total or one touched by the policy.')
