/** What is wrong with the query of an indicator, against what there is in the workspace. */
import { wordsOf } from '#src/incidents/store/axes-store.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Fault, Refusal } from '#src/publishing/refusal.ts'
import { worldOf } from './count-indicator.ts'
import { type CountingVersion, countedFaults } from './counted-faults.ts'
import type { Counted } from './counted-model.ts'
import { CountingPlace } from './counting-place.ts'

/** @throws Refusal 422 that names each field */
export async function assertCounted(tx: ReadTx, version: CountingVersion): Promise<void> {
  const { incidents } = version
  if (!incidents) return
  const faults = [
    ...countedFaults(version),
    ...(await sourceFaults(tx, incidents)),
    ...(await placeFaults(tx, incidents)),
  ]
  if (faults.length > 0) throw new Refusal(422, faults)
}

async function sourceFaults(tx: ReadTx, { source, where }: Counted): Promise<Fault[]> {
  const known = (await all(tx, 'incident_sources')).map(({ id }) => id)
  if (!known.includes(source))
    return [
      {
        key: 'incidentIndicators.error.source',
        field: 'incidents.source',
        values: { id: source, known: known.join(', ') },
      },
    ]
  const faults: Fault[] = []
  for (const axis of ['type', 'conflict'] as const) {
    const words = await wordsOf(tx, source, axis)
    const unknown = where[axis]?.find((word) => !words.includes(word))
    // Before its first edition nobody knows how the source words it.
    if (unknown === undefined || words.length === 0) continue
    const values = { word: unknown, known: words.filter(Boolean).slice(0, mostNamed).join(' · ') }
    faults.push({ key: 'incidentIndicators.error.word', field: `incidents.where.${axis}`, values })
  }
  return faults
}

const mostNamed = 20

async function placeFaults(tx: ReadTx, incidents: Counted): Promise<Fault[]> {
  const { area, rate } = incidents
  if (area === undefined && !rate) return []
  const { areas, populations } = await worldOf(tx)
  if (area !== undefined && !areas.some(({ id }) => id === area))
    return [{ key: 'incidentIndicators.error.area', field: 'incidents.area', values: { id: area } }]
  if (!rate) return []
  const place = new CountingPlace(incidents, areas, populations)
  const months = populations.map(({ day }) => (day.length === 4 ? `${day}-07` : day.slice(0, 7)))
  const isCounted = months.some((month) => place.people({ key: month, from: month, to: month }) !== undefined)
  return isCounted ? [] : [{ key: 'incidentIndicators.error.people', field: 'incidents.rate' }]
}
