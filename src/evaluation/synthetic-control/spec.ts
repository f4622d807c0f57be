import { z } from 'zod'
import { column, donors, exclude, period, shared, treated } from '../areas/spec.ts'
import { moment } from '../spec.ts'

const predictor = z.union([
  column,
  z.strictObject({
    column: column.optional(),
    columns: z.array(column).min(1).optional().describe('Several columns, of which the sum is taken.'),
    name: z.string().min(1).optional().describe('What to call it; the column, if not given.'),
    period: period.optional().describe('Over which times; those of "window" if not given.'),
    window: period.optional().describe('The same as "period".'),
    from: moment.optional().describe('In place of "period": its first time.'),
    to: moment.optional().describe('In place of "period": its last time.'),
    times: z
      .array(moment)
      .min(1)
      .optional()
      .describe('In place of "period": each time by itself, such as every other year.'),
    statistic: z
      .enum(['mean', 'median', 'sum'])
      .default('mean')
      .describe('Of what is there; missing values are passed over.'),
    training: z
      .strictObject({
        column: column.optional(),
        columns: z.array(column).min(1).optional(),
        period: period.optional(),
        from: moment.optional(),
        to: moment.optional(),
        times: z.array(moment).min(1).optional(),
      })
      .optional()
      .describe(
        'With "crossValidation": what stands for it in the training part, where that has another column or times of its own. Otherwise those of its times that lie there.',
      ),
  }),
])

export const syntheticSpec = z.strictObject({
  ...shared,
  method: z.literal('synthetic-control'),
  treated: treated.describe(
    'The one area that came under the policy: its name or number, or a column that is 1 for it.',
  ),
  from: moment
    .optional()
    .describe('The first time under the policy. May be left out where "treated" is a column that turns 1 then.'),
  donors: donors.describe('Areas to compare with; all others if not given. Also written "controls".'),
  controls: donors,
  exclude,
  predictors: z
    .array(predictor)
    .default([])
    .describe(
      'What the areas have to resemble the treated one in. Without any, the path of the outcome before the policy.',
    ),
  window: period
    .optional()
    .describe('Times over which predictors are taken that do not say their own; all before the policy if not given.'),
  shares: z
    .array(z.array(column).min(2))
    .default([])
    .describe('Groups of predictors, by name, of which each is made a percentage of their sum, as schooling by level.'),
  optimise: period
    .optional()
    .describe(
      'Times over which the paths have to be near each other; all before the policy if not given. Also written "optimize".',
    ),
  optimize: period.optional(),
  importance: z
    .array(z.number().min(0))
    .min(1)
    .optional()
    .describe('How much each predictor counts (V), where it is not to be sought.'),
  crossValidation: z
    .strictObject({
      training: period.describe('Earlier times, over which predictors are measured.'),
      validation: period.describe('Later times, all before the policy, whose outcomes have to be foretold.'),
    })
    .optional()
    .describe(
      'V by cross-validation: with predictors as they were in the training part, the outcomes of the validation part are to be met; the weights are then found with that V and predictors as they were later: over their own times, or "window", or the validation part.',
    ),
  placebo: z
    .boolean()
    .default(true)
    .describe('Try the other areas and other dates as well. Without, no verdict is given.'),
})

export type SyntheticSpec = z.output<typeof syntheticSpec>
export type Predictor = Exclude<SyntheticSpec['predictors'][number], string>
