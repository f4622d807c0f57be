/**
 * What happened, on axes that are coded one by one: no single typology can express what the sources tell apart. What a source does not
 * say is `unknown` on that axis, and is never guessed.
 */
import { z } from 'zod'
import { axisValues } from './axis-values.ts'

export * from './axis-values.ts'

const Worded = z.string().max(200)
/** One event's place on every axis; a worded one may be empty, which is its `unknown`. */
export const Axes = z.strictObject({
  eventClass: z.enum(axisValues.eventClass),
  perpetrator: z.enum(axisValues.perpetrator),
  motive: z.enum(axisValues.motive),
  target: z.enum(axisValues.target),
  tactic: z.enum(axisValues.tactic),
  victim: z.enum(axisValues.victim),
  datePrecision: z.enum(axisValues.datePrecision),
  placePrecision: z.enum(axisValues.placePrecision),
  type: Worded,
  conflict: Worded,
})
export type Axes = z.infer<typeof Axes>

/** How many died and were hurt. All are whole numbers from 0; null where the source gives none. */
export interface Harm {
  deaths: number | null
  /** The range that the source gives; both as `deaths` where it gives none. */
  deathsLow: number | null
  deathsHigh: number | null
  /** Of `deaths`, by class of the dead; what is not in these is of a class that is not said. */
  civilians: number | null
  securityForces: number | null
  /** Members of armed groups. */
  militants: number | null
  injured: number | null
}

/** One event as one source tells it. */
export interface Incident {
  /** The source's own. */
  id: string
  /** First and last day, ISO 8601, as precise as `axes.datePrecision` says. */
  day: string
  lastDay: string
  /** Of the workspace; null where the source gives no place that is one of its areas. */
  area: string | null
  /** The place in the source's words. */
  place: string
  latitude: number | null
  longitude: number | null
  /** Who fought whom, in the source's words. */
  dyad: string
  axes: Axes
  harm: Harm
}
