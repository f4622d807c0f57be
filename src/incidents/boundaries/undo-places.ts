/** Takes a load of areas and borders back, as far as nothing has come to rest on them since. */
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { type RestsOn, restsOn } from './area-holders.ts'
import { BoundaryFileError } from './boundary-file-error.ts'
import { folderLoad, idsOf } from './boundary-store.ts'

export interface UndonePlaces {
  boundaries: number
  areas: number
  /** Areas that came with the load and that something rests on by now: they stay. */
  kept: string[]
  /** What keeps them. */
  restsOn: Omit<RestsOn, 'areas'>
}

/**
 * The borders go at once: whoever has no right to them, or has found them wrong, need not give up what was counted first. An area
 * that incidents are placed in, or that a record names, stays, for a count must not lose its place; so does the load, without borders,
 * until it is undone again and nothing rests on its areas. So no number changes.
 */
export function undoPlaces(ledger: Ledger, actor: Actor, workspace: string, id: string): Promise<UndonePlaces> {
  return ledger.write(actor, workspace, async (tx) => {
    const [load] = await byIds(tx, 'boundary_loads', [id])
    if (!load) {
      const there = (await all(tx, 'boundary_loads')).map((one) => one.id).filter((one) => one !== folderLoad)
      throw new BoundaryFileError(`There is no load "${id}"; there are ${there.join(', ') || 'none'}.`)
    }
    const boundaries = await removeMany(tx, 'boundaries', await idsOf(tx, id))
    const { areas: kept, ...holders } = await restsOn(tx, load.data.areas)
    const areas = await removeMany(
      tx,
      'areas',
      load.data.areas.filter((area) => !kept.includes(area)),
    )
    if (kept.length === 0) await removeMany(tx, 'boundary_loads', [id])
    else await putMany(tx, 'boundary_loads', [{ id, label: load.label, data: { ...load.data, areas: kept } }])
    return { boundaries: boundaries.length, areas: areas.length, kept, restsOn: holders }
  })
}
