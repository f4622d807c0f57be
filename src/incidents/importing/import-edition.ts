/** One file as one edition of a source: read, stored, accounted for, and taken back, each as a whole. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { byIds, putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import type { Account, Edition } from '../edition-model.ts'
import { carryOver } from '../review/carry-over.ts'
import type { IncidentSource } from '../source-model.ts'
import { arrivingOf, lastNumber } from '../store/arrival-store.ts'
import { axesIds } from '../store/axes-store.ts'
import { addCells } from '../store/cells-store.ts'
import { editionsOf, putEdition, takeBack } from '../store/edition-store.ts'
import { placesFor } from '../store/places-for.ts'
import { settlementsOf } from '../store/review-store.ts'
import { addRows, beginRows, withdrawRows } from '../store/rows-store.ts'
import { KeptRows } from './coding/kept-rows.ts'
import { ImportFault } from './import-fault.ts'
import type { Mapping } from './mapping-model.ts'
import type { placesOf } from './places-of.ts'
import { profiles } from './profiles/all.ts'
import { type IncomingFile, type ReadFile, readFile } from './read-file.ts'
import { readInTwo } from './threads/read-in-two.ts'

/** Beyond so many events an embedded database keeps what they add up to, and not each of them. */
export const mostRowsEmbedded = 200_000
/** Events that are stored by one statement. */
const rowsAtOnce = 5000

/** What a file is read by. */
export interface ImportPlan {
  source: StoredRecord<'incident_sources'>
  mapping: Mapping
  places: ReturnType<typeof placesOf>
}

/** @throws ImportFault `no-source` where there is none of that id that the actor sees */
export async function planImport(tx: ReadTx, source: string, mapping?: Mapping): Promise<ImportPlan> {
  const [held] = await byIds(tx, 'incident_sources', [source])
  if (!held) throw new ImportFault('no-source', { source })
  return { source: held, mapping: mapping ?? mappingOf(held.data), places: await placesFor(tx) }
}

/** How the files of a source are read. */
export const mappingOf = ({ profile = 'ucdp-ged', mapping = profiles[profile] }: IncidentSource): Mapping => mapping

/** Both the same is the same reading. */
export const mappingHash = (mapping: Mapping, { spellings }: Pick<IncidentSource, 'spellings'>): string =>
  createHash('sha256')
    .update(canonicalJson([mapping, spellings]))
    .digest('hex')

/** Reads the file for its sums: a large one by two threads. */
export async function readPlanned(
  { source, mapping, places }: ImportPlan,
  file: IncomingFile,
  each?: (bytes: number) => void,
): Promise<ReadFile> {
  const options = { mapping, places, spellings: source.data.spellings }
  const { path, size } = file
  const inTwo = path === undefined ? undefined : await readInTwo({ path, size }, options, each)
  return inTwo ?? readFile(file, options, (_, bytes) => each?.(bytes))
}

export interface EditionDraft {
  name: string
  /** As of which the source says so. */
  day: string
}

export interface NextEdition extends EditionDraft {
  source: StoredRecord<'incident_sources'>
  number: number
  mappingSha256: string
  isFirst: boolean
  /** Each event is kept, and told apart from what the edition before says of it. */
  keepsRows: boolean
}

/**
 * The edition that a reading is to become.
 * @param keepsAll each event is kept, however many there are
 * @throws ImportFault `again` where the same file was read in the same way before, `older` where a newer edition is there, `under-way`
 */
export async function nextEdition(
  tx: WriteTx,
  plan: ImportPlan,
  read: ReadFile,
  { name, day, keepsAll }: EditionDraft & { keepsAll: boolean },
): Promise<NextEdition> {
  const source = await current(tx, plan)
  const arriving = await arrivingOf(tx, source.id, tx.at)
  if (arriving) throw new ImportFault('under-way')
  const mappingSha256 = mappingHash(plan.mapping, source.data)
  const standing = (await editionsOf(tx, source.id)).filter(({ undone }) => !undone)
  const again = standing.find((one) => one.sha256 === read.sha256 && one.mappingSha256 === mappingSha256)
  if (again) throw new ImportFault('again', { name: again.name, number: again.number })
  const newest = standing.at(-1)
  if (newest && newest.day > day) throw new ImportFault('older', { name: newest.name, day: newest.day })
  const keepsRows = source.data.kind === 'incidents' && (keepsAll || read.account.stored <= mostRowsEmbedded)
  return {
    ...{ source, name, day, mappingSha256, isFirst: !newest },
    number: (await lastNumber(tx, source.id)) + 1,
    keepsRows: keepsRows && (newest?.keepsRows ?? true),
  }
}

