import { z } from 'zod'
import { around, data, moment } from '../spec.ts'

const names = ['poisson', 'quasipoisson', 'negative-binomial', 'gaussian'] as const
const otherNames = {
  'quasi-poisson': 'quasipoisson',
  negbin: 'negative-binomial',
  nb: 'negative-binomial',
  'least-squares': 'gaussian',
  ols: 'gaussian',
} as const

export const itsSpec = z.strictObject({
  ...around,
  method: z.literal('its'),
  data,
  outcome: z.string().min(1).describe('Column of counts, or for "gaussian" of any numbers.'),
  time: z
    .string()
    .min(1)
    .describe('Column of times: numbers, or dates as 2014-02 or 2014-02-26, then counted in their own steps from 1.'),
  offset: z
    .string()
    .min(1)
    .nullish()
    .describe('Column of what is exposed, such as the population. Its logarithm is added to the linear predictor.'),
  area: z
    .string()
    .min(1)
    .nullish()
    .describe('Column of areas, where a time has a row for each. Areas are summed, and then left out one by one.'),
  intervention: z
    .union([
      z.strictObject({
        column: z
          .string()
          .min(1)
          .describe('Column that is 0 before and 1 from then on (or no and yes, FALSE and TRUE).'),
      }),
      z.strictObject({ at: moment.describe('The first time with the intervention.') }),
    ])
    .describe('When the intervention began.'),
  family: z
    .enum([...names, ...(Object.keys(otherNames) as (keyof typeof otherNames)[])])
    .transform(
      (name) => (name in otherNames ? otherNames[name as keyof typeof otherNames] : name) as (typeof names)[number],
    )
    .default('quasipoisson')
    .describe('Logarithmic link; for "gaussian" the identity.'),
  terms: z
    .array(z.enum(['level', 'slope', 'delayed']))
    .min(1)
    .default(['level', 'slope'])
    .describe('What may have changed: the level at once, the slope from then on, the level after a delay.'),
  delay: z
    .number()
    .positive()
    .default(6)
    .describe('For "delayed": how long after the intervention, in the units of time.'),
  season: z
    .strictObject({
      period: z.number().positive().describe('How many units of time make a year.'),
      harmonics: z.int().min(1).describe('Pairs of sine and cosine.'),
      column: z
        .string()
        .min(1)
        .optional()
        .describe('Column with the place in the year; the time where it is not given.'),
    })
    .nullish(),
  errors: z
    .strictObject({
      type: z.enum(['model', 'newey-west', 'hc0']),
      lag: z.int().min(0).nullish().describe('Of "newey-west"; ⌊4(n/100)^(2/9)⌋ where it is not given.'),
    })
    .nullish()
    .transform((errors) => errors ?? { type: 'model' as const })
    .describe('Of coefficients, dates and specifications; "model" where nothing is said.'),
  placebo: z.boolean().default(true).describe('Estimate the effect at every other admissible date, too.'),
  effect: z
    .number()
    .optional()
    .describe(
      'The change whose power is asked for: a ratio such as 0.8 (the default: a fifth fewer), for "gaussian" a difference.',
    ),
  breaks: z
    .array(z.strictObject({ at: moment, what: z.string().min(1) }))
    .default([])
    .describe('When something else changed: how the source collects, or another policy began.'),
})

/** A specification as it is written. */
export type ItsSpecGiven = z.input<typeof itsSpec>

/** A specification with its defaults. */
export type ItsSpec = z.output<typeof itsSpec>

export type EffectTerm = ItsSpec['terms'][number]
