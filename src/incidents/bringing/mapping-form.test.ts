import { describe, expect, test } from 'vitest'
import { assertTable } from '../importing/assert-table.ts'
import { Mapping } from '../importing/mapping-model.ts'
import { acled } from '../importing/profiles/acled.ts'
import { fieldsOf, mappingIn, textOf, textOfFields } from './mapping-form.ts'
import { warningsOf } from './preview.ts'

const formWith = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('The form of a mapping', () => {
  const simple = Mapping.parse({
    id: 'No',
    day: { column: 'Day', order: 'day-month' },
    place: { names: ['Province', 'District'], latitude: 'lat', longitude: 'lon' },
    only: { Country: ['Pakistan', 'Afghanistan'] },
    axes: {
      eventClass: [{ column: 'Kind', values: { Raid: 'operation', 'Bomb, big': 'attack' } }],
      type: [{ text: 'Kind' }],
    },
    deaths: 'Killed',
    civiliansLow: 'Civ min',
    civiliansHigh: 'Civ max',
  })

  test('comes to the mapping that it began with', () => {
    const fields = fieldsOf(simple)
    expect(fields).toMatchObject({ place2: 'District', 'v.eventClass.Bomb, big': 'attack', civiliansLow: 'Civ min' })
    expect(mappingIn(formWith(fields ?? {}))).toEqual(simple)
    expect(mappingIn(formWith({ as: 'text', text: textOf(simple) }))).toEqual(simple)
  })

  test('is the same as text once a day is there, and nothing before', () => {
    expect(mappingIn(formWith({ as: 'text', text: textOfFields(fieldsOf(simple) ?? {}) }))).toEqual(simple)
    expect(textOfFields({ deaths: 'Killed' })).toBe('')
  })

  test('does not pretend to say what its fields cannot', () => {
    expect(fieldsOf(acled)).toBeNull()
    expect(fieldsOf(Mapping.parse({ ...simple, deaths: [{ column: 'a' }, { column: 'b' }] }))).toBeNull()
  })

  test('says at its field what is missing', () => {
    const refusal = (fields: Record<string, string>) => {
      try {
        return mappingIn(formWith(fields))
      } catch (error) {
        return (error as { faults: { key: string; field: string }[] }).faults[0]
      }
    }
    expect(refusal({ deaths: 'Killed' })).toMatchObject({
      key: 'incidentImports.error.mapping-needs-day',
      field: 'day',
    })
    expect(refusal({ as: 'text', text: 'day: { colum: x }' })).toMatchObject({ field: 'text' })
    expect(refusal({ as: 'text', text: 'a: b: c' })).toMatchObject({
      key: 'incidentImports.error.mapping',
      field: 'text',
    })
  })
})

describe('What is asked before an edition is stored', () => {
  const before: [string, string] = ['2010-01', '2020-12']
  test('is whether a twentieth and more is meant to go', () => {
    expect(warningsOf({ stands: 100, withdrawn: 5, months: before, before })).toEqual([])
    expect(warningsOf({ stands: 100, withdrawn: 6, months: before, before })).toEqual(['much'])
  })
  test('is whether a part of the time is meant, where anything would go with it', () => {
    expect(warningsOf({ stands: 100, withdrawn: 1, months: ['2010-01', '2020-06'], before })).toEqual(['part'])
    expect(warningsOf({ stands: 100, withdrawn: 0, months: ['2010-01', '2020-06'], before })).toEqual([])
    expect(warningsOf({ stands: 0, withdrawn: 0, months: ['2010-01', '2010-02'], before: null })).toEqual([])
  })
})

describe('A file that cannot be a table', () => {
  const key = (name: string, ...bytes: number[]) => {
    try {
      return assertTable(Uint8Array.from(bytes), name, bytes.length) ?? 'taken'
    } catch (error) {
      return (error as { key: string }).key
    }
  }
  test('is told by how it begins', () => {
    expect(key('a.csv')).toBe('empty')
    expect(key('a.csv', 0x25, 0x50, 0x44, 0x46)).toBe('not-text')
    expect(key('a.xlsx', 0x61, 0x2c, 0x62)).toBe('not-workbook')
    expect(key('a.csv', 0x61, 0, 0x62)).toBe('not-text')
    expect(key('a.csv', 0xff, 0xfe, 0x61, 0)).toBe('taken')
    expect(key('a.xlsx', 0x50, 0x4b, 3, 4)).toBe('taken')
    expect(key('a.csv', 0xe9, 0x2c, 0x62)).toBe('taken')
  })
})
