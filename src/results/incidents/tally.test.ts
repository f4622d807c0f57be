import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Area } from '#src/coordination/model.ts'
import type { Edition } from '#src/incidents/edition-model.ts'
import { monthNumber, monthText } from '#src/incidents/months.ts'
import type { Population } from '#src/incidents/places/population-model.ts'
import { IncidentSource } from '#src/incidents/source-model.ts'
import type { Counted, Period } from './counted-model.ts'
import { CountingPlace } from './counting-place.ts'
import { gapOf, spansOf, wholeMonths } from './spans.ts'
import { type Counting, type EditionCounts, tally } from './tally.ts'

const words = { en: 'x' }
const first = monthNumber('2019-01')
const area = (id: string, more: Partial<Area> = {}): Area => ({
  ...{ id, name: { en: id }, classification: 'province', parent: 'land' },
  ...more,
})
const areas = [
  area('land', { classification: 'country', parent: undefined }),
  area('hills'),
  area('marsh', { until: '2020-06', changes: [{ kind: 'merged-into', area: 'hills', on: '2020-07' }] }),
]
const counted = (more: Partial<Counted> = {}): Counted => ({
  ...{ source: 'log', measure: 'events', where: { eventClass: ['attack'] }, period: 'year' },
  ...more,
})
const source = (breaks: string[] = []) =>
  IncidentSource.parse({
    ...{ id: 'log', title: words, source: 'log-text', terms: words, profile: 'acled' },
    breaks: breaks.map((date) => ({ date, note: words })),
  })
const edition = (number: number, values: readonly number[], day = '2030-12-31'): EditionCounts => ({
  edition: {
    ...{ source: 'log', number, name: `E${number}`, day, undone: false },
    months: values.length > 0 ? [monthText(first), monthText(first + values.length - 1)] : null,
  } as Edition,
  months: new Map(
    values.flatMap((value, at) =>
      value === 0 ? [] : [[monthText(first + at), { value, low: value, high: value + 1, uncounted: 0 }]],
    ),
  ),
})
const asked = (
  editions: EditionCounts[],
  more: Partial<Counted> = {},
  { populations = [], breaks = [] }: { populations?: Population[]; breaks?: string[] } = {},
): Counting => ({
  ...{
    indicator: { id: 'attacks' },
    version: { version: 1 },
    counted: counted(more),
    source: source(breaks),
    editions,
  },
  place: new CountingPlace(counted(more), areas, populations),
})
const values = (counting: Counting) =>
  tally(counting).flatMap(({ key, tallied }) =>
    'observation' in tallied ? [[key, tallied.observation.value as number] as const] : [],
  )
const nones = (counting: Counting) =>
  tally(counting).flatMap(({ key, tallied }) => ('none' in tallied ? [[key, tallied.none] as const] : []))

const months = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 })

describe('Periods', () => {
  test('of every length tile the time without a gap', () => {
    const step = fc.constantFrom<Period>('month', 'quarter', 'year')
    fc.assert(
      fc.property(step, fc.nat(400), fc.nat(60), (period, from, length) => {
        const spans = spansOf(period, monthText(from + 20_000), monthText(from + 20_000 + length))
        for (const [at, span] of spans.entries()) {
          const before = spans[at - 1]
          if (before) expect(monthNumber(span.from)).toBe(monthNumber(before.to) + 1)
        }
        expect(monthNumber(spans[0]?.from ?? '')).toBeLessThanOrEqual(from + 20_000)
        expect(monthNumber(spans.at(-1)?.to ?? '')).toBeGreaterThanOrEqual(from + 20_000 + length)
      }),
    )
  })

  test.each([
    ['2020-06-30', '2020-06'],
    ['2020-06-29', '2020-05'],
    ['2020-04-30', '2020-04'],
    ['2021-01-01', '2020-06'],
  ])('are covered by an edition of %s until %s', (day, last) => {
    expect(wholeMonths({ day, months: ['2019-01', '2020-06'] })).toEqual(['2019-01', last])
  })

  test('before, after and on the edge of an edition are told apart', () => {
    const gap = (from: string, to: string) => gapOf({ key: '', from, to }, ['2019-02', '2020-06'])
    expect(gap('2018-01', '2018-12')).toBe('uncovered')
    expect(gap('2019-01', '2019-12')).toBe('incomplete')
    expect(gap('2019-02', '2020-06')).toBeNull()
    expect(gapOf({ key: '', from: '2019-01', to: '2019-01' }, null)).toBe('uncovered')
  })
})

