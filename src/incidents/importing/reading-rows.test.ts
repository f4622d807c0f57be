import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlaceOf } from '../places/model.ts'
import { Mapping } from './mapping-model.ts'
import { type Read, Reading } from './reading.ts'
import { allSums } from './rollup.ts'

const mapping = Mapping.parse({
  id: 'id',
  day: { column: 'day' },
  place: { names: ['province', 'district'] },
  only: { country: ['Land', 'land, old'] },
  axes: {
    eventClass: [{ column: 'kind', values: { bomb: 'attack', raid: 'operation' } }],
    type: [{ text: 'kind' }],
    conflict: [{ text: 'parties' }],
  },
  deaths: 'dead',
  civilians: 'civilians',
  injured: [{ column: 'hurt', when: { kind: ['bomb'] } }, { column: 'hurt too' }],
})
const heading = [
  'id',
  'day',
  'country',
  'province',
  'district',
  'kind',
  'parties',
  'dead',
  'civilians',
  'hurt',
  'hurt too',
]
const placeOf: PlaceOf = ({ names, day }) => {
  const [province = '', district = ''] = names
  if (province === '' && district === '') return { doubtful: 'nowhere', candidates: [] }
  if (district === 'Dasht')
    return { area: day < '2010-06-01' ? 'old-dasht' : 'dasht', precision: 'district', how: 'name' }
  return province === 'Sind'
    ? { doubtful: 'unknown', candidates: ['sindh'] }
    : { area: 'sindh', precision: 'province', how: 'name' }
}
const places = { placeOf, turns: ['2010-06-01'] }

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
/** A field as a file may have it: most often one of the first two, with and without quotes; or something else that looks much like it. */
const said = (often: readonly string[], seldom: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...often) },
    { weight: 2, arbitrary: fc.constantFrom(...often.map(quoted)) },
    { weight: 1, arbitrary: fc.constantFrom(...often.map((text) => ` ${text}`), ...seldom, ...seldom.map(quoted)) },
  )
const row = fc.tuple(
  said(['2010-05-31', '2010-06-01'], ['31 May 2010', '3/4/2010', '31 June 2010', 'May 2010', '']),
  said(['Land'], ['LAND', 'Elsewhere', 'land, old']),
  said(['Sindh', ''], ['Sind', 'Sind"']),
  said(['Dasht', 'h'], ['Dasht"', '']),
  said(['bomb', 'raid'], ['Bomb', 'bomb"', 'flood', '']),
  said(['A', 'B'], ['A"', 'B" C', 'ب', '']),
  said(['1', '12'], ['0', '10-15', '3+', 'many', '-1', '']),
  said(['0', '1'], ['40', '']),
  said(['0', '2'], ['2-4', '']),
  said(['5', ''], ['6']),
)

function read(rows: readonly string[], end = '\n', size = 1 << 20): Read {
  const reading = new Reading({ mapping, places })
  const bytes = Buffer.from([heading.join(','), ...rows].join(end))
  for (let at = 0; at < bytes.length; at += size) reading.take(bytes.subarray(at, at + size))
  return reading.end()
}

/** Every sum of every group by what its numbers stand for, added to others. */
function addCells(cells: Record<string, number[]>, { rollup, axes, areas }: Read): Record<string, number[]> {
  for (let group = 0; group < rollup.size; group++) {
    const { axes: number, area, month } = rollup.at(group)
    const key = JSON.stringify([axes[number - 1], areas[area], month])
    cells[key] = allSums.map((_, sum) => rollup.valueAt(group, sum) + (cells[key]?.[sum] ?? 0))
  }
  return cells
}

test('What rows come to that share days, places and kinds is what each comes to that is read alone', () => {
  const files = fc.array(row, { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(files, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 5, max: 300 }), (texts, end, size) => {
      const rows = texts.map((fields, at) => [`e${at}`, ...fields].join(','))
      const together = read(rows, end, size)
      const alone = rows.map((one) => read([one], end))
      expect(addCells({}, together)).toEqual(alone.reduce(addCells, {}))
      const reasons = alone.flatMap(({ review }, at) => review.map((one) => ({ ...one, row: at + 2 })))
      expect(together.review).toEqual(reasons)
    }),
    { numRuns: 80 },
  )
})

test('A field that ends in a quote is not taken for a quoted one with the same letters', () => {
  const fields = (kind: string) => ['2010-06-01', 'Land', 'Sindh', 'h', kind, '"A"', '1', '0', '0', '5'].join(',')
  const { account, review } = read([`e1,${fields('"bomb"')}`, `e2,${fields('bomb"')}`])
  expect([account.stored, review.map(({ row, reason, found }) => [row, reason, found])]).toEqual([
    1,
    [[3, 'value', 'bomb"']],
  ])
})
