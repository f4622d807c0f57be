import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { onlyRows } from './only-rows.ts'
import type { Only } from './spec.ts'
import { columnOf, numbersOf, tableOfRows } from './table.ts'

const table = tableOfRows('deaths.csv', [
  { year: '1970', day: '2014-02-26', cause: 'All', deaths: 9 },
  { year: '1970', day: '2014-03-01', cause: 'Motor Vehicle', deaths: 4 },
  { year: '1971', day: '2014-03-31', cause: 'All', deaths: 8 },
  { year: '1972', day: null, cause: null, deaths: 7 },
])
const deaths = (only: Only) => [...numbersOf(onlyRows(table, only), 'deaths')]

test.each([
  [{ cause: 'All' }, [9, 8]],
  [{ cause: ['All', 'Motor Vehicle'] }, [9, 4, 8]],
  [{ year: 1970 }, [9, 4]],
  [{ year: { from: 1971 } }, [8, 7]],
  [{ year: { from: 1970, to: 1971 }, cause: 'All' }, [9, 8]],
  [{ day: { to: '2014-02' } }, [9]],
  [{ day: { from: '2014-03', to: '2014-03' } }, [4, 8]],
])('%j chooses rows; what is missing is in no value and in no range', (only, expected) => {
  expect(deaths(only)).toEqual(expected)
})

test('a value that the column does not have is refused with those it has', () => {
  expect(() => deaths({ cause: 'Cars' })).toThrow(
    'deaths.csv has no row that "only" asks for with cause "Cars"; cause is All, Motor Vehicle, nothing.',
  )
  expect(() => deaths({ sex: 'all' })).toThrow('no column "sex"')
})

test('columns keep their order and names', () => {
  expect(columnOf(onlyRows(table, { year: 1971 }), 'cause')).toEqual(['All'])
})

test('a further source in the same file may have rows of its own; one in another file has all of its rows', () => {
  const rows = (area: string) =>
    Array.from({ length: 24 }, (_, i) => ({ area, month: i + 1, count: 20 + ((i * 7) % 5) - (i >= 12 ? 8 : 0) }))
  const both = [...rows('north'), ...rows('south')]
  const spec = {
    method: 'its',
    data: both,
    only: { area: 'north' },
    outcome: 'count',
    time: 'month',
    intervention: { at: 13 },
    sources: [
      { name: 'south', only: { area: 'south' } },
      { name: 'elsewhere', data: rows('west') },
    ],
  }
  const read = () => table
  const { result } = evaluate(spec, read)
  expect(result).toMatchObject({ n: 24, sources: [{ n: 24 }, { n: 24 }] })
  const { only: _, ...without } = spec
  expect(() => evaluate(without, read)).toThrow('choose one with "only"')
})
