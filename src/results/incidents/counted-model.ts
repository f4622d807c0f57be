/** An indicator that is a saved query over incidents, and what one of its values carries of how it was worked out. */
import { z } from 'zod'
import { IncidentQuery, type Measure, Month, measures, Where } from '#src/incidents/query-model.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { Exact, Line } from '#src/vocabulary/text.ts'

export const periods = ['month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

/** What a source may give a range of. */
export const ranged: readonly Measure[] = ['deaths', 'civilians', 'securityForces', 'militants']

/** What is counted, and over how long; whatever an edition covers whole gives a value. Of one source: sources are never added up. */
export const Counted = z.strictObject({
  source: Id,
  measure: z.enum(measures),
  /** Of deaths and their classes an end of the source's range; left out, its best figure. */
  figure: z.enum(['low', 'high']).optional(),
  /** Per 100,000 people and year, of dated counts of people. */
  rate: z.literal(true).optional(),
  where: Where,
  /** Left out, everything that the source tells of. */
  area: Id.optional(),
  /** `today`: what went into the area is counted with it for the whole time; left out, areas stay as the source names them. */
  borders: z.literal('today').optional(),
  period: z.enum(periods),
  /** The month with which the series begins; left out, as far back as the source goes. */
  from: Month.optional(),
  /** Attacks, operations and fighting in one number, knowingly. */
  mix: z.literal(true).optional(),
})
export type Counted = z.infer<typeof Counted>

const Figures = z.strictObject({
  value: Exact,
  /** The source's range, in the unit of the value; absent where it gives none. */
  low: Exact.optional(),
  high: Exact.optional(),
  /** Events of which the source gives no number: they are not in the value. */
  uncounted: z.int().min(0),
})
export type Figures = z.infer<typeof Figures>

/** A value's provenance: asking `query` again gives the same number, whatever editions have come since. */
export const Tally = z.strictObject({
  query: IncidentQuery,
  /** As of which it is; by its number in `query.asOf`. */
  edition: z.strictObject({ name: Line, day: Day }),
  ...Figures.omit({ value: true }).shape,
  /** The first of the editions that have said so without a break. */
  since: z.int().min(1),
  /** What editions before that said, each by the first that did; from the oldest. */
  earlier: z.array(z.strictObject({ edition: z.int().min(1), ...Figures.shape })).default([]),
  /** Of a rate: the counts of people it rests on. */
  populations: z.array(Id).optional(),
})
export type Tally = z.infer<typeof Tally>

/** The edition's number that a tally is as of. */
export const editionOf = ({ query }: Pick<Tally, 'query'>): number => Object.values(query.asOf ?? {})[0] ?? 1
