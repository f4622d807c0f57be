import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markup, times } from '../specimen/markup.tsx'
import { AreaMap, type MapArea } from './area-map.tsx'
import { classesOf, classOf } from './classes.ts'
import { placeLabels } from './labels.ts'
import { layMap, type MapPolygons } from './layout.ts'

const square = (west: number, south: number, size = 1): MapPolygons => [
  [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
]
const area = (key: string, west: number, value: MapArea['value']): MapArea => ({
  key,
  name: `Area ${key}`,
  polygons: square(west, 30),
  value,
})

interface Feature {
  properties: { area: string }
  geometry: { type: string; coordinates: never }
}
const pakistan = (
  JSON.parse(readFileSync(new URL('../../../workspaces/pakistan/boundaries.geojson', import.meta.url), 'utf8')) as {
    features: Feature[]
  }
).features.map(({ properties, geometry }) => ({
  key: properties.area,
  polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as MapPolygons,
}))

describe('a map', () => {
  const html = markup(
    <AreaMap
      title="Events by area"
      unit="events"
      areas={[
        area('a', 0, 0),
        area('b', 1, 12),
        area('c', 2, 480),
        area('d', 3, 'no-data'),
        area('e', 4, 'not-measurable'),
      ]}
    />,
  )

  test('says every area with its value, for those who do not see it', () => {
    expect(html).toContain(
      '<desc>events. Area a: 0; Area b: 12; Area c: 480; Area d: no data; Area e: not measurable</desc>',
    )
    expect(html).toContain('<title>Area c: 480</title>')
  })

  test('has three looks for zero, for no data and for what cannot be measured', () => {
    const [wide = ''] = html.split('at-narrow')
    expect(times('fill="url(#', wide)).toBe(1)
    expect(times('fill="none"', wide)).toBe(1)
    expect(new Set([...wide.matchAll(/fill-opacity="([\d.]+)"/g)].map(([, shade]) => shade)).size).toBe(3)
  })

  test('of Pakistan’s provinces takes at most 12 KB as it is sent', () => {
    const areas = pakistan.map((shape, i) => ({ ...shape, name: shape.key, value: i * 100 }))
    const sent = gzipSync(markup(<AreaMap title="t" unit="events" areas={areas} />)).length
    expect(sent).toBeLessThan(12_000)
  })
})

describe('the layout', () => {
  test('keeps within its width and height, at the size of a desktop and of a phone', () => {
    for (const width of [784, 340]) {
      const { shapes, height } = layMap(pakistan, width, 500)
      expect(shapes).toHaveLength(8)
      expect(height).toBeLessThanOrEqual(500)
      for (const { heart, reach } of shapes) {
        expect(heart[0] - reach).toBeGreaterThanOrEqual(0)
        expect(heart[0] + reach).toBeLessThanOrEqual(width)
      }
    }
  })

  test('puts neighbours’ shared corners into the same place', () => {
    const cornersOf = (path = '') => {
      const [x = 0, y = 0, ...steps] = (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
      const corners = [[x, y]]
      for (let i = 0; i < steps.length; i += 2) {
        const [beforeX = 0, beforeY = 0] = corners.at(-1) ?? []
        corners.push([beforeX + (steps[i] ?? 0), beforeY + (steps[i + 1] ?? 0)])
      }
      return corners.map(String)
    }
    const sides = [
      { key: 'a', polygons: square(0, 30) },
      { key: 'b', polygons: square(1, 30) },
    ]
    const [a, b] = layMap(sides, 400, 400).shapes.map(({ path }) => cornersOf(path))
    expect(a?.filter((corner) => b?.includes(corner))).toHaveLength(2)
  })
})

describe('classes', () => {
  test('hold every value in one of them, in order, and zero in its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 }), (values) => {
        const classes = classesOf(values)
        expect(classes.length).toBeLessThanOrEqual(5)
        expect(values.every((value) => classOf(value, classes) >= 0)).toBe(true)
        expect(classes.every(({ from }, i) => i === 0 || from > (classes[i - 1]?.from ?? 0))).toBe(true)
        if (values.includes(0)) expect(classes[0]).toEqual({ from: 0, to: 0 })
      }),
    )
  })
})

describe('labels', () => {
  test('never lie one over another, however close their areas are', () => {
    const wish = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 340 }), fc.integer({ min: 0, max: 400 })),
      room: fc.integer({ min: 1, max: 90 }),
      figure: fc.constantFrom('3', '1,204', '–'),
      name: fc.constantFrom('', 'Balochistan'),
    })
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const placed = placeLabels(
          wishes.map((one, i) => ({ ...one, key: String(i) })),
          14,
        )
        const boxes = placed.map(({ x, y, figure, name }) => {
          const half = (7 * Math.max(figure.length, name.length)) / 2
          return { left: x - half, right: x + half, top: y - 10.5, bottom: y - 10.5 + (name === '' ? 14 : 28) }
        })
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }),
    )
  })
})
