import { describe, expect, test } from 'vitest'
import { fieldsSent } from '../indicators/indicator-page.ts'
import { definitionChanges } from '../versions.ts'
import { countedFaults } from './counted-faults.ts'
import { Counted } from './counted-model.ts'
import { incidentFieldsOf, incidentsGiven } from './incident-form.ts'

const counted: Counted = {
  ...{ source: 'log', measure: 'deaths', figure: 'low', rate: true, area: 'hills', borders: 'today', from: '2014-02' },
  where: { eventClass: ['attack', 'operation'], target: ['worship'], type: ['one, sided', 'other'] },
  ...{ period: 'quarter', mix: true },
}
const textOf = (fields: Record<string, string | undefined>) => (name: string) => fields[name]?.trim() || undefined

describe('The fields of a query', () => {
  test('give back what they were made of', () => {
    const fields = Object.fromEntries(incidentFieldsOf(counted))
    expect(Counted.parse(incidentsGiven(textOf(fields)))).toEqual(counted)
    expect(incidentFieldsOf(undefined)).toEqual([])
  })

  test('that are empty are no query, and those that are half filled in say what is missing', () => {
    expect(incidentsGiven(textOf({ 'incidents.source': ' ', 'incidents.from': '' }))).toBeUndefined()
    const { error } = Counted.safeParse(incidentsGiven(textOf({ 'incidents.source': 'log' })))
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['measure', 'where.eventClass', 'period'])
  })

  test('of which several are ticked keep all of them; of any other field the first counts', () => {
    const sent = { values: { 'incidents.where.target': ['aid', 'media'], unit: ['a', 'b'] } }
    expect(fieldsSent(sent)).toEqual({ 'incidents.where.target': 'aid\nmedia', unit: 'a' })
  })
})

describe('A query', () => {
  const where = { eventClass: ['attack'] } as Counted['where']
  const plain: Counted = { source: 'log', measure: 'events', where, period: 'year' }
  const changes = (incidents: Counted) =>
    definitionChanges({ definition: { en: 'x' }, incidents: plain }, { definition: { en: 'x' }, incidents })

  test('measures the same from an earlier month on, and something else in any other respect', () => {
    expect(changes({ ...plain, from: '1990-01' })).toEqual([])
    const sent = Object.fromEntries(incidentFieldsOf(plain))
    expect(changes(Counted.parse(incidentsGiven(textOf(sent))))).toEqual([])
    for (const other of [{ source: 'news' }, { measure: 'deaths' }, { period: 'month' }, { area: 'hills' }] as const)
      expect(changes({ ...plain, ...other })).toEqual(['incidents'])
    expect(changes({ ...plain, where: { ...where, target: ['aid'] } })).toEqual(['incidents'])
  })

  test('cannot mix kinds unawares, have a range of events, or stand beside a share or a question', () => {
    const fields = (more: object, version: object = {}) =>
      countedFaults({ incidents: { ...plain, ...more }, ...version }).map(({ field }) => field)
    expect(fields({ where: { eventClass: ['attack', 'air-strike'] } })).toEqual(['incidents.mix'])
    expect(fields({ where: { eventClass: ['operation', 'air-strike'] } })).toEqual([])
    expect(fields({ figure: 'high' })).toEqual(['incidents.figure'])
    expect(fields({}, { ratio: { numerator: { en: 'a' }, denominator: { en: 'b' }, per: 1 } })).toEqual(['ratio'])
    expect(fields({}, { kind: 'ordinal', voices: {} })).toEqual(['incidents.source', 'kind'])
  })
})
