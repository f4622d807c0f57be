import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonPeriod, eventStudy, trendBefore } from './event-study.ts'
import { fixedEffects } from './fixed-effects.ts'
import { groupTime } from './group-time.ts'
import { type Adoption, checkedPanel, type Panel, underPolicy } from './model.ts'
import { placeboAreas } from './placebo-areas.ts'
import { randomPanel } from './random-panel.ts'
import { twoWay } from './two-way.ts'
import { drawnWeights, wildBootstrap } from './wild-bootstrap.ts'

const didOf = (panel: Panel, adoption: Adoption) => {
  const [told] = twoWay(panel, [{ name: 'policy', values: underPolicy(panel, adoption) }]).coefficients
  return told?.estimate ?? Number.NaN
}

/** Parallel but for an effect that grows by one for every period under the policy, twice as fast in those that came late. */
function staggered(): Panel & { adoption: Adoption } {
  const adoption = [3, 3, 5, 5, null, null]
  const cells = adoption.flatMap((from, area) =>
    Array.from({ length: 8 }, (_, period) => {
      const since = from === null || period < from ? 0 : period - from + 1
      return { area, period, y: 10 * area + period ** 2 + since * (from === 5 ? 2 : 1) }
    }),
  )
  const pick = (key: 'area' | 'period' | 'y') => cells.map((cell) => cell[key])
  return { areas: 6, periods: 8, area: pick('area'), period: pick('period'), y: pick('y'), adoption }
}

describe('two-way fixed effects', () => {
  test('are the difference of four means where the panel is complete', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 8 }),
        (seed, treated, from) => {
          const panel = randomPanel(seed, { treated, from, effect: 2 })
          const mean = (inside: boolean, after: boolean) => {
            const chosen = panel.y.filter((_, row) => {
              const own = (panel.area[row] ?? 0) < treated === inside
              return own && (panel.period[row] ?? 0) >= from === after
            })
            return chosen.reduce((sum, value) => sum + value, 0) / chosen.length
          }
          const byMeans = mean(true, true) - mean(true, false) - mean(false, true) + mean(false, false)
          expect(didOf(panel, panel.adoption)).toBeCloseTo(byMeans, 9)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('do not mind levels of areas or periods, nor the order of rows; the outcome’s unit is that of the effect', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const panel = randomPanel(seed, { gaps: true })
        const once = didOf(panel, panel.adoption)
        const moved = panel.y.map((y, row) => 100 * (y + 7 * (panel.area[row] ?? 0) - (panel.period[row] ?? 0) ** 2))
        expect(didOf({ ...panel, y: moved }, panel.adoption)).toBeCloseTo(100 * once, 6)
        const turned = { area: panel.area.toReversed(), period: panel.period.toReversed(), y: panel.y.toReversed() }
        expect(didOf({ ...panel, ...turned }, panel.adoption)).toBeCloseTo(once, 9)
      }),
      { numRuns: 30 },
    )
  })

  test('areas that share no period with others are told apart all the same', () => {
    const panel = {
      areas: 4,
      periods: 4,
      area: [0, 0, 1, 1, 2, 2, 3, 3],
      period: [0, 1, 0, 1, 2, 3, 2, 3],
      y: [1, 2, 3, 4, 5, 6, 7, 8],
    }
    expect(fixedEffects(panel).parameters).toBe(6)
    expect(
      fixedEffects(panel)
        .residual(panel.y)
        .every((value) => Math.abs(value) < 1e-12),
    ).toBe(true)
  })

  test('errors with areas nested count fewer coefficients, as Stata does', () => {
    const panel = randomPanel(4)
    const regressor = [{ name: 'policy', values: underPolicy(panel, panel.adoption) }]
    const all = twoWay(panel, regressor)
    const nested = twoWay(panel, regressor, { counted: 'nested' })
    expect([all.parameters, nested.parameters]).toEqual([8 + 9 - 1 + 1, 9 + 1])
    expect(nested.coefficients[0]?.se).toBeLessThan(all.coefficients[0]?.se ?? 0)
  })
})

