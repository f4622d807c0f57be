/** A ledger with the invented country and its source of incidents. */

import { importInto } from '#src/incidents/bringing/import-into.ts'
import { fileOnDisk } from '#src/incidents/importing/file-on-disk.ts'
import { IncidentSource } from '#src/incidents/source-model.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { openLedger } from '#src/ledger/open.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import { areas, mapping } from './synthetic.ts'

export const operator = unrestricted('bench')
export const workspace = 'bench'
export const source = 'events'

/** @param databaseUrl of a server; an embedded database in the folder without it */
export async function ledgerWithEvents(
  dataDir: string,
  path: string,
  databaseUrl?: string,
): Promise<{ ledger: Ledger; seconds: number }> {
  const ledger = await openLedger(databaseUrl ? { databaseUrl } : { dataDir })
  const words = { en: 'Bench' }
  await ledger.write(operator, workspace, async (tx) => {
    await putWorkspace(tx, {
      id: workspace,
      title: words,
      summary: words,
      publisher: words,
      licence: 'CC0-1.0',
    } as never)
    await putMany(
      tx,
      'areas',
      areas.map((data) => ({ id: data.id, label: 'TLP:CLEAR', data })),
    )
    const data = IncidentSource.parse({ id: source, title: words, source, terms: words, mapping })
    await putMany(tx, 'incident_sources', [{ id: source, label: 'TLP:CLEAR', data }])
  })
  const started = performance.now()
  const edition = { workspace, source, name: 'bench', day: '2026-01-01' }
  await importInto(ledger, operator, edition, await fileOnDisk(path))
  return { ledger, seconds: (performance.now() - started) / 1000 }
}
