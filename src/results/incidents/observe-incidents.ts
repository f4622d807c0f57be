/** Observations out of counted incidents: worked out whenever an edition comes or goes, an indicator is defined, or a folder is loaded. */
import { sql } from 'kysely'
import { strictest } from '#src/identity/labels.ts'
import { byIds, putMany, type RecordDraft, removeMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { Indicator, type Observation } from '../model.ts'
import { observed } from '../voices/observe-voices.ts'
import { type CountedVersion, countIndicator, type World, worldOf } from './count-indicator.ts'

/**
 * Writes what the newest editions count for every indicator that asks them, and takes away what they count no longer; nothing else is
 * touched. The log has each value with what it was, and an entry for each indicator that says what came of it.
 * @param source only indicators that count incidents of it
 */
export async function observeIncidents(tx: WriteTx, source?: string): Promise<void> {
  const rows = await counting(tx, source)
  if (rows.length === 0) return
  const world = await worldOf(tx)
  const before = Map.groupBy(
    await observed(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ data }) => data.indicator,
  )
  for (const row of rows) await observe(tx, row, before.get(row.id) ?? [], world)
}

type Row = StoredRecord<'indicators'>

async function observe(
  tx: WriteTx,
  row: Row,
  before: { id: string; data: Observation }[],
  world: World,
): Promise<void> {
  const own = before.filter(({ data }) => data.tally)
  const others = before.filter(({ data }) => !data.tally).map(({ data }) => data)
  const versions = await countIndicator(tx, Indicator.parse(row.data), { world, others })
  const drafts = versions.flatMap((version) => draftsOf(row, version))
  const outcomes = await putMany(tx, 'observations', drafts)
  const stay = new Set(drafts.map(({ id }) => id))
  const gone = own.filter(({ id, data }) => !stay.has(id) && !isFromElsewhere(data, versions)).map(({ id }) => id)
  if (gone.length > 0) await removeMany(tx, 'observations', gone)
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length
  const [created, changed] = [count('created'), count('changed')]
  if (created + changed + gone.length === 0) return
  const editions = Object.fromEntries(
    versions.map(({ counted, editions }) => [
      counted.source,
      editions.findLast(({ undone }) => !undone)?.number ?? null,
    ]),
  )
  const { label, parties } = row
  const change = { editions, created, changed, removed: gone.length }
  tx.audit({
    action: 'count',
    kind: 'indicators',
    subject: row.id,
    change,
    ...handlingOf({ label, parties }, versions),
  })
}

function draftsOf(row: Row, version: CountedVersion): RecordDraft<'observations'>[] {
  const handling = handlingOf(row, [version])
  return version.spans.flatMap(({ tallied }) =>
    'observation' in tallied ? [{ id: tallied.observation.id, ...handling, data: tallied.observation }] : [],
  )
}

/** A folder that came without the files that its values were worked out of, or a source that is not in sight: they stay as they are. */
const isFromElsewhere = ({ version, tally }: Observation, versions: readonly CountedVersion[]): boolean =>
  versions.some(
    ({ isSeen, editions, counted, ...one }) =>
      one.version === version && (!isSeen || editions.length === 0) && tally?.query.sources.includes(counted.source),
  )

type Handling = Pick<Row, 'label' | 'parties'>

/** What is worked out of a source is as closed as the source and the indicator, each to those who may see the other. */
function handlingOf(indicator: Handling, versions: readonly CountedVersion[]): Handling {
  return versions.reduce<Handling>((both, { source }) => (source ? closerOf(both, source) : both), {
    label: indicator.label,
    parties: indicator.parties,
  })
}

function closerOf(a: Handling, b: Handling): Handling {
  const parties = isOpenToMembers(a)
    ? isOpenToMembers(b)
      ? [...new Set([...a.parties, ...b.parties])]
      : b.parties
    : isOpenToMembers(b)
      ? a.parties
      : a.parties.filter((one) => b.parties.includes(one))
  return { label: strictest(a.label, b.label), parties }
}

/** Whoever is somebody's party is cleared for TLP:GREEN at least. */
const isOpenToMembers = ({ label }: Handling) => label === 'TLP:CLEAR' || label === 'TLP:GREEN'

async function counting(tx: ReadTx, source: string | undefined): Promise<Row[]> {
  const { rows } = await sql<{ id: string }>`
    select id from indicators where workspace = ${tx.workspace} and jsonb_path_exists(data, '$.versions[*].incidents')
      and (${source ?? null}::text is null or jsonb_path_exists(data, '$.versions[*].incidents ? (@.source == $source)',
        jsonb_build_object('source', ${source ?? null}::text)))`.execute(tx.db)
  return byIds(
    tx,
    'indicators',
    rows.map(({ id }) => id),
  )
}
