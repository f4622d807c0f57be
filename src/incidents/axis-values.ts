/** The axes and their values: apart from the schemas, so that a thread which reads a file loads no more than it needs. */
import type { Axes } from './model.ts'

/**
 * What kind of event it was, after what PIPS, PICSS, ACLED and UCDP tell apart.
 *
 * - `attack`: by an armed group, on the public, the state or its forces (PIPS "terrorist attack", PICSS "militant attack", UCDP "one-sided violence")
 * - `operation`: by security forces (PIPS "operational attack", PICSS "security forces' action"); `air-strike`: from the air, by a state or from abroad
 * - `armed-conflict`: fighting between parties of which one is a state, of which it is not said who began (UCDP "state-based")
 * - `clash`: of security forces with an armed group; `group-fighting`: of armed groups, tribes, sects or gangs with one another (UCDP "non-state")
 * - `cross-border`: fire across a border
 * - `riot`, `protest`, `political-violence`: of crowds and parties
 */
export const eventClasses = [
  ...['attack', 'operation', 'air-strike', 'armed-conflict', 'clash', 'group-fighting', 'cross-border'],
  ...['riot', 'protest', 'political-violence', 'other', 'unknown'],
] as const
export type EventClass = (typeof eventClasses)[number]

/** Classes of one family may stand in one series; of two, only where that is asked for. */
export const families = {
  attacks: ['attack'],
  operations: ['operation', 'air-strike'],
  fighting: ['armed-conflict', 'clash', 'group-fighting', 'cross-border'],
  unrest: ['riot', 'protest', 'political-violence'],
  rest: ['other', 'unknown'],
} as const satisfies Record<string, readonly EventClass[]>
export type Family = keyof typeof families

export const familyOf = (eventClass: EventClass): Family =>
  (Object.keys(families) as Family[]).find((family) => (families[family] as readonly string[]).includes(eventClass)) ??
  'rest'

/** The coded axes, each with its values. `datePrecision` is of the day, `placePrecision` of the place that the source gives. */
export const axisValues = {
  eventClass: eventClasses,
  perpetrator: [
    ...['militant', 'nationalist', 'sectarian', 'criminal', 'tribal', 'political', 'armed-group'],
    ...['state-forces', 'foreign-forces', 'crowd', 'other', 'unknown'],
  ],
  motive: ['religious', 'nationalist', 'sectarian', 'political', 'criminal', 'tribal', 'other', 'unknown'],
  target: [
    ...['civilians', 'security-forces', 'government', 'political', 'worship', 'education', 'health', 'infrastructure'],
    ...['media', 'business', 'transport', 'aid', 'tribal-elders', 'armed-group', 'other', 'unknown'],
  ],
  tactic: [
    ...['suicide', 'bomb', 'landmine', 'firing', 'target-killing', 'ambush', 'grenade', 'rocket', 'missile', 'air'],
    ...['kidnapping', 'beheading', 'sabotage', 'arson', 'mob', 'arrest', 'other', 'unknown'],
  ],
  /** Whom it killed, as the source counts its dead: one class of people, several, nobody, or it does not say. */
  victim: ['civilian', 'security-forces', 'militant', 'several', 'nobody', 'unknown'],
  datePrecision: ['day', 'week', 'month', 'year', 'unknown'],
  placePrecision: ['exact', 'near', 'district', 'province', 'country', 'unknown'],
} as const satisfies Record<string, readonly string[]>

export type CodedAxis = keyof typeof axisValues
export const codedAxes = Object.keys(axisValues) as CodedAxis[]
/** In the source's own words: its type of event, and the conflict or dyad that it counts it to. */
export const wordedAxes = ['type', 'conflict'] as const
export type WordedAxis = (typeof wordedAxes)[number]
export type Axis = CodedAxis | WordedAxis
export const axes: readonly Axis[] = [...codedAxes, ...wordedAxes]

export const unknownAxes: Axes = {
  eventClass: 'unknown',
  perpetrator: 'unknown',
  motive: 'unknown',
  target: 'unknown',
  tactic: 'unknown',
  victim: 'unknown',
  datePrecision: 'unknown',
  placePrecision: 'unknown',
  type: '',
  conflict: '',
}
