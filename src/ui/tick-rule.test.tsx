import { describe, expect, test } from 'vitest'
import { markup, times } from './specimen/markup.tsx'
import { labelledPlaces, layTicks, sumRows, type TickItem } from './tick-layout.ts'
import { TickRule } from './tick-rule.tsx'

const items = (count: number, more: Partial<TickItem> = {}): TickItem[] =>
  Array.from({ length: count }, (_, index) => ({
    label: String(index + 1),
    tall: index % 2 === 0,
    dots: [index % 4 === 0, false],
    ...more,
  }))
const column = { width: 340, words: 74, sums: 0, most: 30 }

describe('the layout of ticks', () => {
  test('loses no item, whatever their number', () => {
    for (const count of [0, 1, 25, 30, 31, 64, 132, 1000]) {
      expect(layTicks(items(count), column).lines.flat()).toHaveLength(count)
    }
  })

  test('keeps every line inside its column', () => {
    for (const count of [1, 30, 64, 500]) {
      const { lines, origin, pitch } = layTicks(items(count), column)
      for (const line of lines) expect(origin + pitch * line.length).toBeLessThanOrEqual(column.width + 0.001)
    }
  })

  test('draws two rules on one scale when both are told the larger number', () => {
    const short = layTicks(items(38), column, 132)
    const long = layTicks(items(132), column, 132)
    expect(short.pitch).toBe(long.pitch)
  })

  test('sums a row over the tall items only', () => {
    expect(sumRows(items(8), 2)).toEqual({ tall: 4, sums: [2, 0] })
    expect(sumRows([{ label: '1', tall: false, dots: [true] }], 1)).toEqual({ tall: 0, sums: [0] })
  })

  test('labels the first place and every tenth, and no two that would touch', () => {
    expect(labelledPlaces(25, 0)).toEqual([0, 9, 19])
    expect(labelledPlaces(14, 50)).toEqual([0, 9])
    expect(labelledPlaces(10, 28)).toEqual([1])
  })
})

describe('TickRule', () => {
  const html = markup(<TickRule title="What the text names" items={items(64)} rows={['An owner', 'Money']} />)

  test('is a named picture that says every sum', () => {
    expect(html).toContain('role="img" aria-label="What the text names"')
    expect(html).toContain('64 marks, of which 32 are tall. An owner: 16 of 32 Money: 0 of 32')
  })

  test('is drawn for the desktop on one line and for the phone on several, all with their rows', () => {
    const [wide = '', narrow = ''] = html.split('class="at-narrow"')
    expect(times('<svg', wide)).toBe(1)
    expect(times('<svg', narrow)).toBe(3)
    expect(times('>An owner</text>', narrow)).toBe(3)
    expect(narrow).toContain('<dt>An owner</dt><dd>16 of 32</dd>')
  })

  test('numbers from right to left in Urdu, with Urdu digits', () => {
    const urdu = markup(<TickRule title="متن" items={items(20)} rows={[]} />, 'ur')
    const places = [...urdu.matchAll(/<text class="t-quiet" x="([\d.]+)"[^>]*>([^<]+)</g)].map(([, x, text]) => ({
      x: Number(x),
      text,
    }))
    expect(places.slice(0, 3).map(({ text }) => text)).toEqual(['۱', '۱۰', '۲۰'])
    expect(places[0]?.x).toBeGreaterThan(places[1]?.x ?? 0)
  })

  test('lets each tick lead somewhere without adding a stop for the Tab key', () => {
    const linked = markup(<TickRule title="t" items={items(3, { href: '#x', name: 'Clause 1' })} rows={[]} />)
    expect(linked).toContain('role="group"')
    expect(linked).toMatch(/<a href="#x" tabindex="-1"><title>Clause 1<\/title><rect/)
  })
})
