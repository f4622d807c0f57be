import { describe, expect, test } from 'vitest'
import { formatter } from '#src/i18n/format.ts'
import { type GanttRow, layGantt } from './gantt-layout.ts'

const row = (key: string, from: string, until: string, marks: GanttRow['marks'] = []): GanttRow => {
  return { key, label: key, span: { from, until }, marks }
}
const rows = [
  row('a', '2027-01-01', '2027-06-30', [{ key: 'm', day: '2027-06-30', state: 'open' }]),
  row('b', '2027-07-01', '2027-12-31'),
]
const laid = (given: GanttRow[], width = 784, dir: 'ltr' | 'rtl' = 'ltr', today = '2027-03-01') => {
  const layout = layGantt(given, { width, dir, today, f: formatter('en') })
  if (!layout) throw new Error('Nothing was laid out')
  return layout
}

describe('A timeline', () => {
  test('fills its column: the first day at one end, the last at the other', () => {
    const { rows: placed, left, room } = laid(rows)
    expect(placed[0]?.bar?.x).toBe(left)
    const last = placed[1]?.bar
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(left + room, 0)
  })

  test('runs to the left in a right-to-left language, as a mirror image', () => {
    const ltr = laid(rows)
    const rtl = laid(rows, 784, 'rtl')
    const mirrored = rtl.rows.map(({ bar }) => (bar ? Math.round(784 - bar.x - bar.width) : null))
    expect(mirrored).toEqual(ltr.rows.map(({ bar }) => (bar ? Math.round(bar.x) : null)))
  })

  test('puts a mark on its day, within the bar of its row', () => {
    const [placed] = laid(rows).rows
    const bar = placed?.bar ?? { x: 0, width: 0 }
    const x = placed?.marks[0]?.x ?? 0
    expect(x).toBeGreaterThan(bar.x)
    expect(x).toBeLessThan(bar.x + bar.width)
    expect(bar.x + bar.width - x).toBeLessThan(3)
  })

  test('draws today only where it lies within', () => {
    expect(laid(rows).today).not.toBeNull()
    expect(laid(rows, 784, 'ltr', '2030-01-01').today).toBeNull()
  })

  test('keeps its rows apart and within its height, wide and narrow', () => {
    for (const width of [784, 340]) {
      const { rows: placed, height, top } = laid(rows, width)
      const ys = placed.map(({ y }) => y)
      expect(ys[0]).toBeGreaterThan(top)
      expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBeGreaterThanOrEqual(40)
      expect(ys.at(-1)).toBeLessThan(height)
    }
  })

  test('of a single day still has a width', () => {
    expect(laid([row('a', '2027-01-01', '2027-01-01')]).rows[0]?.bar?.width).toBeGreaterThan(2)
  })

  test('of nothing that has a day is not drawn', () => {
    expect(layGantt([], { width: 784, dir: 'ltr', today: '2027-01-01', f: formatter('en') })).toBeUndefined()
  })

  test('cuts a label that is too long for two lines', () => {
    const long = { ...row('a', '2027-01-01', '2027-02-01'), label: 'word '.repeat(60).trim() }
    const [placed] = laid([long]).rows
    expect(placed?.lines).toHaveLength(2)
    expect(placed?.lines[1]).toMatch(/…$/)
  })
})
