import { describe, expect, test } from 'vitest'
import { formatter } from '#src/i18n/format.ts'
import { markup, times } from '../specimen/markup.tsx'
import { spread, wrapWords } from './drawing.tsx'
import { LineChart, LinePlot } from './line-chart.tsx'
import { scalesOf, segmentPaths } from './line-layout.ts'
import { SmallMultiples } from './small-multiples.tsx'
import { instantOf, timeTicks } from './time-axis.ts'

const years = (first: number, values: (number | null)[]) =>
  values.map((value, index) => ({ at: String(first + index), value }))
const box = { left: 40, right: 700, top: 20, bottom: 300 }
const series = [{ name: 'Deaths', accent: true, segments: [years(2010, [30, 40, null, 20]), years(2014, [10, 12])] }]
const plot = (more = {}, locale: 'en' | 'ur' = 'en') =>
  markup(<LinePlot title="It fell" unit="deaths a year" series={series} width={784} height={330} {...more} />, locale)

describe('the words of days in a line chart', () => {
  const label = 'Guidelines of an authority on many a thing'
  const at = (day: string, locale: 'en' | 'ur' = 'en') => {
    const html = plot({ width: 328, events: [{ at: day, label }] }, locale)
    const [, x, , runs] =
      new RegExp(`<text class="t-quiet" x="([\\d.-]+)" y="([\\d.-]+)" text-anchor="(\\w+)">${label}`).exec(html) ?? []
    return { x: Number(x), runs }
  }

  test('that are longer than the room beside their day begin or end at the edge of the drawing', () => {
    expect(at('2014')).toEqual({ x: 0, runs: 'start' })
    expect(at('2011')).toEqual({ x: 328, runs: 'end' })
    expect(at('2014', 'ur')).toEqual({ x: 0, runs: 'end' })
  })

  test('stand over every line', () => {
    const html = plot({
      events: [
        { at: '2011', label: 'first' },
        { at: '2012', label: 'second' },
      ],
    })
    expect(html.lastIndexOf('class="s-ink" d=')).toBeLessThan(html.indexOf('first'))
  })
})

test('lines whose names have no room at their ends are numbered there, and named in a key', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `Register of the police of the province: attacks, kind ${at + 1}`,
      segments: [years(2010, [at, at + 1])],
    }))
  expect(plot({ series: named(2), width: 328, height: 270 })).not.toContain('<ul')
  const many = plot({ series: named(5), width: 328, height: 270 })
  const key = many.slice(many.indexOf('<ul'))
  expect(times('<li', key)).toBe(5)
  expect(key).toContain('Register of the police of the province: attacks, kind 5')
  expect(many).toContain('>5</text>')
})

test('a line that is told apart by its stroke has no points on the way, which would hide it, but where it is a point alone', () => {
  const circles = (stroke: 'solid' | 'dotted', segments: ReturnType<typeof years>[]) => {
    const html = plot({ series: [{ name: 'Deaths', stroke, segments }], small: true })
    return [times('<circle', html), html.includes('stroke-dasharray')]
  }
  expect(circles('solid', [years(2010, [3, 4, 5])])).toEqual([3, false])
  expect(circles('dotted', [years(2010, [3, 4, 5]), years(2014, [7])])).toEqual([1, true])
})

describe('the scales of a line chart', () => {
  test('begin at zero, so that no fall looks deeper than it is', () => {
    const { y } = scalesOf({ series }, box, 5)
    expect(y(0)).toBe(box.bottom)
  })

  test('reach down to what is below zero, and include baseline and target', () => {
    const { yTicks } = scalesOf(
      { series, baseline: { at: '2008', value: -20 }, target: { at: '2020', value: 90 } },
      box,
      5,
    )
    expect(Math.min(...yTicks)).toBeLessThanOrEqual(-20)
    expect(Math.max(...yTicks)).toBeGreaterThanOrEqual(90)
  })

  test('set a year known only as a year in its middle', () => {
    expect(new Date(instantOf('2016')).toISOString().slice(0, 10)).toBe('2016-07-02')
    expect(new Date(instantOf('2016-02')).toISOString().slice(0, 10)).toBe('2016-02-15')
  })

  test('hold a single point without dividing by nothing', () => {
    const { x, y } = scalesOf({ series: [{ name: 'a', segments: [years(2010, [0])] }] }, box, 5)
    expect(Number.isFinite(x('2010'))).toBe(true)
    expect(Number.isFinite(y(0))).toBe(true)
  })
})

