/** For tests: an invented country whose incidents are counted, with editions of one source, and whoever counts them. */
import { beforeEach } from 'vitest'
import type { z } from 'zod'
import { importIncidentFile } from '#src/incidents/bringing/import-acts.ts'
import { IncidentSource } from '#src/incidents/source-model.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger, LedgerOptions } from '#src/ledger/ledger.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { HandlingLabel } from '#src/ledger/tables.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { defineIndicator } from '../../indicators/define-indicator.ts'
import { Indicator } from '../../model.ts'
import { observed } from '../../voices/observe-voices.ts'
import { countIndicator, worldOf } from '../count-indicator.ts'
import { observeIncidents } from '../observe-incidents.ts'

const words = { en: 'x' }
const mapping = {
  id: 'id',
  day: { column: 'day' },
  place: { names: ['place'] },
  axes: {
    eventClass: [{ column: 'kind', values: { attack: 'attack', operation: 'operation' } }],
    type: [{ text: 'kind' }],
  },
  deaths: 'dead',
  deathsHigh: 'most',
}
const rows = {
  third: ['1,2024-01-05,hills,attack,3,4', '5,2024-03-20,hills,attack,0,0'],
  first: ['1,2024-01-05,hills,attack,3,4', '2,2024-03-09,hills,operation,7,7', '3,2024-06-30,marsh,attack,1,2'],
  vale: ['1,2024-01-05,hills,attack,3,4', '6,2024-03-31,Vale,attack,2,2'],
  second: ['1,2024-01-05,hills,attack,5,6', '3,2024-06-30,marsh,attack,1,2', '4,2024-09-30,hills,attack,,'],
}

export type Given = z.input<typeof defineIndicator.input>
const counted = {
  source: 'log',
  measure: 'deaths',
  where: { eventClass: ['attack'] },
  period: 'quarter',
} as const
/** Killed in attacks, by quarter. */
export const deaths: Given = {
  title: { en: 'Killed in attacks' },
  definition: { en: 'People killed in attacks' },
  kind: 'reduce',
  unit: { en: 'deaths' },
  incidents: { ...counted, where: { eventClass: ['attack'] } },
  label: 'TLP:GREEN',
}

/** Sets the country up anew before each test. */
export function countedCountry(open: (options?: LedgerOptions) => Promise<Ledger>) {
  const people = {} as Colleagues
  const operator = unrestricted('operator')
  const label = async (label: HandlingLabel) => {
    const data = IncidentSource.parse({ id: 'log', title: words, source: 'log-text', terms: words, mapping })
    await people.desk.ledger.write(operator, workspace, async (tx) => {
      await putMany(tx, 'incident_sources', [{ id: 'log', label, data }])
      await observeIncidents(tx, 'log')
    })
  }
  beforeEach(async () => {
    Object.assign(people, await colleagues(open))
    await people.desk.ledger.write(operator, workspace, async (tx) => {
      const area = (id: string, more: object = {}) => {
        const data = { id, name: { en: id }, classification: 'province', parent: 'land', ...more }
        return { id, label: 'TLP:CLEAR' as const, data }
      }
      const land = area('land', { classification: 'country', parent: undefined })
      await putMany(tx, 'areas', [land, area('hills'), area('marsh')])
      const text = { id: 'log-text', title: words, kind: 'dataset', language: 'en', terms: words }
      await putMany(tx, 'sources', [{ id: text.id, label: 'TLP:CLEAR', data: text }])
    })
    await label('TLP:CLEAR')
  })
  const bring = (which: keyof typeof rows, day: string) => {
    const file = `id,day,place,kind,dead,most\n${rows[which].join('\n')}\n`
    const base64 = Buffer.from(file).toString('base64')
    const given = { source: 'log', name: which, day, file: base64, confirmWithdrawals: true }
    return people.as(people.bilal, importIncidentFile, given)
  }
  const define = (incidents: object = {}, more: Partial<Given> = {}) =>
    people.as(people.bilal, defineIndicator, {
      ...deaths,
      ...more,
      incidents: { ...deaths.incidents, ...incidents } as Given['incidents'],
    })
  const refusedAt = (incidents: object, more: Partial<Given> = {}) =>
    define(incidents, more).then(
      () => [],
      ({ faults }: { faults: { field?: string }[] }) => faults.map(({ field }) => field),
    )
  const valuesOf = async (id: string, by = people.bilal) =>
    (await people.sees(by, (tx) => observed(tx, [id])))
      .map(({ data }) => data)
      .sort((a, b) => (a.date < b.date ? -1 : 1))
  const short = async (id: string) => (await valuesOf(id)).map(({ date, value }) => [date, value])
  const entries = () => people.desk.ledger.head(workspace)
  const countedAsOf = (id: string, asOf?: number) =>
    people.sees(people.bilal, async (tx) => {
      const [row] = await byIds(tx, 'indicators', [id])
      return countIndicator(tx, Indicator.parse(row?.data), { world: await worldOf(tx), asOf })
    })
  return { people, operator, label, bring, define, refusedAt, valuesOf, short, entries, countedAsOf }
}
