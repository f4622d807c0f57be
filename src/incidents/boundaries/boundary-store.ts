/** Borders in the ledger: those of the workspace's folder, and those of files that were loaded. */
import { sql } from 'kysely'
import { type Label, unlabelled } from '#src/identity/labels.ts'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { BoundaryOf } from '../places/model.ts'
import type { BordersSetting, Boundary, BoundaryLoad } from './boundary-model.ts'

/** The load that a folder's own file makes. */
export const folderLoad = 'folder'

/** What a folder states about its borders is open: it is written to be published, and carries its licence. */
export async function putFolderBoundaries(
  tx: WriteTx,
  { source, licence, shapes }: { source: string; licence: string; shapes: readonly BoundaryOf[] },
): Promise<void> {
  const account = { read: shapes.length, matched: shapes.length, added: 0, doubtful: [], refused: [] }
  const boundaries = shapes.map(({ area, polygons }) => ({
    id: `${folderLoad}-${area}`,
    area,
    load: folderLoad,
    polygons: polygons as Boundary['polygons'],
  }))
  await putLoad(tx, { id: folderLoad, source, licence, account, areas: [] }, boundaries, 'TLP:CLEAR')
}

/** A load with its borders in place of those that it had. */
export async function putLoad(
  tx: WriteTx,
  load: BoundaryLoad,
  boundaries: readonly Boundary[],
  label: Label = unlabelled,
): Promise<void> {
  const stay = new Set(boundaries.map(({ id }) => id))
  const gone = (await idsOf(tx, load.id)).filter((id) => !stay.has(id))
  await removeMany(tx, 'boundaries', gone)
  await putMany(tx, 'boundary_loads', [{ id: load.id, label, data: load }])
  await putMany(
    tx,
    'boundaries',
    boundaries.map((data) => ({ id: data.id, label, data })),
  )
}

export async function idsOf(tx: ReadTx, load: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from boundaries where workspace = ${tx.workspace} and load = ${load} order by id`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export interface DrawnBorders {
  boundaries: BoundaryOf[]
  /** Where they are from, of each load that they come from. */
  terms: { source: string; licence: string }[]
}

/**
 * The borders to draw and to place by: of each area the one of the load that the workspace has chosen, else of the newest other
 * load, else of the folder. What the actor may not see is not there.
 */
export async function bordersOf(tx: ReadTx, setting: BordersSetting | undefined): Promise<DrawnBorders> {
  const loads = await all(tx, 'boundary_loads')
  const rank = (id: string) => (id === setting?.load ? 2 : id === folderLoad ? 0 : 1)
  const order = loads.toSorted((a, b) => rank(a.id) - rank(b.id) || a.updatedSeq - b.updatedSeq)
  const byArea = new Map<string, Boundary>()
  for (const { id } of order)
    for (const { data } of await byIds(tx, 'boundaries', await idsOf(tx, id))) byArea.set(data.area, data)
  const boundaries = [...byArea.values()]
  const used = new Set(boundaries.map(({ load }) => load))
  return {
    boundaries: boundaries.map(({ area, polygons }) => ({ area, polygons })),
    terms: loads.filter(({ id }) => used.has(id)).map(({ data: { source, licence } }) => ({ source, licence })),
  }
}
