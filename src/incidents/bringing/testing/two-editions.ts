/** For tests: an invented source, and two editions of it of some thousand rows, of which the second changes, adds and withdraws. */
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { Mapping } from '../../importing/mapping-model.ts'
import { IncidentSource } from '../../source-model.ts'

export const mapping = Mapping.parse({
  id: 'id',
  day: { column: 'day' },
  place: { names: ['province'] },
  axes: { eventClass: [{ column: 'kind', values: { raid: 'operation', bomb: 'attack' } }], type: [{ text: 'kind' }] },
  deaths: 'dead',
})

const words = { en: 'x' }

export async function putSource(tx: WriteTx, id: string): Promise<void> {
  const workspace = { id, title: words, summary: words, publisher: words, licence: 'CC0' }
  await putWorkspace(tx, workspace as never)
  const area = (id: string, en: string, classification: string, parent?: string) => ({
    ...{ id, label: 'TLP:CLEAR' as const },
    data: { id, name: { en }, classification, ...(parent ? { parent } : {}) },
  })
  await putMany(tx, 'areas', [area('land', 'Sarwan', 'country'), area('hills', 'Highlands', 'province', 'land')])
  const data = IncidentSource.parse({ id: 'log', title: words, source: 'log', terms: words, mapping })
  await putMany(tx, 'incident_sources', [{ id: 'log', label: 'TLP:GREEN', data }])
}

/** @param edition of the second every third row says something else, and every fifth is not there */
export function editionOf(rows: number, edition: 1 | 2): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = new Date(Date.UTC(2014, 0, 1 + (at % 900))).toISOString().slice(0, 10)
    const dead = edition === 2 && at % 3 === 0 ? 9 : at % 7
    return `${at},${day},${at % 2 ? 'Highlands' : ''},${at % 4 ? 'bomb' : 'raid'},${dead}`
  })
  const kept = edition === 2 ? lines.filter((_, at) => at % 5 !== 0) : lines.slice(0, -100)
  return `id,day,province,kind,dead\n${kept.join('\n')}\n`
}
