import { expect, test } from 'vitest'
import type { ValueRow } from './indicator-view.ts'
import { valueMatrix } from './value-matrix.ts'

const row = (year: number, area: string | null): ValueRow => ({
  id: `${area}-${year}`,
  date: `${year}-12-31`,
  value: year,
  version: 1,
  place: area === null ? null : { en: area },
  part: '',
  status: [],
  round: null,
  wave: null,
  tally: null,
  source: { id: 'census', title: { en: 'Census' } },
})
const rows = Array.from({ length: 12 }, (_, i) => 2020 - i).flatMap((year) =>
  [null, 'Upper Sarmeen', 'Coast'].map((area) => row(year, area)),
)

test('values of several areas stand a day each line, the whole before the areas', () => {
  const matrix = valueMatrix(rows)
  expect(matrix?.columns.map(({ name }) => name?.en)).toEqual([undefined, 'Coast', 'Upper Sarmeen'])
  expect(matrix?.days).toHaveLength(12)
  const [newest] = matrix?.days ?? []
  expect(matrix?.columns.map(({ key }) => newest?.cells.get(key)?.id)).toEqual([
    'null-2020',
    'Coast-2020',
    'Upper Sarmeen-2020',
  ])
})

test('values that differ in more than day and area stay a list, and so do few', () => {
  expect(valueMatrix(rows.slice(0, 9))).toBeUndefined()
  expect(valueMatrix(rows.filter(({ place }) => place === null))).toBeUndefined()
  expect(valueMatrix([...rows, { ...row(2020, 'Coast'), id: 'twice' }])).toBeUndefined()
  expect(valueMatrix([...rows, { ...row(2021, null), version: 2 }])).toBeUndefined()
  expect(valueMatrix([...rows, { ...row(2021, null), source: { id: 'survey', title: { en: 'S' } } }])).toBeUndefined()
})