describe('A tally', () => {
  test('adds up: the months of a year are the year, and its quarters too', () => {
    fc.assert(
      fc.property(months, (list) => {
        const of = (period: Period) => values(asked([edition(1, list)], { period }))
        const byMonth = new Map(of('month'))
        for (const [year, sum] of of('year')) {
          const parts = [...byMonth].filter(([key]) => key.startsWith(year)).map(([, value]) => value)
          expect(parts).toHaveLength(12)
          expect(parts.reduce((all, one) => all + one, 0)).toBe(sum)
          const quarters = of('quarter').filter(([key]) => key.startsWith(year))
          expect(quarters.reduce((all, [, one]) => all + one, 0)).toBe(sum)
        }
      }),
    )
  })

  test('is as of its newest edition what it would be without the others, and tells what they said', () => {
    fc.assert(
      fc.property(fc.array(months, { minLength: 1, maxLength: 4 }), (lists) => {
        const editions = lists.map((list, at) => edition(at + 1, list))
        const last = editions.at(-1) as EditionCounts
        expect(values(asked(editions, { period: 'month', from: '2019-01' }))).toEqual(
          values(asked([last], { period: 'month', from: '2019-01' })),
        )
        for (const { key, tallied } of tally(asked(editions, { period: 'month' }))) {
          if (!('observation' in tallied)) continue
          const { value, tally: told } = tallied.observation
          for (const { edition: one, months } of editions) {
            if (one.months && key > one.months[1]) continue
            const said =
              (told?.since ?? 0) <= one.number
                ? value
                : told?.earlier.findLast((run) => run.edition <= one.number)?.value
            expect(said).toBe(months.get(key)?.value ?? 0)
          }
        }
      }),
    )
  })

  test('of a month without events is zero, and of one that is not covered nothing', () => {
    const counting = asked([edition(1, [2, 0, 1], '2019-03-30')], { period: 'month', from: '2018-12' })
    expect(values(counting)).toEqual([
      ['2019-01', 2],
      ['2019-02', 0],
    ])
    expect(nones(counting)).toEqual([
      ['2018-12', 'uncovered'],
      ['2019-03', 'uncovered'],
    ])
    expect(tally(asked([edition(1, [])]))).toEqual([])
  })

  test('gives an end of the range where that is asked for', () => {
    const of = (figure?: 'high') => values(asked([edition(1, [2])], { measure: 'deaths', period: 'month', figure }))
    expect([of(), of('high')]).toEqual([[['2019-01', 2]], [['2019-01', 3]]])
  })

  test('per 100,000 people and year has no value where nobody was counted', () => {
    const count = (id: string, day: string, value: number) => ({
      id,
      area: 'hills',
      day,
      value,
      citation: { source: 's' },
    })
    const populations = [count('a', '2019-02', 1_200_000), count('b', '2030-02', 1_200_000)]
    const counting = asked([edition(1, [3, 3, 3])], { rate: true, area: 'hills', period: 'month' }, { populations })
    expect(nones(counting)).toEqual([['2019-01', 'population']])
    expect(tally(counting)[2]?.tallied).toMatchObject({
      observation: { value: 3, numerator: 3, denominator: 100_000, tally: { populations: ['a', 'b'] } },
    })
  })

  test('of an area ends with it, as the source names areas; with the borders of today there is one series', () => {
    const list = Array.from({ length: 24 }, () => 1)
    const of = (area: string, borders?: 'today') => asked([edition(1, list)], { area, borders, period: 'quarter' })
    expect(nones(of('marsh'))).toEqual([
      ['2020-q3', 'area'],
      ['2020-q4', 'area'],
    ])
    const broken = (counting: Counting) =>
      tally(counting).flatMap(({ key, tallied }) =>
        'observation' in tallied && tallied.observation.status.includes('break') ? [key] : [],
      )
    expect(broken(of('hills'))).toEqual(['2020-q3'])
    expect(broken(of('hills', 'today'))).toEqual([])
    const { query } = (tally(of('hills', 'today'))[0] as { tallied: { observation: { tally: { query: object } } } })
      .tallied.observation.tally
    expect(query).toMatchObject({ areas: ['hills', 'marsh'] })
  })

  test('is not joined over a break of its source: nor to, nor from the period in which it fell', () => {
    const list = Array.from({ length: 36 }, () => 1)
    const broken = (date: string) =>
      tally(asked([edition(1, list)], {}, { breaks: [date] })).flatMap(({ key, tallied }) =>
        'observation' in tallied && tallied.observation.status.includes('break') ? [key] : [],
      )
    expect(broken('2020')).toEqual(['2020'])
    expect(broken('2020-05-01')).toEqual(['2020', '2021'])
  })
})
