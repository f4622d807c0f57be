/** What is published of a survey, as programs get it. */
import { z } from '@hono/zod-openapi'
import type { SurveyCoding } from '#src/voices/coding/coding-model.ts'
import type { SurveyResults } from '#src/voices/surveying/survey-model.ts'

export const Count = z
  .int()
  .nullable()
  .openapi({ description: 'null where it is hidden (counts under five, and with them others)' })
const Share = z.number().nullable().openapi({ description: 'of one; null where it is hidden or cannot be given' })
const Figure = z.number().nullable()
const Estimate = z
  .object({
    share: z.number(),
    low: Share,
    high: Share,
    standardError: Figure,
    designEffect: Figure.openapi({
      description: 'over as many drawn at random with replacement; null where nobody is weighted',
    }),
    df: Figure,
  })
  .nullable()
  .openapi('SurveyEstimate', {
    description: 'of those asked, at 95 %; null for counts alone. Without low and high: not representative',
  })
export const Table = z
  .object({
    path: z.string(),
    counts: z.enum(['one', 'many', 'first', 'number', 'open']),
    asked: Count,
    notAsked: Count,
    unanswered: Count,
    answered: Count,
    lines: z.array(z.object({ choice: z.string(), count: Count, estimate: Estimate.optional() })),
  })
  .openapi('SurveyTable')
const Test = z
  .object({
    choice: z.string().nullable(),
    method: z.enum(['pearson', 'fisher', 'fisher-monte-carlo', 'rao-scott']),
    statistic: Figure,
    df: Figure,
    df2: Figure,
    p: z.number(),
    adjusted: z.number(),
    standardError: Figure,
    n: z.int(),
    rows: z.int(),
    columns: z.int(),
  })
  .openapi('AssociationTest')
const Cross = z
  .object({
    rows: z.string(),
    columns: z.string(),
    counts: z.enum(['one', 'many']),
    rowChoices: z.array(z.string()),
    columnChoices: z.array(z.string()),
    cells: z.array(z.array(Count)),
    bases: z.array(Count),
    shares: z.array(z.array(Estimate)),
    tests: z.array(Test),
    withheld: z.boolean(),
  })
  .openapi('CrossTable')
const Text = z.object({ en: z.string(), ur: z.string().optional() })
const Weighting = z.object({
  kind: z.enum(['stratified', 'question', 'computed', 'post-stratified', 'raked']),
  question: z.string().nullable(),
  strata: z.string().nullable(),
  margins: z.array(
    z.object({
      question: z.string(),
      source: Text,
      date: z.string(),
      lines: z.array(z.object({ choice: z.string(), population: z.number(), sample: Share })),
    }),
  ),
  weighted: Count,
  effective: Figure,
  designEffect: Figure,
  quantiles: z.array(z.object({ of: z.number(), times: z.number() })).nullable(),
  fault: z.object({ code: z.string(), message: z.string() }).nullable(),
})
const WaveLine = z.object({
  path: z.string(),
  choice: z.string(),
  before: z.number(),
  after: z.number(),
  difference: z.number(),
  low: Figure,
  high: Figure,
  p: Figure,
  adjusted: Figure,
})
export const Analysis = z
  .object({
    crosses: z.array(Cross),
    weighting: Weighting.nullable(),
    numbers: z.array(
      z.object({ path: z.string(), mean: Figure, quartiles: z.tuple([z.string(), z.string(), z.string()]).nullable() }),
    ),
    ranks: z.array(z.object({ path: z.string(), lines: z.array(z.object({ choice: z.string(), meanPlace: Figure })) })),
    scales: z.array(z.object({ path: z.string(), middle: z.string().nullable(), beside: z.array(z.string()) })),
    waves: z
      .object({
        before: z.string(),
        title: Text,
        closed: z.string(),
        selfSelected: z.boolean(),
        lines: z.array(WaveLine),
      })
      .nullable(),
  })
  .openapi('SurveyAnalysis')

const Agreed = z.object({ value: Figure, low: Figure, high: Figure })
export const Coding = z
  .object({
    question: z.string().openapi({ description: 'the path of the question' }),
    day: z.string(),
    wrote: z.int(),
    notCoded: Count,
    lines: z.array(z.object({ code: z.string(), name: Text, count: Count })),
    agreement: z.object({ texts: z.int(), same: z.number(), kappa: Agreed, alpha: Agreed }).nullable(),
  })
  .openapi('SurveyCoding')

export const codingsPublished = (codings: readonly SurveyCoding[]): z.infer<typeof Coding>[] =>
  codings.flatMap(({ question, published }) => (published ? [{ question, ...published }] : []))

/** One row a count, of questions and of cross-tables: always the same columns. */
export function tableRows({ tables, analysis }: SurveyResults): Record<string, string | number>[] {
  const row = (question: string, line: string, choice: string, count: number | null) => ({
    ...{ question, line, choice, count: count ?? 'hidden', by: '', byChoice: '' },
    ...{ share: '', low: '', high: '', standardError: '', designEffect: '' },
  })
  const told = (estimate: z.infer<typeof Estimate> | undefined) =>
    Object.fromEntries(
      (['share', 'low', 'high', 'standardError', 'designEffect'] as const).map((key) => [key, estimate?.[key] ?? '']),
    )
  const ofQuestions = tables.flatMap(({ path, lines, asked, notAsked, answered, unanswered }) => [
    ...Object.entries({ asked, notAsked, answered, unanswered }).map(([line, count]) => row(path, line, '', count)),
    ...lines.map(({ choice, count, estimate }) => ({ ...row(path, 'choice', choice, count), ...told(estimate) })),
  ])
  const ofCrosses = (analysis?.crosses ?? []).flatMap((cross) =>
    cross.rowChoices.flatMap((choice, i) =>
      cross.columnChoices.map((byChoice, j) => ({
        ...row(cross.rows, 'cross', choice, cross.cells[i]?.[j] ?? null),
        ...{ by: cross.columns, byChoice },
        ...told(cross.shares[i]?.[j]),
      })),
    ),
  )
  return [...ofQuestions, ...ofCrosses]
}