/** The edition as it is from now on, with its entry in the log. */
export async function sealEdition(
  tx: WriteTx,
  { source, number, name, day, mappingSha256 }: NextEdition,
  read: ReadFile,
  changes: Account['changes'],
): Promise<Edition> {
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

/**
 * Stores what was read as the source's newest edition, in the transaction at hand: whole or not at all, with one entry in the log.
 * @throws ImportFault as `nextEdition`
 */
export async function storeEdition(
  tx: WriteTx,
  plan: ImportPlan,
  file: IncomingFile,
  found: ReadFile,
  draft: EditionDraft & { keepsAll: boolean },
): Promise<Edition> {
  const next = await nextEdition(tx, plan, found, draft)
  const { read, kept } = carryOver(plan, found, await settlementsOf(tx, next.source.id))
  const ids = await axesIds(tx, next.source.id, read.axes)
  await addCells(tx, next.source.id, next.number, { ...read, axesIds: ids })
  const changes = next.keepsRows ? await storeRows(tx, { plan, file, read, kept, next, ids }) : null
  return sealEdition(tx, next, read, changes)
}

/** The source as it is in this transaction: a mapping that was named is saved with it, and used for its next edition. */
async function current(tx: WriteTx, { source: { id }, mapping }: ImportPlan): Promise<NextEdition['source']> {
  const [held] = await byIds(tx, 'incident_sources', [id])
  if (!held) throw new ImportFault('no-source', { source: id })
  if (canonicalJson(mappingOf(held.data)) === canonicalJson(mapping)) return held
  const { profile: _, ...others } = held.data
  const data: IncidentSource = { ...others, mapping }
  const { label, parties } = held
  await putMany(tx, 'incident_sources', [{ id, label, parties, data }])
  return { ...held, data }
}

interface RowsToStore {
  plan: ImportPlan
  file: IncomingFile
  read: ReadFile
  /** Events of rows that were doubtful and are settled. */
  kept: KeptRows
  next: NextEdition
  ids: readonly number[]
}

async function storeRows(
  tx: WriteTx,
  { plan: { source, mapping, places }, file, read, kept: settled, next: { number, isFirst }, ids }: RowsToStore,
): Promise<Account['changes']> {
  const kept = new KeptRows()
  const changes = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 }
  const numbered = { axesIds: ids, areas: read.areas }
  if (!isFirst) await beginRows(tx)
  const store = async (rows: KeptRows) => {
    if (rows.size === 0) return
    const some = await addRows(tx, { source: source.id, edition: number, isFirst }, rows, numbered)
    for (const key of ['added', 'changed', 'unchanged'] as const) changes[key] += some[key]
    rows.clear()
  }
  const options = { mapping, places, spellings: source.data.spellings, kept }
  const second = await readFile(file, options, () => (kept.size >= rowsAtOnce ? store(kept) : undefined))
  await store(kept)
  await store(settled)
  if (second.sha256 !== read.sha256) throw new ImportFault('moved')
  if (!isFirst) changes.withdrawn = await withdrawRows(tx, source.id, number)
  return changes
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
  const [held] = await byIds(tx, 'incident_sources', [source])
  if (!held) throw new ImportFault('no-source', { source })
  if (await arrivingOf(tx, source, tx.at)) throw new ImportFault('under-way')
  const newest = (await editionsOf(tx, source)).findLast(({ undone }) => !undone)
  if (!newest) throw new ImportFault('nothing', { source })
  await takeBack(tx, source, newest.number)
  const { label, parties } = held
  const change = { edition: newest.number, name: newest.name, sha256: newest.sha256 }
  tx.audit({ action: 'undo-import', kind: 'incident_sources', subject: source, change, label, parties })
  await observeIncidents(tx, source)
  return { ...newest, undone: true }
}
