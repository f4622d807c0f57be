/** From what editions of a source count to observations. Pure: the same editions give the same. */

import { ratePer } from '#src/incidents/charts/people-years.ts'
import { add, nothing, type Sum } from '#src/incidents/charts/sums.ts'
import type { Edition } from '#src/incidents/edition-model.ts'
import { monthNumber } from '#src/incidents/months.ts'
import type { IncidentQuery } from '#src/incidents/query-model.ts'
import type { IncidentSource } from '#src/incidents/source-model.ts'
import { lastDayOf } from '#src/vocabulary/days.ts'
import type { Indicator, IndicatorVersion, Observation } from '../model.ts'
import { type Counted, type Figures, ranged } from './counted-model.ts'
import { type CountingPlace, monthOf } from './counting-place.ts'
import { gapOf, monthsIn, type Span, spansOf, wholeMonths } from './spans.ts'

/** Why a period has no value; each has words under `incidentIndicators.none.`. */
export type Untallied = 'uncovered' | 'incomplete' | 'area' | 'population' | 'range' | 'taken' | 'gone'

export interface TalliedSpan extends Span {
  tallied: { observation: Observation } | { none: Untallied }
}

/** What one edition counts, by month (ISO 8601); a month without events is not there. */
export interface EditionCounts {
  edition: Edition
  months: ReadonlyMap<string, Sum>
}

export interface Counting {
  indicator: Pick<Indicator, 'id'>
  version: Pick<IndicatorVersion, 'version'>
  counted: Counted
  source: IncidentSource
  place: CountingPlace
  /** Those that stand, from the oldest; the last one is what the values are as of. */
  editions: readonly EditionCounts[]
}

/** Each period from the beginning of the series to where the newest edition ends: its value, or why it has none. */
export function tally(counting: Counting): TalliedSpan[] {
  const { counted, editions } = counting
  const newest = editions.at(-1)
  const told = editions.flatMap(({ edition }) => edition.months ?? [])
  const last = newest?.edition.months?.[1]
  if (!newest || last === undefined) return []
  const spans = spansOf(counted.period, counted.from ?? told.toSorted()[0] ?? last, last)
  return spans.map((span, at) => {
    const none = reasonOf(counting, newest, span)
    return { ...span, tallied: none ? { none } : { observation: observationOf(counting, newest, span, spans[at - 1]) } }
  })
}

function reasonOf({ counted, place }: Counting, newest: EditionCounts, span: Span): Untallied | null {
  const gap = gapOf(span, wholeMonths(newest.edition))
  if (gap) return gap
  if (!place.existed(span)) return 'area'
  if (counted.rate && !place.people(span)) return 'population'
  return counted.figure && sumIn(newest, span).unranged ? 'range' : null
}

/** The query that gives the counts behind a value, of one edition. */
export function queryOf(
  { counted, place }: Pick<Counting, 'counted' | 'place'>,
  edition: number,
  span: Span,
): IncidentQuery {
  const { source, measure, where, mix } = counted
  return {
    ...{ sources: [source], from: span.from, to: span.to, where, by: [], measure },
    ...(place.areas ? { areas: place.areas } : {}),
    asOf: { [source]: edition },
    ...(mix ? { mix } : {}),
  }
}

function observationOf(counting: Counting, newest: EditionCounts, span: Span, before: Span | undefined): Observation {
  const { indicator, version, counted, source, place, editions } = counting
  const { number, name, day } = newest.edition
  const people = counted.rate ? place.people(span) : undefined
  const runs = runsOf(counting, editions, span)
  const { edition: since, value, ...range } = runs.at(-1) ?? { edition: number, ...figuresOf(counting, newest, span) }
  return {
    id: `${indicator.id.slice(0, longestId).replace(/-$/, '')}-v${version.version}-${span.key}`,
    indicator: indicator.id,
    version: version.version,
    date: lastDayOf(span.to),
    value,
    disaggregation: {},
    status: isBroken(counting, span, before) ? ['break'] : [],
    citation: { source: source.source, locator: { en: name } },
    evidence: [],
    ...(people ? { numerator: countOf(counting, newest, span), denominator: rounded(people.years) } : {}),
    tally: {
      query: queryOf(counting, number, span),
      edition: { name, day },
      ...{ ...range, since, earlier: runs.slice(0, -1) },
      ...(people ? { populations: people.counts } : {}),
    },
  }
}

/** Beyond it there is the version and the period. */
const longestId = 100

/** What the editions that cover a period say of it, one entry for each run of editions that say the same. */
function runsOf(counting: Counting, editions: readonly EditionCounts[], span: Span): ({ edition: number } & Figures)[] {
  const runs: ({ edition: number } & Figures)[] = []
  for (const counts of editions) {
    if (gapOf(span, wholeMonths(counts.edition)) || (counting.counted.figure && sumIn(counts, span).unranged)) continue
    const figures = figuresOf(counting, counts, span)
    const last = runs.at(-1)
    if (!last || figureNames.some((name) => last[name] !== figures[name]))
      runs.push({ edition: counts.edition.number, ...figures })
  }
  return runs
}

const figureNames = ['value', 'low', 'high', 'uncounted'] as const

const sumIn = ({ months }: EditionCounts, span: Span): Sum =>
  monthsIn(span).reduce((sum, month) => add(sum, months.get(month) ?? nothing), nothing)

const countOf = ({ counted }: Counting, counts: EditionCounts, span: Span): number =>
  sumIn(counts, span)[counted.figure ?? 'value']

function figuresOf({ counted, place }: Counting, counts: EditionCounts, span: Span): Figures {
  const { value, low, high, uncounted, unranged } = sumIn(counts, span)
  const years = counted.rate ? place.people(span)?.years : undefined
  const of = (sum: number) => (years === undefined ? sum : rounded(ratePer(sum, years)))
  const range = ranged.includes(counted.measure) && !unranged ? { low: of(low), high: of(high) } : {}
  return { value: of({ value, low, high }[counted.figure ?? 'value']), ...range, uncounted }
}

/** Six digits: finer than people were ever counted. */
const rounded = (value: number): number => Number(value.toPrecision(6))

/**
 * A line is not joined over a day from which on the source collects otherwise, or the area is another: to the period with that day,
 * and where it fell within it, from it.
 */
function isBroken({ source, place }: Counting, span: Span, before: Span | undefined): boolean {
  if (!before) return false
  const days = [...source.breaks.map(({ date }) => monthOf(date)), ...place.changes]
  return days.some((day) => day > monthNumber(before.from) && day <= monthNumber(span.to))
}
