/**
 * An edition brought in piece by piece, so that others are served between two pieces. Nobody sees any of it before it is whole: what breaks
 * off, by an error or with the process, is as if it had not begun, and is taken away by whoever comes next.
 */
import { setImmediate } from 'node:timers/promises'
import type { Ledger, ReadTx, WriteTx } from '#src/ledger/ledger.ts'
import { byIds } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Progress } from '#src/workspaces/progress.ts'
import type { Account, Edition } from '../edition-model.ts'
import type { KeptRows } from '../importing/coding/kept-rows.ts'
import {
  type EditionDraft,
  type ImportPlan,
  type NextEdition,
  nextEdition,
  sealEdition,
} from '../importing/import-edition.ts'
import { ImportFault } from '../importing/import-fault.ts'
import type { IncomingFile, ReadFile } from '../importing/read-file.ts'
import { type CarriedOver, carryOver } from '../review/carry-over.ts'
import {
  type Arrival,
  arrivingOf,
  beat,
  beginArrival,
  clearRows,
  clearYear,
  endArrival,
  isGone,
} from '../store/arrival-store.ts'
import { addArriving, addFirst, forgetArrived, withdrawSome } from '../store/arriving-rows.ts'
import { axesIds } from '../store/axes-store.ts'
import { cellsBefore, changesSince, insertCells, yearsArrived, yearsWithCells } from '../store/cells-store.ts'
import { settlementsOf } from '../store/review-store.ts'
import { addYears } from '../store/years-store.ts'
import { readBeside } from './read-beside.ts'

/** Sums and events in one piece. The embedded database answers nobody else meanwhile, and has done with them in some tenths of a second. */
const atOnce = { embedded: { cells: 2000, rows: 2000 }, server: { cells: 20_000, rows: 5000 } }

/** Who brings a file in, and where. */
export interface Desk {
  ledger: Ledger
  workspace: string
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>
  /** One transaction on behalf of whoever asked: the first and the last. */
  write<T>(fn: (tx: WriteTx) => Promise<T>): Promise<T>
}

export interface FileToBring {
  file: IncomingFile
  plan: ImportPlan
  read: ReadFile
}

type Begun = NextEdition & CarriedOver & { ids: number[] }

/** @throws ImportFault as `nextEdition`; `under-way`; `moved` where the file is not the one that was read */
export async function importInPieces(
  desk: Desk,
  file: FileToBring,
  draft: EditionDraft,
  progress?: Progress,
): Promise<Edition> {
  const source = file.plan.source.id
  await clearGone(desk, source)
  const begun = await desk.write((tx) => begin(tx, file, { ...draft, keepsAll: desk.ledger.kind === 'server' }))
  const arrival: Arrival = { workspace: desk.workspace, source, edition: begun.number }
  const piece = <T>(fn: (db: ReadTx['db']) => Promise<T>) => nextPiece(desk.ledger, arrival, fn)
  const coming = { ledger: desk.ledger, arrival, piece, begun, progress }
  try {
    await bringCells(coming)
    const changes = begun.keepsRows ? await bringRows(coming, file) : null
    return await desk.write(async (tx) => {
      await assertAreasThere(tx, begun.read.areas)
      await endArrival(tx, source, begun.number)
      return sealEdition(tx, begun, begun.read, changes)
    })
  } catch (error) {
    await clearAway(desk, arrival)
    throw error
  }
}

/** Areas may have been taken back since the file was read. Another who takes some back from now on finds these sums, and leaves them. */
async function assertAreasThere(tx: ReadTx, areas: readonly string[]): Promise<void> {
  const placed = areas.filter((area) => area !== '')
  const there = new Set((await byIds(tx, 'areas', placed)).map(({ id }) => id))
  const gone = placed.find((area) => !there.has(area))
  if (gone !== undefined) refuse(409, 'incidentImports.error.area-gone', { area: gone })
}

async function begin(
  tx: WriteTx,
  { plan, read: found }: FileToBring,
  draft: EditionDraft & { keepsAll: boolean },
): Promise<Begun> {
  if (await arrivingOf(tx, plan.source.id)) throw new ImportFault('under-way')
  const next = await nextEdition(tx, plan, found, draft)
  const { read, kept } = carryOver(plan, found, await settlementsOf(tx, next.source.id))
  const ids = await axesIds(tx, next.source.id, read.axes)
  const { number, name, day, mappingSha256, source } = next
  const { sha256, bytes } = read
  await beginArrival(tx, { ...{ source: source.id, number, name, day }, ...{ sha256, mappingSha256, bytes } })
  const { label, parties } = source
  const change = { edition: number, name, day, sha256 }
  tx.audit({ action: 'begin-import', kind: 'incident_sources', subject: source.id, change, label, parties })
  return { ...next, read, kept, ids }
}