describe('wild cluster bootstrap', () => {
  test('what is worked out from sums by area is what a bootstrap of whole regressions gives', () => {
    const panel = randomPanel(3, { areas: 6, periods: 5, from: 3, effect: 1, gaps: true })
    const regressor = { name: 'policy', values: underPolicy(panel, panel.adoption) }
    const t = (y: readonly number[]) => {
      const [told] = twoWay({ ...panel, y }, [regressor]).coefficients
      return Math.abs((told?.estimate ?? 0) / (told?.se ?? 1))
    }
    const restricted = fixedEffects(panel).residual(panel.y)
    const draws = drawnWeights(6, 99, 'webb', 1)
    const atLeast = draws.filter(
      (weights) => t(restricted.map((u, row) => u * (weights[panel.area[row] ?? 0] ?? 0))) >= t(panel.y),
    )
    expect(wildBootstrap(panel, regressor, { draws: 99 }).p).toBe(atLeast.length / 99)
  })

  test('holds its level with few areas where Student’s t does not, and its interval holds the estimate', () => {
    const runs = Array.from({ length: 200 }, (_, seed) =>
      randomPanel(seed + 1, { areas: 8, periods: 6, from: 3, correlation: 0.8 }),
    )
    const refused = runs.filter((panel) => {
      const regressor = { name: 'policy', values: underPolicy(panel, panel.adoption) }
      return wildBootstrap(panel, regressor, { draws: 199 }).p <= 0.05
    })
    expect(refused.length).toBeLessThanOrEqual(20)
    const panel = randomPanel(9, { effect: 5 })
    const { interval, p } = wildBootstrap(panel, { name: 'policy', values: underPolicy(panel, panel.adoption) })
    const estimate = didOf(panel, panel.adoption)
    expect((interval?.low ?? 99) < estimate && estimate < (interval?.high ?? -99)).toBe(true)
    expect((interval?.low ?? 0) > 0).toBe(p < 0.05)
  })
})

describe('event studies', () => {
  test('a plain effect shows from the policy on, and leads are nothing', () => {
    const panel = { ...staggered(), adoption: [4, 4, null, null, null, null] }
    const flat = panel.y.map((_, row) => 3 * (panel.area[row] ?? 0) + (panel.period[row] ?? 0) ** 2)
    const y = flat.map((value, row) => value + ((panel.area[row] ?? 0) < 2 && (panel.period[row] ?? 0) >= 4 ? 2.5 : 0))
    const { coefficients } = eventStudy({ ...panel, y }, panel.adoption)
    expect(coefficients.map(({ relative }) => relative)).toEqual([-4, -3, -2, 0, 1, 2, 3])
    coefficients.forEach(({ relative, estimate }) => {
      expect(estimate).toBeCloseTo(relative < 0 ? 0 : 2.5, 9)
    })
  })

  test('a trend of the treated before the policy is found, by period', () => {
    const panel = randomPanel(5, { areas: 12, treated: 5, correlation: 0 })
    const y = panel.y.map((value, row) => value + ((panel.area[row] ?? 0) < 5 ? 3 * (panel.period[row] ?? 0) : 0))
    const told = trendBefore({ ...panel, y }, panel.adoption)
    expect(told?.estimate).toBeCloseTo(3 + (trendBefore(panel, panel.adoption)?.estimate ?? 0), 9)
    expect(told?.p).toBeLessThan(0.01)
  })

  test('areas that came at different times are refused, with what to do', () => {
    expect(() => eventStudy(staggered(), staggered().adoption)).toThrowError(/averages by group and time/)
    expect(() => commonPeriod([null, null])).toThrowError(/No area/)
  })
})

