/** One file as one edition of a source: read, stored, accounted for, and taken back, each as a whole. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { byIds, putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import type { Account, Edition } from '../edition-model.ts'
import type { IncidentSource } from '../source-model.ts'
import { axesIds } from '../store/axes-store.ts'
import { addCells } from '../store/cells-store.ts'
import { editionsOf, putEdition, takeBack } from '../store/edition-store.ts'
import { placesFor } from '../store/places-for.ts'
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
  const { profile = 'ucdp-ged', mapping: own = profiles[profile] } = held.data
  return { source: held, mapping: mapping ?? own, places: await placesFor(tx) }
}

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

/**
 * Stores what was read as the source's newest edition, in the transaction at hand: whole or not at all, with one entry in the log.
 * @param keepsAll each event is kept, however many there are
 * @throws ImportFault `again` where the same file was read in the same way before, `older` where a newer edition is there
 */
export async function storeEdition(
  tx: WriteTx,
  plan: ImportPlan,
  file: IncomingFile,
  read: ReadFile,
  { name, day, keepsAll }: EditionDraft & { keepsAll: boolean },
): Promise<Edition> {
  const { source, mapping } = await current(tx, plan)
  const before = await editionsOf(tx, source.id)
  const mappingSha256 = createHash('sha256')
    .update(canonicalJson([mapping, source.data.spellings]))
    .digest('hex')
  const standing = before.filter(({ undone }) => !undone)
  const again = standing.find((one) => one.sha256 === read.sha256 && one.mappingSha256 === mappingSha256)
  if (again) throw new ImportFault('again', { name: again.name, number: again.number })
  const newest = standing.at(-1)
  if (newest && newest.day > day) throw new ImportFault('older', { name: newest.name, day: newest.day })
  const number = (before.at(-1)?.number ?? 0) + 1
  const keepsRows = source.data.kind === 'incidents' && (keepsAll || read.account.stored <= mostRowsEmbedded)
  const ids = await axesIds(tx, source.id, read.axes)
  await addCells(tx, source.id, number, { ...read, axesIds: ids })
  const isFirst = standing.length === 0
  const changes =
    keepsRows && (isFirst || newest?.keepsRows) ? await storeRows(tx, plan, file, read, { number, isFirst, ids }) : null
  const account: Account = { ...read.account, changes }
  const { sha256, bytes } = read
  const edition = {
    source: source.id,
    number,
    name,
    day,
    sha256,
    mappingSha256,
    bytes,
    account,
    keepsRows: changes !== null,
  }
  await putEdition(tx, { ...edition, heading: read.heading }, monthsOf(read), read.review)
  const { label, parties } = source
  const change = { edition: number, name, day, sha256, bytes, account: { ...account } }
  tx.audit({ action: 'import', kind: 'incident_sources', subject: source.id, change: change as never, label, parties })
  await observeIncidents(tx, source.id)
  return { ...edition, undone: false, months: null }
}

/** The source as it is in this transaction: a mapping that was named is saved with it, and used for its next edition. */
async function current(tx: WriteTx, { source: { id }, mapping }: ImportPlan) {
  const [held] = await byIds(tx, 'incident_sources', [id])
  if (!held) throw new ImportFault('no-source', { source: id })
  const { profile, mapping: own = profile && profiles[profile] } = held.data
  if (own && canonicalJson(own) === canonicalJson(mapping)) return { source: held, mapping }
  const { profile: _, ...others } = held.data
  const data: IncidentSource = { ...others, mapping }
  await putMany(tx, 'incident_sources', [{ id, label: held.label, data }])
  return { source: { ...held, data }, mapping }
}

async function storeRows(
  tx: WriteTx,
  { source, mapping, places }: ImportPlan,
  file: IncomingFile,
  read: ReadFile,
  { number, isFirst, ids }: { number: number; isFirst: boolean; ids: readonly number[] },
): Promise<Account['changes']> {
  const kept = new KeptRows()
  const changes = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 }
  const numbered = { axesIds: ids, areas: read.areas }
  if (!isFirst) await beginRows(tx)
  const store = async () => {
    if (kept.size === 0) return
    const some = await addRows(tx, { source: source.id, edition: number, isFirst }, kept, numbered)
    for (const key of ['added', 'changed', 'unchanged'] as const) changes[key] += some[key]
    kept.clear()
  }
  const options = { mapping, places, spellings: source.data.spellings, kept }
  const second = await readFile(file, options, () => (kept.size >= rowsAtOnce ? store() : undefined))
  await store()
  if (second.sha256 !== read.sha256) throw new ImportFault('moved')
  if (!isFirst) changes.withdrawn = await withdrawRows(tx, source.id, number)
  return changes
}

function monthsOf({ rollup }: ReadFile): [number, number] | null {
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
  const newest = (await editionsOf(tx, source)).findLast(({ undone }) => !undone)
  if (!newest) throw new ImportFault('nothing', { source })
  await takeBack(tx, source, newest.number)
  const { label, parties } = held
  const change = { edition: newest.number, name: newest.name, sha256: newest.sha256 }
  tx.audit({ action: 'undo-import', kind: 'incident_sources', subject: source, change, label, parties })
  await observeIncidents(tx, source)
  return { ...newest, undone: true }
}
