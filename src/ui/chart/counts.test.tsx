import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markup, times } from '../specimen/markup.tsx'
import { looks, type ProgressState } from '../tone.ts'
import { BarList } from './bar-list.tsx'
import { DotRows } from './dot-rows.tsx'
import { StackedBar } from './stacked-bar.tsx'
import { slantedStrokes, strokesOf, uprightStrokes } from './strokes.ts'

const segment = (state: ProgressState, count: number) => ({ key: state, label: state, count, ...looks[state] })

describe('StackedBar', () => {
  const html = markup(
    <StackedBar title="States" segments={[segment('reached', 3), segment('no-data', 1), segment('missed', 0)]} />,
  )

  test('names every state with its count, also one that has none', () => {
    expect(html).toContain('<desc>reached: 3; no-data: 1; missed: 0</desc>')
    expect(html).toContain('<span class="count">0</span>missed')
  })

  test('gives each state a length in proportion to its count', () => {
    const [wide = ''] = html.split('at-narrow')
    const widths = [...wide.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 1)
  })

  test('differs in filling, not in colour alone', () => {
    const plain = html.replace(/tone-\w+/g, '')
    const parts = [...plain.matchAll(/<g class="">(.*?)<\/g>/g)].map(([, part]) => (part ?? '').replace(/[\d.]+/g, ''))
    expect(new Set(parts).size).toBeGreaterThan(1)
  })

  test('begins at the right in Urdu', () => {
    const first = markup(<StackedBar title="t" segments={[segment('reached', 1), segment('behind', 1)]} />, 'ur')
    expect(Number(/<rect class="f-tone" x="([\d.]+)"/.exec(first)?.[1])).toBeGreaterThan(300)
  })

  test('without anything to count draws no bar', () => {
    const none = markup(<StackedBar title="t" segments={[segment('reached', 0)]} />)
    expect(none).toContain('Nothing here yet')
    expect(none).not.toContain('aria-label="t"')
  })
})

describe('BarList', () => {
  test('writes every value and draws it from zero in proportion to the greatest', () => {
    const html = markup(
      <BarList
        bars={[
          { key: 'a', label: 'A', value: 40 },
          { key: 'b', label: 'B', value: 10, href: '/b' },
        ]}
      />,
    )
    expect([...html.matchAll(/width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['100', '25'])
    expect(html).toContain('<a href="/b">B</a>')
    expect(html).toContain('>10</span>')
  })

  test('holds a list of zeros', () => {
    expect(markup(<BarList bars={[{ key: 'a', label: 'A', value: 0 }]} />)).toContain('width="0"')
  })
})

describe('DotRows', () => {
  test('draws one dot for each thing and says the count', () => {
    const html = markup(<DotRows rows={[{ key: 'a', label: 'An owner', count: 2, total: 5 }]} />)
    expect(html).toContain('2 of 5')
    expect(times('h0', html)).toBe(5)
  })
})

describe('strokes', () => {
  test('stay inside their box', () => {
    const side = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(side, side, fc.boolean(), (width, height, rising) => {
        const numbers = [
          ...slantedStrokes({ x: 10, y: 20, width, height }, 6, rising).matchAll(/[ML]([\d.]+) ([\d.]+)/g),
        ]
        for (const [, x, y] of numbers) {
          expect(Number(x)).toBeGreaterThanOrEqual(10)
          expect(Number(x)).toBeLessThanOrEqual(10 + width)
          expect(Number(y)).toBeGreaterThanOrEqual(20)
          expect(Number(y)).toBeLessThanOrEqual(20 + height)
        }
      }),
    )
  })

  test('are none where an area is filled or empty', () => {
    const box = { x: 0, y: 0, width: 50, height: 20 }
    expect([strokesOf('solid', box), strokesOf('empty', box)]).toEqual(['', ''])
    expect(uprightStrokes({ ...box, width: 0 }, 4)).toBe('')
  })
})
