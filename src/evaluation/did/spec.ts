import { z } from 'zod'
import { column, donors, exclude, shared, treated } from '../areas/spec.ts'
import { moment } from '../spec.ts'

export const didSpec = z.strictObject({
  ...shared,
  method: z.literal('did'),
  treated: treated.optional(),
  from: z
    .union([moment, z.strictObject({ column })])
    .optional()
    .describe(
      'The first time under the policy; or the column that holds it for each area, empty or 0 where it never came. May be left out where "treated" is a column that turns 1 then.',
    ),
  donors: donors.describe('Areas to compare with; all others if not given. Also written "controls".'),
  controls: donors,
  exclude,
  covariates: z
    .array(column)
    .default([])
    .describe(
      'Columns that are held fixed. By two-way fixed effects as they change with time; by group and time as they stood at the earlier of the two times that are compared, as R’s did has it.',
    ),
  adjustment: z
    .enum(['doubly-robust', 'regression'])
    .default('doubly-robust')
    .describe(
      'For "group-time" with covariates: by a model of the change and one of who came under the policy, of which one may be wrong (Sant’Anna and Zhao), or by that of the change alone, which fewer areas will do for. As est_method "dr" and "reg" of R’s did.',
    ),
  weights: column
    .optional()
    .describe(
      'Column by which areas are weighed, such as population: its mean over each area’s rows. All alike if not given.',
    ),
  estimator: z
    .enum(['auto', 'two-way', 'group-time'])
    .default('auto')
    .describe(
      'Two-way fixed effects, or averages by group and time (Callaway and Sant’Anna). "auto" takes the second where the policy came at different times, for which the first is refused.',
    ),
  compare: z
    .enum(['not-yet', 'never'])
    .default('not-yet')
    .describe('For "group-time": with areas not yet under the policy, or with those alone that never are.'),
  counted: z
    .enum(['all', 'nested'])
    .default('all')
    .describe(
      'Whether area effects count as coefficients in the errors: "all" as sandwich::vcovCL on dummies, "nested" as Stata and fixest.',
    ),
  draws: z.int().min(99).max(9999).default(999).describe('Of the wild cluster bootstrap.'),
  placebo: z.boolean().default(true).describe('Try other areas and dates as well. Without, no verdict is given.'),
})

export type DidSpec = z.output<typeof didSpec>
