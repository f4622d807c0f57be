/** A series as it is written in JSON, field by field. What fields say together is judged in contradictions.ts. */
import { z } from 'zod'
import { dayFault, readDuration } from './calendar.ts'
import { kinds } from './series.ts'
import { shown, wanted } from './series-error.ts'

/** The error of an object: what it should be where it is something else, and its fields where it has one too many. */
function objectError(what: string, fields: string) {
  return (issue: z.core.$ZodRawIssue): string =>
    issue.code === 'unrecognized_keys'
      ? `is not a field of ${what}, which has ${fields}`
      : wanted(`${what} with ${fields}`)(issue)
}

/** A text for which `fault` finds nothing; what it finds follows the quoted text in the message. */
function textWithout(fault: (text: string) => string | null, what: string) {
  return z.string({ error: wanted(what) }).superRefine((text, context) => {
    const problem = fault(text)
    if (problem) context.addIssue({ code: 'custom', message: `is ${shown(text)}, which ${problem}`, input: text })
  })
}

const day = textWithout(dayFault, 'a day written year-month-day, such as "2016-06-30"')

const frequency = textWithout((text) => {
  const duration = readDuration(text)
  if (!duration) return 'is no ISO 8601 duration in whole numbers, such as "P3M", "P1Y" or "P14D"'
  return duration.months + duration.exact > 0 ? null : 'is no time at all; a reporting frequency is longer'
}, 'an ISO 8601 duration, such as "P3M"')

// Within these bounds no difference of two values and no ratio of two differences leaves the range of a double.
const smallest = 1e-100
const largest = 1e100

const number = z
  .number({ error: wanted('a finite number, such as 12.5') })
  .refine((value) => value === 0 || (Math.abs(value) >= smallest && Math.abs(value) <= largest), {
    error: (issue) =>
      `is ${issue.input}; a number is 0 or between ${smallest} and ${largest} in size: take another unit`,
  })

const answer = z
  .literal([true, false, 1, 0, 'yes', 'no'], { error: wanted('true or false ("yes" and "no", 1 and 0 are read too)') })
  .transform((value) => value === true || value === 1 || value === 'yes')

const name = z.string({ error: wanted('a name from the scale') })

const scale = z
  .array(
    z.string({ error: wanted('a name') }).regex(/\S/, { error: () => 'is blank; a level of a scale has a name' }),
    {
      error: wanted('a list of names in their order, such as ["none", "draft", "law"]'),
    },
  )
  .min(2, { error: () => 'has fewer than two names; a scale goes from one level to another' })

const noScale = z.null({ error: () => 'belongs to an ordinal series only; leave it out' }).optional()

const anyValue = z.union([z.number(), z.boolean(), z.string()], { error: wanted('a number, true or false, or a name') })

function frame<K extends z.ZodType, V extends z.ZodType, S extends z.ZodType>(kind: K, value: V, levels: S) {
  const stated = (what: string) =>
    z
      .strictObject(
        { date: day.nullish(), value: value.nullish() },
        { error: objectError(`a ${what}`, 'date and value') },
      )
      .nullish()
  const observation = z.strictObject({ date: day, value }, { error: objectError('an observation', 'date and value') })
  return z.strictObject(
    {
      kind,
      unit: z.string({ error: wanted('a text, such as "deaths a year"') }).nullish(),
      scale: levels,
      baseline: stated('baseline'),
      target: stated('target'),
      frequency: frequency.nullish(),
      observations: z
        .array(observation, { error: wanted('a list of observations, each with date and value') })
        .nullish(),
      today: day,
    },
    {
      error: objectError('a series', 'kind, unit, scale, baseline, target, frequency, observations and today'),
    },
  )
}

const anyKind = z.enum(kinds, { error: wanted(`one of ${kinds.join(', ')}`) })

export const numberShape = frame(z.enum(['reach', 'reduce', 'keep-above', 'keep-below']), number, noScale)
export const answerShape = frame(z.literal('yes-no'), answer, noScale)
export const ordinalShape = frame(z.literal('ordinal'), name, scale.nullish())
/** For a series of no stated kind, and to name the fault of a kind that does not exist. */
export const kindlessShape = frame(anyKind.nullish(), anyValue, scale.nullish())
