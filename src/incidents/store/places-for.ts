/** What places the rows of an import: the workspace's areas and borders, as they are now. */
import { Area } from '#src/coordination/model.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { readWorkspace } from '#src/workspaces/read-workspace.ts'
import { bordersOf } from '../boundaries/boundary-store.ts'
import type { Places } from '../importing/coding/places-of-row.ts'
import { placer } from '../places/placer.ts'

export async function placesFor(tx: ReadTx): Promise<Places> {
  const { borders } = await readWorkspace(tx)
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  const { boundaries } = await bordersOf(tx, borders)
  return { placeOf: placer(areas, boundaries), turns: turnsOf(areas) }
}

/** The days around which the same words may be another place. */
function turnsOf(areas: readonly Area[]): string[] {
  const dates = areas.flatMap(({ from, until, changes = [] }) => [from, until, ...changes.map(({ on }) => on)])
  const days = dates.flatMap((date) => (date === undefined ? [] : [firstDay(date), dayAfter(lastDay(date))]))
  return [...new Set(days)].sort()
}

const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)

function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
