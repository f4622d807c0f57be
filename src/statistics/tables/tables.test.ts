import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasR, runR } from '#test/r.ts'
import { seeded } from '../random.ts'
import { chiSquare } from './chi-square.ts'
import { fisher } from './fisher.ts'
import { holm } from './holm.ts'
import { logFactorials } from './log-factorial.ts'
import { hypergeometric } from './random-table.ts'
import { wilson } from './wilson.ts'

const three = [
  [12, 5, 3],
  [4, 9, 8],
  [2, 2, 15],
]

describe('recorded from R 4.2.2', () => {
  test('prop.test(37, 120, correct = FALSE)$conf.int', () => {
    const { low, high } = wilson(37, 120)
    expect(low).toBeCloseTo(0.232727369889, 10)
    expect(high).toBeCloseTo(0.395829977238, 10)
  })

  test('chisq.test(rbind(c(12, 5, 3), c(4, 9, 8), c(2, 2, 15)))', () => {
    const { statistic, df, p } = chiSquare(three)
    expect(statistic).toBeCloseTo(22.58206012, 7)
    expect(df).toBe(4)
    expect(p).toBeCloseTo(0.000153446233, 10)
  })

  test('fisher.test of the same, and of rbind(c(3, 1), c(1, 3))', () => {
    expect(fisher(three)).toMatchObject({ p: expect.closeTo(0.000204805341855, 10), method: 'exact' })
    expect(fisher([[3, 1], [1, 3]]).p).toBeCloseTo(0.4857142857, 9) // biome-ignore format: a table
  })

  test('p.adjust(c(.01, .04, .03), "holm")', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
  })
})

describe.skipIf(!hasR)('R, asked for many tables', () => {
  const tables = fc.sample(
    fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((table) => {
        const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
        return columns.every((sum) => sum > 0) && table.every((row) => row.some((count) => count > 0))
      }),
    { numRuns: 60, seed: 7 },
  )
  const counts = fc.sample(
    fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
    { numRuns: 60, seed: 8 },
  )

  test('says the same of Wilson’s interval, chi-square, Fisher’s test and Holm’s', () => {
    const asked = tables.map((table) => `matrix(c(${table.flat().join(',')}), ${table.length}, byrow = TRUE)`)
    const r = runR(`options(warn = -1)
      tables <- list(${asked.join(',\n')})
      for (i in seq_along(tables)) { t <- tables[[i]]; c <- chisq.test(t, correct = FALSE)
        say(paste0("t", i), c(c$statistic, c$parameter, c$p.value, min(c$expected), fisher.test(t, workspace = 2e7)$p.value)) }
      n <- list(${counts.map(([count, n]) => `c(${count},${n})`).join(',')})
      for (i in seq_along(n)) say(paste0("w", i), prop.test(n[[i]][1], n[[i]][2], correct = FALSE)$conf.int)
      say("holm", p.adjust(c(.2,.01,.03,.04,.04,.9,.005), "holm"))`)
    for (const [i, table] of tables.entries()) {
      const { statistic, df, p, smallestExpected } = chiSquare(table)
      const ours = [statistic, df, p, smallestExpected, fisher(table, { cap: 5_000_000 }).p]
      for (const [k, value] of ours.entries()) expect(value).toBeCloseTo(r[`t${i + 1}`]?.[k] ?? Number.NaN, 7)
    }
    for (const [i, [count, n]] of counts.entries()) {
      const { low, high } = wilson(count, n)
      expect([low, high]).toEqual(r[`w${i + 1}`]?.map((value) => expect.closeTo(value, 9)))
    }
    expect(holm([0.2, 0.01, 0.03, 0.04, 0.04, 0.9, 0.005])).toEqual(r.holm?.map((value) => expect.closeTo(value, 12)))
  })
})

describe('Fisher’s test', () => {
  test('draws tables where there are too many to go through, says so, and comes near', () => {
    const drawn = fisher(three, { cap: 100, draws: 40_000, seed: 3 })
    expect(drawn.method).toBe('monte-carlo')
    const plain = [[12, 5, 3], [4, 9, 8], [6, 6, 7]] // biome-ignore format: a table
    const [exact, near] = [fisher(plain), fisher(plain, { cap: 100, draws: 40_000, seed: 3 })]
    expect(Math.abs(near.p - exact.p)).toBeLessThan(5 * near.standardError)
    expect(near).toEqual(fisher(plain, { cap: 100, draws: 40_000, seed: 3 }))
  })

  test('does not depend on the order of rows and columns, nor on empty ones', () => {
    const turned = [[15, 2, 2], [3, 5, 12], [8, 9, 4]] // biome-ignore format: a table
    expect(fisher(turned).p).toBeCloseTo(fisher(three).p, 12)
    expect(fisher([...three, [0, 0, 0]]).p).toBe(fisher(three).p)
  })

  test('of a table that one row fills is refused', () => {
    expect(() => fisher([[3, 4], [0, 0]])).toThrow('two rows and two columns') // biome-ignore format: a table
  })

  test('is drawn from the hypergeometric distribution', () => {
    const logs = logFactorials(40)
    const random = seeded(5)
    const times = new Array<number>(11).fill(0)
    for (let draw = 0; draw < 50_000; draw++) {
      const count = hypergeometric(40, 15, 10, (k) => logs[k] ?? 0, random())
      times[count] = (times[count] ?? 0) + 1
    }
    const choose = (n: number, k: number) => Math.exp((logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0))
    for (const [k, seen] of times.entries()) {
      const expected = (choose(15, k) * choose(25, 10 - k)) / choose(40, 10)
      expect(Math.abs(seen / 50_000 - expected)).toBeLessThan(5 * Math.sqrt(expected / 50_000) + 1e-4)
    }
  })
})

describe('Wilson’s interval', () => {
  test('holds the share, lies within 0 and 1, and narrows with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const count = Math.round(n * part)
        const { low, high } = wilson(count, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(count / n)
        expect(high).toBeGreaterThanOrEqual(count / n)
        const more = wilson(count * 4, n * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
  ])('of %d in %d is refused', (count, n) => {
    expect(() => wilson(count, n)).toThrow(/answer/)
  })
})
