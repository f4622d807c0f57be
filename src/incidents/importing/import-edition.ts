/** One file as one edition of a source: what it is read by, what it becomes, and how it is taken back as a whole. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { byIds, putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import type { Account, Edition } from '../edition-model.ts'
import type { IncidentSource } from '../source-model.ts'
import { arrivingOf, lastNumber } from '../store/arrival-store.ts'
import { editionsOf, putEdition, takeBack } from '../store/edition-store.ts'
import { placesFor } from '../store/places-for.ts'
import { ImportFault } from './import-fault.ts'
import type { Mapping } from './mapping-model.ts'
import type { placesOf } from './places-of.ts'
import { profiles } from './profiles/all.ts'
import type { ReadFile } from './read-file.ts'

/** Beyond so many events an embedded database keeps what they add up to, and not each of them. */
export const mostRowsEmbedded = 200_000

/** What a file is read by. */
export interface ImportPlan {
  source: StoredRecord<'incident_sources'>
  mapping: Mapping
  places: ReturnType<typeof placesOf>
}

/** @throws ImportFault `no-source` where there is none of that id that the actor sees */
export async function planImport(tx: ReadTx, source: string, mapping?: Mapping): Promise<ImportPlan> {
  const held = await sourceOf(tx, source)
  return { source: held, mapping: mapping ?? mappingOf(held.data), places: await placesFor(tx) }
}

/** How the files of a source are read. */
export const mappingOf = ({ profile = 'ucdp-ged', mapping = profiles[profile] }: IncidentSource): Mapping => mapping

/** Both the same is the same reading. */
export const mappingHash = (mapping: Mapping, { spellings }: Pick<IncidentSource, 'spellings'>): string =>
  createHash('sha256')
    .update(canonicalJson([mapping, spellings]))
    .digest('hex')

export interface EditionDraft {
  name: string
  /** As of which the source says so. */
  day: string
  /** The newest edition that the file was held against, where it was; 0 where there was none. */
  against?: number | undefined
}

export interface NextEdition extends Pick<EditionDraft, 'name' | 'day'> {
  source: StoredRecord<'incident_sources'>
  mapping: Mapping
  number: number
  mappingSha256: string
  isFirst: boolean
  /** Each event is kept, and told apart from what the edition before says of it. */
  keepsRows: boolean
}

/**
 * The edition that a reading is to become.
 * @param keepsAll each event is kept, however many there are
 * @throws ImportFault `again` where the same file was read in the same way before, `older` where a newer edition is there, `stale`
 */
export async function nextEdition(
  tx: ReadTx,
  { source: { id }, mapping }: ImportPlan,
  read: ReadFile,
  { name, day, against, keepsAll }: EditionDraft & { keepsAll: boolean },
): Promise<NextEdition> {
  const source = await sourceOf(tx, id)
  const mappingSha256 = mappingHash(mapping, source.data)
  const standing = (await editionsOf(tx, id)).filter(({ undone }) => !undone)
  const again = standing.find((one) => one.sha256 === read.sha256 && one.mappingSha256 === mappingSha256)
  if (again) throw new ImportFault('again', { name: again.name, number: again.number })
  const newest = standing.at(-1)
  if (newest && newest.day > day) throw new ImportFault('older', { name: newest.name, day: newest.day })
  if (against !== undefined && against !== (newest?.number ?? 0)) throw new ImportFault('stale')
  const keepsRows = source.data.kind === 'incidents' && (keepsAll || read.account.stored <= mostRowsEmbedded)
  return {
    ...{ source, mapping, name, day, mappingSha256, isFirst: !newest },
    number: (await lastNumber(tx, id)) + 1,
    keepsRows: keepsRows && (newest?.keepsRows ?? true),
  }
}

/** The edition as it is from now on, with its entry in the log. */
export async function sealEdition(
  tx: WriteTx,
  { source: { id }, mapping, number, name, day, mappingSha256 }: NextEdition,
  read: ReadFile,
  changes: Account['changes'],
): Promise<Edition> {
  const source = await withMapping(tx, id, mapping)
  const account: Account = { ...read.account, changes }
  const { sha256, bytes, heading } = read
  const edition = {
    ...{ source: source.id, number, name, day, sha256, mappingSha256, bytes, account, heading },
    keepsRows: changes !== null,
  }
  await putEdition(tx, edition, monthsOf(read), read.review)
  const { label, parties } = source
  const change = { edition: number, name, day, sha256, bytes, account: { ...account } }
  tx.audit({ action: 'import', kind: 'incident_sources', subject: source.id, change: change as never, label, parties })
  await observeIncidents(tx, source.id)
  return { ...edition, undone: false, months: null }
}

/** The source as it is in this transaction: a mapping that was named is kept with it, and used for its next edition. */
async function withMapping(tx: WriteTx, id: string, mapping: Mapping): Promise<StoredRecord<'incident_sources'>> {
  const held = await sourceOf(tx, id)
  if (canonicalJson(mappingOf(held.data)) === canonicalJson(mapping)) return held
  const { profile: _, ...others } = held.data
  const data: IncidentSource = { ...others, mapping }
  const { label, parties } = held
  await putMany(tx, 'incident_sources', [{ id, label, parties, data }])
  return { ...held, data }
}

async function sourceOf(tx: ReadTx, id: string): Promise<StoredRecord<'incident_sources'>> {
  const [held] = await byIds(tx, 'incident_sources', [id])
  if (!held) throw new ImportFault('no-source', { source: id })
  return held
}

/** First and last month with events, as they are counted; null where there are none. */
export function monthsOf({ rollup }: Pick<ReadFile, 'rollup'>): [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let group = 0; group < rollup.size; group++) {
    const { month } = rollup.at(group)
    if (month < first) first = month
    if (month > last) last = month
  }
  return rollup.size === 0 ? null : [first, last]
}

/**
 * Takes the newest edition of a source back, as if it had not come; its account stays to be read.
 * @throws ImportFault `nothing` where there is none
 */
export async function undoEdition(tx: WriteTx, source: string): Promise<Edition> {
  const held = await sourceOf(tx, source)
  if (await arrivingOf(tx, source)) throw new ImportFault('under-way')
  const newest = (await editionsOf(tx, source)).findLast(({ undone }) => !undone)
  if (!newest) throw new ImportFault('nothing', { source })
  await takeBack(tx, source, newest.number)
  const { label, parties } = held
  const change = { edition: newest.number, name: newest.name, sha256: newest.sha256 }
  tx.audit({ action: 'undo-import', kind: 'incident_sources', subject: source, change, label, parties })
  await observeIncidents(tx, source)
  return { ...newest, undone: true }
}
