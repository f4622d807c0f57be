import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { readFolder } from '#src/workspaces/folder.ts'
import type { Organisation, Post } from '../model.ts'
import { attendanceIn, decisionsIn } from './minutes-form.ts'
import { namesLeft, proposeMeetings, withoutNames } from './read-minutes.ts'

const organisations: Organisation[] = [
  {
    id: 'lamps',
    name: { en: 'Board of Lamps' },
    shortName: { en: 'BoL' },
    otherNames: ['BL'],
    classification: 'authority',
  },
  { id: 'light', name: { en: 'Ministry of Light' }, otherNames: [], classification: 'ministry' },
]
const posts: Post[] = [{ id: 'treasurer', organisation: 'lamps', title: { en: 'Treasurer' } }]
const onRecord = { organisations, posts }

const officeOf = (role: string | null, name = 'Ada Brenn') =>
  proposeMeetings([{ date: null, place: null, decisions: [], attendance: [{ name, role }] }], onRecord)[0]
    ?.attendance[0]?.office

test.each([
  ['Treasurer', 'treasurer'],
  ['Secretary, Ministry of Light', 'light'],
  ['ministry of light', 'light'],
  ['BL, Chair', 'lamps'],
  ['blamed', ''],
  ['former Treasurer', ''],
  ['Retired, Ministry of Light', ''],
  [null, ''],
])('whoever came as %j is counted under %j', (role, office) => {
  expect(officeOf(role)).toBe(office)
})

test('a decision says the role where the minutes name somebody, with the title before the name', () => {
  const present = [
    { name: 'Mr. Olo Finch', role: 'Treasurer' },
    { name: 'Una Salk', role: null },
  ]
  expect(withoutNames('Mr. Olo Finch pays, and Dr. Una Salk signs.', present)).toBe('[Treasurer] pays, and […] signs.')
  expect(withoutNames('Finchley pays.', present)).toBe('Finchley pays.')
  const entries = ['Mr. Olo Finch (Treasurer)', 'Una Salk']
  expect(namesLeft('Mr. Olo Fynch and the Treasurer agreed; Dr Salk did not.', entries)).toEqual([
    'Mr. Olo Fynch',
    'Dr Salk',
  ])
  expect(namesLeft('Oona Salk and the Treasurer agreed.', entries)).toEqual(['Salk'])
  expect(namesLeft('The Treasurer agreed.', entries)).toEqual([])
})

test('a form without an office for an entry counts it among the others', () => {
  const form = new FormData()
  for (const [i, office] of ['lamps', '', 'lamps', 'light', ''].entries()) form.set(`m0.a.${i}.office`, office)
  expect(attendanceIn(form, 'm0.a')).toEqual({
    attended: [
      { office: 'lamps', people: 2 },
      { office: 'light', people: 1 },
    ],
    others: 2,
  })
})

test('a form’s empty rows are no decisions, and the others keep their order beyond nine', () => {
  const form = new FormData()
  for (const i of [10, 2, 1]) form.set(`d.${i}.text`, i === 1 ? ' ' : `Decision ${i}`)
  form.set('d.2.post', 'treasurer')
  form.set('d.2.due', '')
  expect(decisionsIn(form, 'd')).toEqual([{ text: 'Decision 2', post: 'treasurer' }, { text: 'Decision 10' }])
})

const shared = process.env.PAIMANA_TEST_DATA

test.skipIf(!shared)(
  'the minutes of 2019 come in whole: two meetings with every decision and entry of attendance',
  async () => {
    const name = '004_e81b49f7db67ade9.txt'
    const bytes = new Uint8Array(readFileSync(join(shared ?? '', 'seeds', name)))
    const { reading } = await readInWorker(bytes, name)
    const { records } = readFolder(await readWorkspaceFolder('workspaces/pakistan'))
    const of = (kind: string) => records.filter((record) => record.kind === kind).map(({ data }) => data)
    const known = { organisations: of('organisations') as Organisation[], posts: of('posts') as Post[] }
    const found = proposeMeetings(reading.meetings, known)
    expect(found.map(({ date, decisions, attendance }) => [date, decisions.length, attendance.length])).toEqual([
      ['2019-11-09', 2, 8],
      ['2019-11-22', 5, 18],
    ])
    const [, stakeholders] = found
    expect(stakeholders?.attendance.filter(({ office }) => office !== '').length).toBeGreaterThanOrEqual(3)
    const said = found.flatMap(({ decisions }) => decisions).join(' ')
    expect(said).not.toMatch(/Tariq Khosa|Farhan Zahid|Fasih Zaka/)
  },
)
