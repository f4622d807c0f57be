/** What places the rows of an import: the workspace's areas and borders, as they are now. */
import { Area } from '#src/coordination/model.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { readWorkspace } from '#src/workspaces/read-workspace.ts'
import { bordersOf } from '../boundaries/boundary-store.ts'
import { placesOf } from '../importing/places-of.ts'

export async function placesFor(tx: ReadTx): Promise<ReturnType<typeof placesOf>> {
  const { borders } = await readWorkspace(tx)
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  const { boundaries } = await bordersOf(tx, borders)
  return placesOf({ areas, boundaries })
}