interface Coming {
  ledger: Ledger
  arrival: Arrival
  piece<T>(fn: (db: ReadTx['db']) => Promise<T>): Promise<T>
  begun: Begun
  progress: Progress | undefined
}

async function nextPiece<T>(ledger: Ledger, arrival: Arrival, fn: (db: ReadTx['db']) => Promise<T>): Promise<T> {
  // The embedded database answers before anything else is looked at: others would never have their turn.
  await setImmediate()
  return ledger.bringIn(arrival, async (db, at) => {
    if (!(await beat(db, arrival, at))) throw new ImportFault('under-way')
    return fn(db)
  })
}

/** Year by year, so that what is there of one is never much. */
async function bringCells({ ledger, arrival: { workspace, source, edition }, piece, begun, progress }: Coming) {
  const { cells } = atOnce[ledger.kind]
  const { rollup, axes, areas } = begun.read
  const byYear = Map.groupBy(Array(rollup.size).keys(), (group) => Math.floor(rollup.at(group).month / 12))
  const before = await piece((db) => yearsWithCells({ db, workspace }, source))
  const years = [...new Set([...byYear.keys(), ...before])]
  const numbered = { rollup, axes, areas, axesIds: begun.ids }
  for (const [at, year] of years.entries()) {
    progress?.signal?.throwIfAborted()
    progress?.report(at, years.length, 'sums')
    const held = await piece((db) => cellsBefore({ db, workspace }, source, year))
    const changes = changesSince(held, numbered, byYear.get(year) ?? [])
    for (let from = 0; from < changes.length; from += cells)
      await piece((db) => insertCells({ db, workspace }, source, edition, changes.slice(from, from + cells)))
    if (changes.length > 0) await piece((db) => addYears({ db, workspace }, source, edition, changes))
  }
}

async function bringRows(
  { ledger, arrival, piece, begun, progress }: Coming,
  { file, plan }: FileToBring,
): Promise<Account['changes']> {
  const { read, kept: settled, ids, isFirst } = begun
  const { rows: most } = atOnce[ledger.kind]
  const changes = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 }
  const numbers = { axesIds: ids, areas: read.areas }
  const add = isFirst ? addFirst : addArriving
  let done = 0
  const store = async (rows: KeptRows) => {
    progress?.signal?.throwIfAborted()
    for (const some of rows.parts(most)) {
      const told = await piece((db) => add(db, arrival, some, numbers))
      for (const key of ['added', 'changed', 'unchanged'] as const) changes[key] += told[key]
      done += some.size
      // Once it has seen some of them, the database knows how to look for the others.
      if (done === some.size) await ledger.measureIncidents()
      progress?.report(done, read.account.stored, 'events')
    }
  }
  const second = await readBeside(file, plan, { atOnce: most, store })
  await store(settled)
  if (second.sha256 !== read.sha256) throw new ImportFault('moved')
  if (isFirst) return changes
  await idById(async (after) => {
    const { withdrawn, last } = await piece((db) => withdrawSome(db, arrival, after))
    changes.withdrawn += withdrawn
    return last
  })
  await idById((after) => piece((db) => forgetArrived(db, arrival, after)))
  return changes
}

/** Goes on from one id to the next until there are no more. */
async function idById(step: (after: string) => Promise<string | null>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await step(after)
}

/** What somebody left behind who is gone. Whoever is still at it is left alone: the next step says so. */
async function clearGone(desk: Desk, source: string): Promise<void> {
  const arriving = await desk.read((tx) => arrivingOf(tx, source))
  if (!arriving) return
  const arrival = { workspace: desk.workspace, source, edition: arriving.number }
  // By the clock that pieces are marked with: that of the log is never set back.
  if (await desk.ledger.bringIn(arrival, async (_, now) => isGone(arriving, now))) await clearAway(desk, arrival)
}

async function clearAway({ ledger, write }: Desk, arrival: Arrival): Promise<void> {
  const some = <T>(fn: (db: ReadTx['db']) => Promise<T>) => ledger.bringIn(arrival, fn)
  await idById((after) => some((db) => clearRows(db, arrival, after)))
  await idById((after) => some((db) => forgetArrived(db, arrival, after)))
  // The sums by year stand with those by month, or not yet: the years of both.
  for (const year of await some((db) => yearsArrived(db, arrival))) await some((db) => clearYear(db, arrival, year))
  const { source, edition } = arrival
  await write(async (tx) => {
    await endArrival(tx, source, edition)
    tx.audit({ action: 'drop-import', kind: 'incident_sources', subject: source, change: { edition } })
  })
}
