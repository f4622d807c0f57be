import { parse } from 'yaml'
import { z } from 'zod'

/**
 * What a careful person says a document holds, passage by passage: the shape of `*.labels.yaml` in `test/reader-corpus`.
 * What each field means and where its line is drawn stands in that folder's GUIDE.md.
 */

const deadline = z.strictObject({ date: z.string().optional(), duration: z.string().optional() }).nullable()
const target = z.strictObject({ quantity: z.number().optional(), unit: z.string().optional() }).nullable()
const money = z.strictObject({ amount: z.number().optional(), currency: z.string().optional() }).nullable()
const speech = z.enum(['commitment', 'recommendation', 'demand', 'decision', 'statement'])
const approach = z.enum(['soft', 'hard', 'both', 'none'])
const kind = z.enum(['clause', 'heading', 'bullet', 'row', 'footnote'])
const owners = z.array(z.string())

const either = z.strictObject({
  path: z.array(z.array(z.string())).default([]),
  speech: z.array(speech).default([]),
  is: z.array(z.boolean()).default([]),
  owner: z.array(owners).default([]),
  deadline: z.array(deadline).default([]),
  target: z.array(target).default([]),
  money: z.array(money).default([]),
  verification: z.array(z.boolean()).default([]),
  approach: z.array(approach).default([]),
})

const passage = z
  .strictObject({
    number: z.string().nullable().default(null),
    startsWith: z.string().min(1),
    endsWith: z.string().optional(),
    path: z.array(z.string()).optional(),
    kind: kind.default('clause'),
    optional: z.boolean().default(false),
    speech: speech.default('statement'),
    is: z.boolean().optional(),
    owner: owners.default([]),
    deadline: deadline.default(null),
    target: target.default(null),
    money: money.default(null),
    verification: z.boolean().default(false),
    approach: approach.default('none'),
    either: either.default(() => either.parse({})),
  })
  .transform((label) => ({ ...label, is: label.is ?? label.speech === 'commitment' }))

const meeting = z.strictObject({
  date: z.string().nullable(),
  place: z.string().nullable(),
  decisions: z.int(),
  attendance: z.int(),
})

const labels = z.strictObject({
  shape: z.string(),
  language: z.string(),
  title: z.string(),
  meetings: z.array(meeting).default([]),
  passages: z.array(passage),
})

export type LabelledPassage = z.output<typeof passage>
export type LabelledMeeting = z.output<typeof meeting>
export type Labels = z.output<typeof labels>

/** Throws an Error that names the file, the passage and what is wrong with it. */
export function parseLabels(yaml: string, file: string): Labels {
  const result = labels.safeParse(parse(yaml))
  if (result.success) return result.data
  throw new Error(`${file}: ${z.prettifyError(result.error)}`)
}

/** Only these are asked who, by when, how much; elsewhere the fields have no meaning. */
export function isPromissory(label: LabelledPassage): boolean {
  return label.is || label.speech !== 'statement'
}

/** A second pass: labels by document name, for a sample of passages. */
export function parseSecondPass(yaml: string, file: string): Map<string, LabelledPassage[]> {
  const result = z.record(z.string(), z.array(passage)).safeParse(parse(yaml))
  if (result.success) return new Map(Object.entries(result.data))
  throw new Error(`${file}: ${z.prettifyError(result.error)}`)
}