describe('group-time averages', () => {
  test('effects that differ by group and time are found exactly, where two-way fixed effects are wrong', () => {
    const panel = staggered()
    const { cells, overall, events } = groupTime(panel, panel.adoption)
    for (const { group, period, estimate } of cells) {
      const since = Math.max(0, period - group + 1)
      expect(estimate).toBeCloseTo(since * (group === 5 ? 2 : 1), 9)
    }
    expect(overall.estimate).toBeCloseTo((2 * (1 + 2 + 3 + 4 + 5) + 2 * (2 + 4 + 6)) / 16, 9)
    expect(events.find(({ relative }) => relative === 0)?.estimate).toBeCloseTo(1.5, 9)
    expect(Math.abs(didOf(panel, panel.adoption) - overall.estimate)).toBeGreaterThan(0.1)
  })

  test('with one group they are the event study, and errors are Welch’s with n', () => {
    const panel = randomPanel(8, { areas: 10, treated: 4 })
    const ours = groupTime(panel, panel.adoption)
    const study = eventStudy(panel, panel.adoption)
    study.coefficients.forEach(({ relative, estimate }) => {
      expect(ours.events.find((event) => event.relative === relative)?.estimate).toBeCloseTo(estimate, 9)
    })
    const at = (area: number, period: number) => panel.y[area * 9 + period] ?? 0
    const variance = (areas: readonly number[]) => {
      const change = areas.map((area) => at(area, 6) - at(area, 4))
      const mean = change.reduce((sum, value) => sum + value, 0) / change.length
      return change.reduce((sum, value) => sum + (value - mean) ** 2, 0) / change.length ** 2
    }
    const se = Math.sqrt(variance([0, 1, 2, 3]) + variance([4, 5, 6, 7, 8, 9]))
    expect(ours.cells.find(({ period }) => period === 6)?.se).toBeCloseTo(se, 9)
    expect(ours.pretrend?.df1).toBe(4)
  })

  test('nobody to compare with is refused', () => {
    const panel = staggered()
    const everywhere = panel.adoption.map(() => 3)
    expect(() => groupTime(panel, everywhere)).toThrowError(expect.objectContaining({ code: 'too-few' }))
    expect(() => groupTime(panel, [3, 3, 5, 5, 5, 5], { controls: 'never' })).toThrowError(/not yet or never/)
    expect(groupTime(panel, [3, 3, 5, 5, 5, 5]).cells.every(({ period }) => period < 5)).toBe(true)
  })
})

describe('placebo areas', () => {
  test('every other choice of areas is tried once, and p is the rank of the true one', () => {
    const panel = randomPanel(2, { treated: 2, effect: 50 })
    const tried = placeboAreas(panel.adoption, (adoption) => Math.abs(didOf(panel, adoption)))
    expect(tried.every).toBe(true)
    expect(tried.statistics).toHaveLength(27)
    expect(tried.p).toBeCloseTo(1 / 28, 12)
  })

  test('different dates, or many choices, are drawn with a seed', () => {
    const panel = staggered()
    const once = placeboAreas(panel.adoption, (adoption) => Math.abs(didOf(panel, adoption)), { most: 20 })
    expect([once.every, once.statistics.length]).toEqual([false, 20])
    expect(placeboAreas(panel.adoption, (adoption) => Math.abs(didOf(panel, adoption)), { most: 20 })).toEqual(once)
  })
})

test.each([
  [
    'everybody treated at once',
    () =>
      didOf(
        randomPanel(1),
        randomPanel(1).adoption.map(() => 4),
      ),
    /cannot be told/,
  ],
  ['nobody treated', () => didOf(randomPanel(1), []), /cannot be told/],
  ['one area', () => didOf({ areas: 1, periods: 3, area: [0, 0, 0], period: [0, 1, 2], y: [1, 2, 3] }, [1]), /cannot/],
  [
    'a pair of area and period twice',
    () => checkedPanel({ areas: 1, periods: 1, area: [0, 0], period: [0, 0], y: [1, 2] }),
    /repeats/,
  ],
  [
    'an outcome that is no number',
    () => checkedPanel({ areas: 1, periods: 1, area: [0], period: [0], y: [Number.NaN] }),
    /no number/,
  ],
])('refuses %s in words', (_, run, words) => {
  expect(run).toThrowError(words)
})
