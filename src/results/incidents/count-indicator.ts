/** What an indicator's query is answered from: its source with every edition that stands, and the places and people of the workspace. */
import { Area } from '#src/coordination/model.ts'
import { sumOf } from '#src/incidents/charts/sums.ts'
import type { Edition } from '#src/incidents/edition-model.ts'
import { Population } from '#src/incidents/places/population-model.ts'
import { editionsOf } from '#src/incidents/store/edition-store.ts'
import { slice } from '#src/incidents/store/slice-store.ts'
import { areasToldOf } from '#src/incidents/store/years-store.ts'
import { all, byIds, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Indicator, IndicatorVersion, Observation } from '../model.ts'
import { ofTheWhole } from '../series-of.ts'
import type { Counted } from './counted-model.ts'
import { CountingPlace } from './counting-place.ts'
import type { EditionCounts } from './tally.ts'
import { queryOf, type TalliedSpan, tally } from './tally.ts'

export interface World {
  areas: Area[]
  populations: Population[]
}

export async function worldOf(tx: ReadTx): Promise<World> {
  const [areas, populations] = [await all(tx, 'areas'), await all(tx, 'populations')]
  return {
    areas: areas.map(({ data }) => Area.parse(data)),
    populations: populations.map(({ data }) => Population.parse(data)),
  }
}

export interface CountedVersion {
  version: number
  counted: Counted
  /** Whether whoever asks sees its source and its area: nothing can be worked out otherwise. */
  isSeen: boolean
  /** Undefined where whoever asks sees no such source. */
  source: StoredRecord<'incident_sources'> | undefined
  /** Every import, also those that were taken back. */
  editions: Edition[]
  spans: TalliedSpan[]
}

interface Asked {
  world: World
  /** Values of the indicator that somebody has stated: a day has one value, and theirs stays. */
  others?: readonly Observation[]
  /** An edition's number: as if none had come after it. */
  asOf?: number
}

/** Every version of an indicator that counts incidents, with its periods. */
export async function countIndicator(tx: ReadTx, indicator: Indicator, asked: Asked): Promise<CountedVersion[]> {
  const found: CountedVersion[] = []
  for (const version of indicator.versions)
    if (version.incidents) found.push(await countVersion(tx, indicator, version, version.incidents, asked))
  return found
}

async function countVersion(
  tx: ReadTx,
  indicator: Indicator,
  version: IndicatorVersion,
  counted: Counted,
  { world: { areas, populations }, others = [], asOf = Number.POSITIVE_INFINITY }: Asked,
): Promise<CountedVersion> {
  const [source] = await byIds(tx, 'incident_sources', [counted.source])
  const editions = source ? await editionsOf(tx, source.id) : []
  const standing = editions.filter(({ undone, number }) => !undone && number <= asOf)
  const told = await areasToldOf(tx, counted.source, standing.at(-1)?.number ?? 0)
  const place = new CountingPlace(counted, areas, populations, new Set(told))
  const counts: EditionCounts[] = []
  for (const edition of standing) counts.push(await countsOf(tx, { counted, place }, edition))
  const spans = source ? tally({ indicator, version, counted, source: source.data, place, editions: counts }) : []
  const stated = others.filter((one) => one.version === version.version && ofTheWhole(one))
  const taken = new Set(stated.map(({ date }) => date))
  return {
    ...{ version: version.version, counted, source, editions },
    isSeen: source !== undefined && (counted.area === undefined || areas.some(({ id }) => id === counted.area)),
    spans: spans.map((span) => unlessTaken(span, taken)),
  }
}

async function countsOf(
  tx: ReadTx,
  asked: { counted: Counted; place: CountingPlace },
  edition: Edition,
): Promise<EditionCounts> {
  if (!edition.months) return { edition, months: new Map() }
  const [from, to] = edition.months
  const query = queryOf(asked, edition.number, { key: '', from, to })
  const { cells } = await slice(tx, { ...query, by: ['month'] })
  return { edition, months: new Map(cells.map((cell) => [cell.month ?? '', sumOf([cell])])) }
}

function unlessTaken(span: TalliedSpan, taken: ReadonlySet<string>): TalliedSpan {
  const { tallied } = span
  return 'observation' in tallied && taken.has(tallied.observation.date)
    ? { ...span, tallied: { none: 'taken' } }
    : span
}
