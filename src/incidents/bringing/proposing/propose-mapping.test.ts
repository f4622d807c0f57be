import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../importing/coding/heading.ts'
import { profiles } from '../../importing/profiles/all.ts'
import { profileNames } from '../../importing/profiles/names.ts'
import { codedAxes } from '../../model.ts'
import { axisColumns, type Proposed, profileOf, proposeAxis, proposeColumns } from './propose-mapping.ts'

const depths: Record<string, number> = { Sarwan: 0, Highlands: 1, Coast: 1, 'Upper Vale': 2, Harbour: 2 }
const depthOf = (name: string) => depths[name]
const table = (heading: string[], ...rows: string[][]) => ({ heading, rows })
const valuesOf = (proposed: Proposed) =>
  Object.fromEntries(Object.entries(proposed).map(([field, { value }]) => [field, value]))
const proposed = (heading: string[], ...rows: string[][]) => valuesOf(proposeColumns(table(heading, ...rows), depthOf))
/** What is proposed for one column that holds some texts. */
const alone = (name: string, ...said: string[]) => proposed([name], ...said.map((text) => [text]))

describe('The columns of a file', () => {
  test('are proposed by what they are called and hold', () => {
    const heading = [
      'Event ID',
      'Date',
      'Province',
      'Where it was',
      'Lat',
      'Long',
      'Type of attack',
      'Killed',
      'Wounded',
    ]
    const rows = [
      ['7', '2014-12-16', 'Highlands', 'Upper Vale', '34.0', '71.5', 'bomb', '3-5', ''],
      ['9', '2014-12-20', 'Coast', 'Harbour', '24.9', '67.0', 'raid', '10', '2'],
    ]
    expect(proposeColumns(table(heading, ...rows), depthOf)).toEqual({
      id: { value: 'Event ID', why: 'called' },
      day: { value: 'Date', why: 'called' },
      place1: { value: 'Province', why: 'holds' },
      place2: { value: 'Where it was', why: 'holds' },
      latitude: { value: 'Lat', why: 'called' },
      longitude: { value: 'Long', why: 'called' },
      type: { value: 'Type of attack', why: 'called' },
      deaths: { value: 'Killed', why: 'called' },
      injured: { value: 'Wounded', why: 'called' },
    })
  })

  test('are proposed in Urdu as well, past a row of tags', () => {
    const heading = ['تاریخ', 'صوبہ', 'ہلاک', 'زخمی', 'قسم']
    const rows = [
      ['#date', '#adm1+name', '#affected', '', ''],
      ['2014-12-16', 'Coast', '3', '1', 'دھماکہ'],
    ]
    expect(proposed(heading, ...rows)).toEqual({
      ...{ day: 'تاریخ', place1: 'صوبہ', deaths: 'ہلاک', injured: 'زخمی', type: 'قسم' },
    })
  })

  test('are left alone where what they hold is something else, or nothing', () => {
    expect(alone('Date', 'soon', 'later')).toEqual({})
    expect(alone('Date', '')).toEqual({})
    expect(alone('Latitude', '120.5')).toEqual({})
    expect(alone('Killed', 'three', '2')).toEqual({})
    expect(alone('ID', '1', '1')).toEqual({})
    expect(alone('Province', 'North', 'South')).toEqual({})
    expect(alone('x1', '5', '6')).toEqual({})
    expect(alone('Notes', 'Fire was exchanged near the ford.')).toEqual({})
    expect(proposed(['', 'Date'])).toEqual({})
  })

  test('a running number is no id, for another edition has other rows', () => {
    for (const name of ['S. No.', 'Sr No', 'No', '#', 'Serial']) expect(alone(name, '1', '2')).toEqual({})
    for (const name of ['id', 'Incident No.', 'event_id', 'caseNumber'])
      expect(alone(name, '1', '2')).toEqual({ id: name })
  })

  test('of which two may be meant are left to whoever knows', () => {
    const two = (a: string, b: string, ...said: string[]) => proposed([a, b], ...said.map((text) => [text, text]))
    expect(two('Date', 'Date of report', '2014-12-16')).toEqual({})
    expect(two('Police killed', 'Army killed', '2')).toEqual({})
    expect(two('From', 'Attackers’ home', 'Highlands', 'Coast')).toEqual({})
    expect(two('Province', 'Attackers’ home', 'Highlands', 'Coast')).toEqual({ place1: 'Province' })
  })

  test('count the dead by class with their range, and those of one party or of women alone are not all the dead', () => {
    const named = {
      'Total Killed': 'deaths',
      fatalities_min: 'deathsLow',
      'Deaths (max)': 'deathsHigh',
      'Civilians killed': 'civilians',
      'max. civilian deaths': 'civiliansHigh',
      'Security forces: killed': 'securityForces',
      'Militants killed (lowest)': 'militantsLow',
      'No. of injured': 'injured',
    }
    for (const [name, field] of Object.entries(named)) expect(alone(name, '2', '')).toEqual({ [field]: name })
    for (const name of ['Killed A', 'Women killed', 'Killed or injured', 'Suicide bombers killed', 'Civilians injured'])
      expect(alone(name, '2')).toEqual({})
  })

  test('hold days whose order is said where some of them show it, and all the same', () => {
    expect(alone('Day', '3/4/2014', '16/12/2014')).toEqual({ day: 'Day', order: 'day-month' })
    expect(alone('Day', '3/4/2014', '12/16/2014')).toEqual({ day: 'Day', order: 'month-day' })
    expect(alone('Day', '3/4/2014', '5/6/2014')).toEqual({ day: 'Day' })
    expect(alone('Day', '3/4/2014', '16/12/2014', '12/16/2014')).toEqual({ day: 'Day' })
    expect(alone('Entry', 'Sunday-November 19-1995', '2 May 2001')).toEqual({ day: 'Entry' })
    expect(proposed(['Start date', 'End date'], ['2014-01-02', '2014-01-03'])).toEqual({
      ...{ day: 'Start date', until: 'End date' },
    })
    expect(proposed(['Year', 'Month', 'Day'], ['2014', 'March', '0'])).toEqual({
      ...{ year: 'Year', month: 'Month', dayOfMonth: 'Day' },
    })
  })

  test('are all there where a format is known whole, in any letter case, and one less is none', () => {
    for (const name of profileNames) {
      const columns = columnsOf(profiles[name])
      expect(profileOf(['more', ...columns.map((column) => column.toUpperCase())])).toBe(name)
      expect(profileOf(columns.slice(1))).toBeUndefined()
    }
  })

  test('whatever they are, nothing is proposed that the file does not have, nor one column for two numbers', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2014-01-02', '3/4/2014', 'Coast', '12', '3-5', 'Killed', 'Date', 'ID', 'lat', 'Type', 'Target'),
    )
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
        (heading, rows) => {
          const { order: _, ...columns } = valuesOf(proposeColumns({ heading, rows }, depthOf))
          const chosen = Object.values(columns)
          for (const column of chosen) expect(heading).toContain(column)
          for (const column of Object.values(axisColumns({ heading, rows }))) expect(heading).toContain(column)
          expect(new Set(chosen).size).toBe(chosen.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('The values of a column', () => {
  test('stand for what they are called, in the plural too; the others are left open', () => {
    const values = ['Terrorist attacks', "Security forces' action", 'Drone strike', 'Riots', 'Something else']
    expect(valuesOf(proposeAxis('eventClass', 'Kind', values))).toEqual({
      'eventClass.column': 'Kind',
      'v.eventClass.Terrorist attacks': 'attack',
      "v.eventClass.Security forces' action": 'operation',
      'v.eventClass.Drone strike': 'air-strike',
      'v.eventClass.Riots': 'riot',
    })
  })

  test('are no axis’s where less than half of them are known, or there are too many', () => {
    expect(proposeAxis('eventClass', 'Kind', ['bomb', 'raid', 'riot'])).toEqual({})
    expect(proposeAxis('tactic', 'Kind', null)).toEqual({})
    expect(proposeAxis('motive', 'Motive', [])).toEqual({})
  })

  test('are asked of columns that are called after an axis, and of one alone', () => {
    const heading = ['Kind', 'Target type', 'Tactic', 'Motivation', 'Type']
    expect(axisColumns(table(heading))).toEqual({ target: 'Target type', tactic: 'Tactic', motive: 'Motivation' })
    expect(codedAxes.filter((axis) => axisColumns(table(['Event type']))[axis])).toEqual(['eventClass'])
  })
})
