/** A changed definition opens a new version of an indicator, and values before and after are not joined (rule 7). */
import type { IndicatorVersion } from './model.ts'

/**
 * The fields that say what is measured and how. Where it is to go and how often it is reported (kind, baseline, target,
 * frequency) may change, and the values still compare.
 */
const definingFields = ['definition', 'unit', 'scale', 'method'] as const
export type DefiningField = (typeof definingFields)[number]

/** In which respects two definitions are different; wording is compared without regard to spacing. */
export function definitionChanges(
  before: Pick<IndicatorVersion, DefiningField>,
  after: Pick<IndicatorVersion, DefiningField>,
): DefiningField[] {
  return definingFields.filter((field) => written(before[field]) !== written(after[field]))
}

/** English alone defines; a corrected translation measures the same thing. */
function written(field: IndicatorVersion[DefiningField]): string {
  if (field === undefined) return ''
  if (Array.isArray(field)) return JSON.stringify(field)
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
