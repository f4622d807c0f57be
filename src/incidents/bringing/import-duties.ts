import type { DutySource } from '#src/coordination/duty.ts'
import { byIds } from '#src/ledger/records.ts'
import { waitingRows } from '../store/review-store.ts'

/** Rows of the newest editions that no program could read for sure wait for the secretariat. */
export const importDuties: DutySource = async (tx, by) => {
  if (by.role !== 'secretariat') return []
  const waiting = await waitingRows(tx)
  const sources = new Map(
    (
      await byIds(
        tx,
        'incident_sources',
        waiting.map(({ source }) => source),
      )
    ).map((one) => [one.id, one]),
  )
  return waiting.flatMap(({ source, edition, count }) => {
    const held = sources.get(source)
    if (!held) return []
    return [
      {
        sort: 'work.duty.incidentRows' as const,
        count,
        title: held.data.title,
        label: held.label,
        path: `/${tx.workspace}/incidents/imports/${source}/editions/${edition}`,
        due: null,
      },
    ]
  })
}