describe('the time axis', () => {
  test('mark no more dates than there is room for', () => {
    for (const most of [2, 3, 6, 9, 12]) {
      const marks = timeTicks(
        ['1990-12-31', '2022-12-31'],
        instantOf('1990-12-31'),
        instantOf('2026-11-21'),
        most,
        formatter('ur'),
      )
      expect(marks.length).toBeLessThanOrEqual(most)
      expect(marks.length).toBeGreaterThan(0)
    }
  })

  test('marks whole years while all dates are years, never more than fit', () => {
    const dates = ['2001', '2024']
    const ticks = timeTicks(dates, instantOf('2001'), instantOf('2024'), 6, formatter('en'))
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.at(-1)?.label).toBe('2024')
  })

  test('marks months over a short time', () => {
    const ticks = timeTicks(
      ['2016-01-05', '2016-09-01'],
      instantOf('2016-01-05'),
      instantOf('2016-09-01'),
      4,
      formatter('en'),
    )
    expect(ticks.map(({ label }) => label)).toContain('April 2016')
  })
})

describe('the line', () => {
  test('breaks where a value is missing', () => {
    const { line } = segmentPaths(years(2010, [30, 40, null, 20, 10]), scalesOf({ series }, box, 5))
    expect(times('M', line)).toBe(2)
  })

  test('is drawn once for each segment, so that values of two definitions are never joined', () => {
    expect(times('stroke-linejoin="round"', plot())).toBe(2)
  })

  test('has a band only where intervals are known', () => {
    const scales = scalesOf({ series }, box, 5)
    const known = years(2010, [30, 40]).map((point) => ({ ...point, low: 20, high: 50 }))
    expect(segmentPaths(known, scales).band).not.toBe('')
    expect(segmentPaths(years(2010, [30, 40]), scales).band).toBe('')
  })
})

describe('LineChart', () => {
  test('is a named picture that says unit, first and last value', () => {
    const html = plot()
    expect(html).toContain('role="img" aria-label="It fell"')
    expect(html).toContain('<desc>deaths a year. Deaths: from 30 (2010) to 12 (2015); 5 values</desc>')
  })

  test('labels each series at its end with its last value', () => {
    expect(plot()).toMatch(/<tspan class="t-strong">12<\/tspan> Deaths/)
  })

  test('draws baseline, dotted path and target, the reason of a break and what is stale', () => {
    const html = plot({
      baseline: { at: '2010', value: 30 },
      target: { at: '2020', value: 5 },
      breaks: [{ at: '2013-12-31', label: 'new definition' }],
      stale: { from: '2016', to: '2020', label: 'no value' },
    })
    expect(html).toContain('Baseline 30')
    expect(html).toMatch(/<tspan class="t-strong">5<\/tspan> Target/)
    expect(html).toContain('>new definition</text>')
    expect(html).toContain('>no value</text>')
  })

  test('keeps time running from left to right in Urdu, with Urdu digits', () => {
    const html = plot({}, 'ur')
    const xOf = (year: string) => Number(new RegExp(`x="([\\d.]+)"[^>]*>${year}</text>`).exec(html)?.[1])
    expect(xOf('۲۰۱۰')).toBeLessThan(xOf('۲۰۱۵'))
  })

  test('is drawn for both widths, and without a value says so', () => {
    const html = markup(<LineChart title="t" unit="u" series={[{ name: 'None', segments: [years(2010, [null])] }]} />)
    expect(times('<svg', html)).toBe(2)
    expect(html).toContain('None: no value')
  })
})

describe('labels', () => {
  test('are moved apart in their order and stay above the bottom', () => {
    const label = (y: number, x = 0) => ({ x, y, width: 50 })
    expect(spread([label(10), label(12), label(11)], 15, 100)).toEqual([10, 40, 25])
    expect(spread([label(99), label(98)], 15, 100)).toEqual([100, 85])
    expect(spread([label(10), label(10, 60)], 15, 100)).toEqual([10, 10])
  })

  test('wrap at words', () => {
    expect(wrapWords('96 Khyber Pakhtunkhwa', 10)).toEqual(['96 Khyber', 'Pakhtunkhwa'])
  })
})

describe('SmallMultiples', () => {
  test('are on one scale', () => {
    const one = (name: string, values: number[]) => ({ name, series: [{ name, segments: [years(2010, values)] }] })
    const html = markup(<SmallMultiples title="t" unit="u" items={[one('a', [1, 2]), one('b', [50, 100])]} />)
    const tops = [...html.matchAll(/text-anchor="start">(\d+)<\/text>/g)].map(([, top]) => top)
    expect(tops).toEqual(['100', '100'])
    expect(html).toContain('aria-label="t: a"')
  })
})
