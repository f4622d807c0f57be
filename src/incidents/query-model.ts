/** What is asked of incidents: one question for charts, maps, indicators and evaluations alike. */
import { z } from 'zod'
import { Id } from '#src/vocabulary/model.ts'
import { axes, axisValues, familyOf } from './model.ts'

/** ISO 8601: `2014-12`. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month is written year-month: "2014-12"')

/**
 * `events` counts; the others add up what the source gives. `deaths` comes with the source's range; the dead by class are parts of it,
 * as far as the source tells them apart.
 */
export const measures = ['events', 'deaths', 'civilians', 'securityForces', 'militants', 'injured'] as const
export type Measure = (typeof measures)[number]

export const dimensions = ['source', 'month', 'year', 'area', ...axes] as const
export type Dimension = (typeof dimensions)[number]

const some = <T extends z.ZodType>(value: T) => z.array(value).min(1)
const any = <T extends readonly string[]>(values: T) => some(z.enum(values)).optional()

/** What events have to be. The classes are always said; the other axes where they matter. */
export const Where = z.strictObject({
  eventClass: some(z.enum(axisValues.eventClass)),
  perpetrator: any(axisValues.perpetrator),
  motive: any(axisValues.motive),
  target: any(axisValues.target),
  tactic: any(axisValues.tactic),
  victim: any(axisValues.victim),
  datePrecision: any(axisValues.datePrecision),
  placePrecision: any(axisValues.placePrecision),
  type: some(z.string()).optional(),
  conflict: some(z.string()).optional(),
})

const shape = z.strictObject({
  /** Each stays a series of its own wherever `by` names `source`; without it there may be one only. */
  sources: some(Id),
  from: Month,
  to: Month,
  /** Of the workspace; `null` stands for events whose place the source does not give. Without it, all of them. */
  areas: some(Id.nullable()).optional(),
  where: Where,
  by: z.array(z.enum(dimensions)),
  measure: z.enum(measures),
  /** Edition of each source (its number) to compute from; of those left out, the newest. */
  asOf: z.record(Id, z.int().min(1)).optional(),
  /** Attacks, operations and fighting in one series, knowingly: whoever draws it states it. */
  mix: z.literal(true).optional(),
})

/**
 * Two refusals are built in: classes of several families (attacks on the public, operations of security forces, fighting of which it is
 * not said who began) are not added up without `mix: true`, and sources are never added up at all.
 */
export const IncidentQuery = shape.superRefine((query, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (query.from > query.to) refuse('to', 'the last month is before the first')
  if (query.sources.length > 1 && !query.by.includes('source'))
    refuse('by', 'sources are never added up: name "source" among "by", or ask for one of them')
  if (mixesFamilies(query) && !query.mix)
    refuse(
      'mix',
      'attacks, operations and fighting would share a series: name "eventClass" among "by", or say "mix": true',
    )
})
export type IncidentQuery = z.infer<typeof shape>

/** Whether a series of this query adds up events of several families, which its chart has to say. */
export const mixesFamilies = ({ where, by }: Pick<IncidentQuery, 'where' | 'by'>): boolean =>
  !by.includes('eventClass') && new Set(where.eventClass.map(familyOf)).size > 1

/** One group of events: its place on each dimension that was asked for, and the measure over it. */
export interface Cell extends Partial<Record<Exclude<Dimension, 'area' | 'year'>, string>> {
  area?: string | null
  year?: number
  value: number
  /** Of `deaths` and its classes the source's range; of other measures both as `value`. */
  low: number
  high: number
  /** Events of the group for which the source gives no number of dead (or injured, where that is measured): they are not in `value`. */
  uncounted: number
  /** Of a class of the dead: events whose range the source does not give. Absent where it gives all; otherwise `low` and `high` are not known. */
  unranged?: number
}

export interface Slice {
  /** In no order; a group without events is not there. */
  cells: Cell[]
  /** What it was computed from, by source; absent where the source had no edition. */
  editions: Record<string, number>
  /** Events of several families were added up, as was asked. */
  isMixed: boolean
}
