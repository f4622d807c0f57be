import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFigures, readMeans, readPercentages } from './check.ts'

/** What people would print of `over / under`, rounded to `places`: both ways where it lies just between two. Not by ranges, but by rounding. */
function printed(over: bigint, under: bigint, places: number): bigint[] {
  const twice = 2n * over * 10n ** BigInt(places)
  const floor = (a: bigint, b: bigint) => (a < 0n && a % b !== 0n ? a / b - 1n : a / b)
  const down = -floor(-(twice - under), 2n * under)
  const up = floor(twice + under, 2n * under)
  return [down, up]
}

const unitsOf = (figure: string) => BigInt(figure.replace('.', ''))
const placesOf = (figure: string) => figure.split('.')[1]?.length ?? 0

/** Tries every number of people who may have said yes. */
function percentageByTrying(figure: string, n: number): boolean {
  for (let yes = 0; yes <= n; yes++) {
    if (printed(100n * BigInt(yes), BigInt(n), placesOf(figure)).includes(unitsOf(figure))) return true
    // To half a point: twice the share, rounded to a whole, is twice the figure.
    const halves = (2n * unitsOf(figure)) / 10n
    if (/^\d+\.[05]$/.test(figure) && printed(200n * BigInt(yes), BigInt(n), 0).includes(halves)) return true
  }
  return false
}

function meanByTrying(figure: string, n: number, least: number, most: number): boolean {
  for (let sum = least * n; sum <= most * n; sum++)
    if (printed(BigInt(sum), BigInt(n), placesOf(figure)).includes(unitsOf(figure))) return true
  return false
}

const anyFigure = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, places, digits]) =>
    places === 0 ? `${whole}` : `${whole}.${String(digits).padStart(3, '0').slice(0, places)}`,
  )
const half = fc
  .integer({ min: 0, max: 99 })
  .chain((whole) => fc.constantFrom(`${whole}.5`, `${whole}.0`, `${whole}.50`))

describe('percentages put against a number of respondents', () => {
  test('are possible just where some number of people gives them by rounding', () => {
    fc.assert(
      fc.property(fc.oneof(anyFigure, half), fc.integer({ min: 1, max: 240 }), (figure, n) => {
        const { possible } = checkFigures(readPercentages([figure]), n)
        expect(possible).toEqual(percentageByTrying(figure, n) ? [figure] : [])
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['a whole number is taken as rounded to a whole', '49', 50, false],
    ['and one that is rounded to it is possible', '23', 31, true],
    ['a tie may go up', '13', 8, true],
    ['and down', '12', 8, true],
    ['another is taken as rounded to its last digit', '12.9', 31, true],
    ['so that its neighbour is not possible', '12.8', 31, false],
    ['what ends in .5 also as rounded to half a point', '22.5', 31, true],
    ['and what ends in .0', '97.0', 31, true],
    ['but not what has more decimals', '22.50', 31, false],
    ['nor what only looks like the half of a tenth', '22.6', 31, true],
    ['nobody', '0', 1, true],
    ['everybody', '100', 1, true],
    ['everybody, to a tenth', '100.0', 7, true],
  ])('%s: %s of %i', (_, figure, n, holds) => {
    expect(checkFigures(readPercentages([figure]), n).possible).toEqual(holds ? [figure] : [])
  })

  test('are explained by what explains most, then by the smallest, and every candidate is listed once', () => {
    fc.assert(
      fc.property(
        fc.array(anyFigure, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        (figures, max) => {
          const ranked = [...checkFigures(readPercentages(figures), 1, max).explainedBy]
          const tried = Array.from({ length: max }, (_, i) => {
            const exceptions = figures.filter((figure) => !percentageByTrying(figure, i + 1))
            return { n: i + 1, explained: figures.length - exceptions.length, exceptions }
          })
          expect(ranked).toEqual(tried.sort((a, b) => b.explained - a.explained || a.n - b.n))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('come back as typed, in their order, and twice where they were given twice', () => {
    const { possible, impossible } = checkFigures(readPercentages(['50.00', '49', '50', '049', '49']), 50)
    expect({ possible, impossible }).toEqual({ possible: ['50.00', '50'], impossible: ['49', '049', '49'] })
  })

  test('hold exactly at six decimals and a million respondents', () => {
    const check = (figure: string) => checkFigures(readPercentages([figure]), 1_000_000, 1).possible
    expect([check('33.333300'), check('33.333350')]).toEqual([['33.333300'], []])
  })
})

describe('means put against a number of answers', () => {
  const signed = fc.tuple(fc.boolean(), anyFigure).map(([minus, figure]) => (minus ? `-${figure}` : figure))

  test('are possible just where some sum of whole answers gives them by rounding', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          signed,
          fc.integer({ min: 100, max: 599 }).map((units) => `${units / 100}`),
        ),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 10 }),
        (figure, n, least, span) => {
          const scale = { least, most: least + span }
          const { possible } = checkFigures(readMeans([figure], scale), n)
          expect(possible).toEqual(meanByTrying(figure, n, scale.least, scale.most) ? [figure] : [])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('of the usual example of the GRIM test come out as there: 5.19 of 28 answers', () => {
    const of28 = checkFigures(readMeans(['5.19', '5.18', '5.21'], { least: 1, most: 7 }), 28)
    expect([of28.possible, of28.impossible]).toEqual([['5.18', '5.21'], ['5.19']])
  })

  test('that end in .5 get no half point: it is percentages that are rounded so', () => {
    expect(checkFigures(readMeans(['2.5'], { least: 1, most: 5 }), 3).possible).toEqual([])
  })

  test('outside the scale come from no number of answers', () => {
    const { impossible, explainedBy } = checkFigures(readMeans(['5.3', '0.9'], { least: 1, most: 5 }), 40)
    expect(impossible).toEqual(['5.3', '0.9'])
    expect([...explainedBy].every(({ explained }) => explained === 0)).toBe(true)
  })
})
