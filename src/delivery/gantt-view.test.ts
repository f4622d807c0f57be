import { describe, expect, test } from 'vitest'
import type { Published } from '#src/publishing/door.ts'
import { ganttOfCommitment, ganttOfOrganisation, ganttRows } from './gantt-view.ts'
import { loadByMonth } from './load-by-month.ts'

const byId = <T extends { id: string }>(...records: T[]) => new Map(records.map((one) => [one.id, one]))
const action = (id: string, more: object) => ({ id, commitment: 'wells', title: { en: id }, post: 'chief', ...more })
const milestone = (id: string, of: string, due: string, done: string | null = null) => {
  return { id, action: of, title: { en: id }, due, done, evidence: [] }
}
const published = {
  records: {
    posts: byId({ id: 'chief', organisation: 'police' }, { id: 'head', organisation: 'schools' }),
    actions: byId(
      action('later', { starts: '2027-03', ends: '2027-04' }),
      action('first', { starts: '2026', ends: '2027-01-31' }),
      action('undated', {}),
      action('elsewhere', { commitment: 'roads', post: 'head', starts: '2026-01', ends: '2026-02' }),
    ),
    milestones: byId(
      milestone('m2', 'first', '2027-01-20'),
      milestone('m1', 'first', '2026-06-30', '2026-06-01'),
      milestone('m3', 'later', '2027-04-15'),
      milestone('m0', 'first', '2026-01-01'),
    ),
  },
} as unknown as Published
const today = '2026-11-21'

describe('A timeline', () => {
  test('of a promise shows its actions as they begin, with partial dates at their ends', () => {
    expect(ganttOfCommitment(published, 'wells', today).map(({ id, from, until }) => [id, from, until])).toEqual([
      ['first', '2026-01-01', '2027-01-31'],
      ['later', '2027-03-01', '2027-04-30'],
      ['undated', null, null],
    ])
  })

  test('of an organisation shows the actions of its posts alone', () => {
    expect(ganttOfOrganisation(published, 'schools', today).map(({ id }) => id)).toEqual(['elsewhere'])
  })

  test('tells milestones that are done, late and to come', () => {
    const [first] = ganttOfCommitment(published, 'wells', today)
    expect(first?.milestones.map(({ id, state }) => [id, state])).toEqual([
      ['m0', 'late'],
      ['m1', 'done'],
      ['m2', 'open'],
    ])
  })

  test('draws what has days, and leaves the rest to its table', () => {
    const rows = ganttRows(ganttOfCommitment(published, 'wells', today), ({ en }) => en)
    expect(rows.map(({ key }) => key)).toEqual(['first', 'later'])
  })
})

describe('The load of an organisation', () => {
  test('counts what ends and what falls due from this month on, the empty months among them', () => {
    expect(loadByMonth(ganttOfOrganisation(published, 'police', today), today)).toEqual([
      { month: '2026-11', actions: 0, milestones: 0 },
      { month: '2026-12', actions: 0, milestones: 0 },
      { month: '2027-01', actions: 1, milestones: 1 },
      { month: '2027-02', actions: 0, milestones: 0 },
      { month: '2027-03', actions: 0, milestones: 0 },
      { month: '2027-04', actions: 1, milestones: 1 },
    ])
  })

  test('is nothing where all days are over', () => {
    expect(loadByMonth(ganttOfOrganisation(published, 'schools', today), today)).toEqual([])
  })

  test('looks two years ahead at most', () => {
    expect(loadByMonth(ganttOfOrganisation(published, 'police', '2020-01-01'), '2020-01-01')).toHaveLength(24)
  })
})
