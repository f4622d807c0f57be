/** A changed definition opens a new version of an indicator, and values before and after are not joined (rule 7). */
import type { Counted } from './incidents/counted-model.ts'
import type { Disaggregation, Indicator, IndicatorVersion, Voiced } from './model.ts'

export const newestVersion = ({ versions }: Pick<Indicator, 'versions'>): IndicatorVersion =>
  versions.reduce((a, b) => (b.version > a.version ? b : a))

/**
 * The fields that say what is measured and how. Where it is to go and how often it is reported (kind, baseline, target,
 * frequency) may change, and the values still compare.
 */
const definingFields = [
  'definition',
  'unit',
  'scale',
  'method',
  'ratio',
  'disaggregations',
  'voices',
  'incidents',
] as const
export type DefiningField = (typeof definingFields)[number]

/** In which respects two definitions are different; wording is compared without regard to spacing. */
export function definitionChanges(
  before: Pick<IndicatorVersion, DefiningField>,
  after: Pick<IndicatorVersion, DefiningField>,
): DefiningField[] {
  return definingFields.filter((field) =>
    field === 'disaggregations'
      ? !keepsParts(before.disaggregations, after.disaggregations)
      : field === 'voices'
        ? askedFor(before.voices) !== askedFor(after.voices)
        : field === 'incidents'
          ? countedFor(before.incidents) !== countedFor(after.incidents)
          : written(before[field]) !== written(after[field]),
  )
}

/** The whole may be taken apart in one way more; what was reported in parts goes on in the same parts. */
function keepsParts(before: readonly Disaggregation[] = [], after: readonly Disaggregation[] = []): boolean {
  const told = ({ name, parts, sums }: Disaggregation) => JSON.stringify([name, sums, parts.map((part) => part.name)])
  const kept = new Set(after.map(told))
  return before.every((one) => kept.has(told(one)))
}

/** One more wave asks the same of the same people, later. */
function askedFor(voices: Voiced | undefined): string {
  if (!voices) return ''
  const { question, choices, of, population } = voices
  return JSON.stringify([question, choices.toSorted(), of, written(population)])
}

/** The same events counted from an earlier month on are the same series. */
function countedFor(incidents: Counted | undefined): string {
  if (!incidents) return ''
  const { where, from: _, ...rest } = incidents
  const said = (given: object) => Object.entries(given).filter(([, value]) => value !== undefined)
  const sets = said(where).map(([axis, values]) => [axis, values.toSorted()])
  return JSON.stringify([said(rest).sort(), sets.sort()])
}

/** English alone defines; a corrected translation measures the same thing. */
function written(field: IndicatorVersion[Exclude<DefiningField, 'disaggregations' | 'voices' | 'incidents'>]): string {
  if (field === undefined) return ''
  if (Array.isArray(field)) return JSON.stringify(field)
  if ('per' in field) return JSON.stringify([written(field.numerator), written(field.denominator), field.per])
  return field.en.trim().replace(/\s+/g, ' ')
}

/** A run of observations that may be drawn as one line and scored as one series. */
export interface Segment<O> {
  version: number
  observations: O[]
}

/** Observations apart by version, in the order of the versions; within one, in the order of their days. */
export function segments<O extends { version: number; date: string }>(observations: readonly O[]): Segment<O>[] {
  return [...Map.groupBy(observations, ({ version }) => version)]
    .map(([version, own]) => ({ version, observations: own.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }))
    .toSorted((a, b) => a.version - b.version)
}
