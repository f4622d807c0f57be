/** What somebody says of an indicator before it is one: its words, how it is measured, where it is to go, who reports it. */
import { z } from 'zod'
import { type FaultKey, Refusal, refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { slugOf } from '#src/vocabulary/slug.ts'
import { Line } from '#src/vocabulary/text.ts'
import { Disaggregation, Indicator, IndicatorVersion } from '../model.ts'
import { readSeries } from '../scoring/read-series.ts'
import { SeriesError } from '../scoring/series-error.ts'

export const most = { disaggregations: 6, reporters: 200, parts: 50 } as const

/** Names by which values are kept are made of the English titles, unless they are there already. */
const DraftParts = Disaggregation.extend({
  name: Line.optional(),
  parts: z
    .array(Disaggregation.shape.parts.element.extend({ name: Line.optional() }))
    .min(2)
    .max(most.parts),
})

export const DraftVersion = IndicatorVersion.omit({ version: true, from: true }).extend({
  disaggregations: z.array(DraftParts).max(most.disaggregations).optional(),
})
export type DraftVersion = z.output<typeof DraftVersion>

export const IndicatorDraft = z.strictObject({
  title: Indicator.shape.title,
  note: Indicator.shape.note,
  reporters: z
    .array(z.strictObject({ organisation: Id, area: Id.optional() }))
    .max(most.reporters)
    .default([]),
  ...DraftVersion.shape,
})
export type IndicatorDraft = z.output<typeof IndicatorDraft>

/** Of several lines in one field: what is wrong with one is said at the field. */
export const fieldOf = (path: string) =>
  path.replace(/^(scale|voices\.(?:waves|choices)|incidents\.where\.\w+|disaggregations\.\d+\.parts)\..*$/, '$1')

export function versionOf({ title, note, reporters, ...draft }: IndicatorDraft, version: number): IndicatorVersion {
  const disaggregations = draft.disaggregations?.map(({ name, parts, ...one }) => ({
    ...one,
    name: name ?? slugOf(one.title.en, 'parts'),
    parts: parts.map((part, i) => ({ ...part, name: part.name ?? slugOf(part.title.en, `part-${i + 1}`) })),
  }))
  return IndicatorVersion.parse({ ...draft, version, disaggregations })
}

/** A wrong series by its field, in the reader's language; the sentence of the scoring itself is for programs. */
const wrong: [field: RegExp, key: FaultKey][] = [
  [/^target\.date$/, 'indicators.error.targetDate'],
  [/^target\.value$/, 'indicators.error.targetValue'],
  [/^baseline\.value$/, 'indicators.error.value'],
  [/^scale/, 'indicators.error.scale'],
  [/^frequency$/, 'indicators.error.frequency'],
]

/** What is missing makes it not measurable; what is wrong is refused (rule 3). @throws Refusal 422 with every field that is wrong */
export function assertConsistent(version: IndicatorVersion, today: string): void {
  try {
    readSeries(seriesWithout(version, today))
  } catch (error) {
    if (!(error instanceof SeriesError)) throw error
    throw new Refusal(
      422,
      error.faults.map(({ field, problem }) => {
        const key = wrong.find(([pattern]) => pattern.test(field))?.[1] ?? 'work.error.wrong'
        return { key, field: fieldOf(field.replace(/\[.*/, '')), values: { field, message: problem } }
      }),
    )
  }
  const { min, max } = version.plausible ?? {}
  if (min !== undefined && max !== undefined && max < min) refuse(422, 'indicators.error.range', {}, 'plausible.max')
}

/** A definition as a series of which nothing has been observed yet. */
export const seriesWithout = (version: IndicatorVersion, today: string) => {
  const point = (at: IndicatorVersion['baseline']) => at && { date: at.date, value: at.value }
  const { kind, unit, scale, baseline, target, frequency } = version
  const frame = { kind, unit: unit?.en, scale, baseline: point(baseline), target: point(target), frequency }
  return { ...frame, observations: [], today }
}
