import { z } from 'zod'
import { column, name, shared } from '../areas/spec.ts'
import { moment } from '../spec.ts'

const { names: _, ...common } = shared

export const changePointsSpec = z.strictObject({
  ...common,
  method: z.literal('change-points'),
  unit: column.optional().describe('Column of areas, where the data are of several; "treated" then says which one.'),
  treated: name.optional().describe('The area whose series it is.'),
  area: column
    .nullish()
    .describe('Column of areas, where a time has a row for each. Areas are summed, and then left out one by one.'),
  from: moment
    .optional()
    .describe(
      'The first time under the policy. It has no part in the estimation; afterwards it is looked up whether it lies in a break. Without it no verdict is given.',
    ),
  terms: z
    .array(z.enum(['mean', 'trend']))
    .min(1)
    .default(['mean'])
    .describe('What may break: the mean, or the mean and the trend.'),
  season: z
    .strictObject({
      period: z.number().positive().describe('How many units of time make a year.'),
      harmonics: z.int().min(1).default(1).describe('Pairs of sine and cosine.'),
    })
    .nullish(),
  regressors: z.array(column).default([]).describe('Further columns, whose coefficients may break as well.'),
  transform: z
    .enum(['none', 'log', 'log1p', 'sqrt'])
    .default('none')
    .describe('Of the outcome, such as a logarithm of counts (log1p where some are 0).'),
  offset: column.nullish().describe('Column of what is exposed: the outcome is divided by it first.'),
  trimming: z
    .number()
    .positive()
    .default(0.15)
    .describe('The shortest regime: a share of the times below 1, else a number of them. R: "h".'),
  breaks: z.int().min(1).optional().describe('As many breaks at most; ⌈n/h⌉ − 2 if not given.'),
  criterion: z.enum(['bic', 'lwz']).default('bic').describe('What chooses their number.'),
  regressorsDiffer: z.boolean().default(true).describe('Of the intervals; R: "het.reg".'),
  errorsDiffer: z.boolean().default(true).describe('Of the intervals; R: "het.err".'),
  known: z
    .array(z.strictObject({ at: moment, what: z.string().min(1) }))
    .default([])
    .describe('When something else changed: how the source collects, or another policy began.'),
  placebo: z.boolean().default(true).describe('Try other settings as well.'),
})

export type ChangePointsSpec = z.output<typeof changePointsSpec>
