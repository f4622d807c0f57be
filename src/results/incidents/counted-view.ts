/** What an indicator's page shows of the incidents it counts: the query, its source and edition, what has no value, what was revised. */
import type { Edition } from '#src/incidents/edition-model.ts'
import { editionsOf } from '#src/incidents/store/edition-store.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Indicator, IndicatorVersion, Observation } from '../model.ts'
import { runsOf } from './as-of.ts'
import { addressOf } from './counted-address.ts'
import { type Counted, editionOf, type Figures } from './counted-model.ts'
import { CountingPlace } from './counting-place.ts'
import type { OlderEdition } from './published-as-of.ts'
import { tally, type Untallied } from './tally.ts'

export interface Gap {
  /** First and last month of periods that follow one another. */
  from: string
  to: string
  none: Untallied
}

/** A period of which editions say different things: each run of editions by its first, from the oldest. */
export interface Revision {
  key: string
  from: string
  to: string
  runs: ({ edition: number } & Figures)[]
}

export interface CountedView {
  version: number
  counted: Counted
  source: { title: LocalText; terms: LocalText; document: string }
  area: LocalText | null
  /** The one that the values are as of; null where none has been brought in. */
  edition: Pick<Edition, 'number' | 'name' | 'day'> | null
  populations: { area: LocalText; day: string; value: number; source: string }[]
  gaps: Gap[]
  revisions: Revision[]
  /** Those before it that cover something: the series can be seen as of each. */
  before: Pick<Edition, 'number' | 'name' | 'day'>[]
  /** The part of an address after the question mark; null where there is no value. */
  address: string | null
}

/**
 * From the newest version to the oldest; none of a source that whoever asks does not see.
 * @param older editions of sources, as if none had come after them; the values that are published are as of them, too
 */
export async function countedView(
  tx: ReadTx,
  published: Published,
  indicator: Indicator,
  older: readonly OlderEdition[] = [],
): Promise<CountedView[]> {
  const views: CountedView[] = []
  for (const version of indicator.versions.toReversed()) {
    const source = published.records.incident_sources.get(version.incidents?.source ?? '')
    if (!version.incidents || !source) continue
    const editions = (await editionsOf(tx, source.id)).filter(({ undone }) => !undone)
    const last = older.find((one) => one.source === source.id)?.edition.number
    views.push(viewOf(published, indicator, { ...version, incidents: version.incidents }, editions, last))
  }
  return views
}

function viewOf(
  { records }: Published,
  indicator: Indicator,
  { version, incidents: counted }: IndicatorVersion & { incidents: Counted },
  all: readonly Edition[],
  upTo = Number.POSITIVE_INFINITY,
): CountedView {
  const editions = all.filter(({ number }) => number <= upTo)
  const source = records.incident_sources.get(counted.source) as NonNullable<
    ReturnType<typeof records.incident_sources.get>
  >
  const own = [...records.observations.values()].filter(
    (one) => one.indicator === indicator.id && one.version === version,
  )
  const place = new CountingPlace(counted, [...records.areas.values()], [...records.populations.values()])
  const counts = editions.map((edition) => ({ edition, months: new Map() }))
  const spans = tally({ indicator, version: { version }, counted, source, place, editions: counts })
  const valued = new Map(own.flatMap((one) => (one.tally ? [[one.date, one] as const] : [])))
  const lines = spans.map(({ key, from, to, tallied }) => {
    const found = 'observation' in tallied ? valued.get(tallied.observation.date) : undefined
    const none = 'none' in tallied ? tallied.none : noneOf(own, tallied.observation.date, counted)
    return { key, from, to, found, none: found ? null : none }
  })
  const [first, last] = [lines.find(({ found }) => found), lines.findLast(({ found }) => found)]
  const newest = editions.at(-1)
  return {
    ...{ version, counted },
    source: { title: source.title, terms: source.terms, document: source.source },
    area: records.areas.get(counted.area ?? '')?.name ?? null,
    edition: newest ? { number: newest.number, name: newest.name, day: newest.day } : null,
    populations: populationsOf(records, [...valued.values()]),
    gaps: gapsIn(lines),
    revisions: lines.flatMap(({ key, from, to, found }) =>
      found?.tally && found.tally.earlier.length > 0 ? [{ key, from, to, runs: runsOf(found) }] : [],
    ),
    before: editions.slice(0, -1).flatMap(({ number, name, day, months }) => (months ? [{ number, name, day }] : [])),
    address:
      first?.found?.tally && last
        ? addressOf(counted, { from: first.from, to: last.to, edition: editionOf(first.found.tally) })
        : null,
  }
}

/**
 * Counted and yet without a value: somebody has stated another, the source gives no range where an end of it is asked for, or what an
 * older edition's value would rest on is withheld.
 */
function noneOf(own: readonly Observation[], date: string, { figure }: Counted): Untallied {
  if (own.some((one) => one.date === date && !one.tally)) return 'taken'
  return figure ? 'range' : 'gone'
}

function gapsIn(lines: readonly { from: string; to: string; none: Untallied | null }[]): Gap[] {
  const gaps: Gap[] = []
  for (const [at, { from, to, none }] of lines.entries()) {
    const last = gaps.at(-1)
    if (none === null) continue
    if (last && last.none === none && lines[at - 1]?.none === none) last.to = to
    else gaps.push({ from, to, none })
  }
  return gaps
}

function populationsOf({ areas, populations }: Published['records'], values: readonly Observation[]) {
  const ids = new Set(values.flatMap(({ tally }) => tally?.populations ?? []))
  return [...ids].toSorted().flatMap((id) => {
    const count = populations.get(id)
    const area = areas.get(count?.area ?? '')?.name
    return count && area ? [{ area, day: count.day, value: count.value, source: count.citation.source }] : []
  })
}
