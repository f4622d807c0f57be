/** Which areas can be picked in the guided form. */
import { axisValues } from '#src/incidents/axis-values.ts'
import { newestEditions } from '#src/incidents/store/edition-store.ts'
import { slice } from '#src/incidents/store/slice-store.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'

/** Ids of the areas in which a source has any event, in its newest edition; none where it has no edition. */
export async function areasOf(tx: ReadTx, source: string): Promise<string[]> {
  const months = (await newestEditions(tx)).get(source)?.months
  if (!months) return []
  const { cells } = await slice(tx, {
    ...{ sources: [source], from: months[0], to: months[1], measure: 'events' },
    // By class too, since attacks, operations and fighting are not added up.
    ...{ where: { eventClass: [...axisValues.eventClass] }, by: ['area', 'eventClass'] },
  })
  return [...new Set(cells.flatMap(({ area }) => area ?? []))]
}
