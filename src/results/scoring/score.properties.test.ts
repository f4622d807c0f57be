import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anyKeep,
  anyNumber,
  anyOrdinal,
  anyPath,
  anyRunningPath,
  anySeries,
  anyUnmeasurable,
  dayOf,
  type Written,
  type WrittenPath,
} from './arbitrary-series.ts'
import { daysBetween } from './calendar.ts'
import { readSeries } from './read-series.ts'
import { type Score, score } from './score.ts'
import { reasonCodes, type State, states } from './verdict.ts'

function scored(series: Written): Score {
  return score(readSeries(series))
}

function figures({ state, expected, progress, stale }: Score) {
  return { state, expected, progress, stale }
}

function always<T>(series: fc.Arbitrary<T>, property: (series: T) => void): void {
  fc.assert(fc.property(series, property), { numRuns: 300 })
}

/** From worst to best while a series runs. */
const ladder: State[] = ['worse', 'no-progress', 'behind', 'on-track', 'reached']

describe('rule 1: the path is linear, and progress is the share of the way', () => {
  test('progress is (actual − baseline) / (target − baseline)', () => {
    always(anyRunningPath, (series) => {
      const { baseline, target, observations } = series
      const latest = observations.at(-1)?.value ?? Number.NaN
      const share = (latest - baseline.value) / (target.value - baseline.value)
      expect(scored(series).progress).toBeCloseTo(share, 12)
    })
  })

  test('expected moves by equal amounts in equal times', () => {
    always(anyRunningPath, (series) => {
      const latest = series.observations.at(-1)?.date ?? ''
      const days = daysBetween(series.baseline.date, series.target.date)
      const perDay = (series.target.value - series.baseline.value) / days
      const passed = daysBetween(series.baseline.date, latest)
      expect(scored(series).expected).toBeCloseTo(series.baseline.value + perDay * passed, 6)
    })
  })

  test('another unit changes neither state nor progress: all values times a positive factor, plus a constant', () => {
    const factor = fc.constantFrom(0.25, 0.5, 2, 3, 64, 1000)
    always(fc.tuple(anyPath, factor, anyNumber), ([series, by, plus]) => {
      const { state, progress, stale } = scored(series)
      const other = scored(inUnit(series, (value) => value * by + plus))
      expect(other).toMatchObject({ state, stale })
      if (progress !== null) expect(other.progress).toBeCloseTo(progress, 9)
    })
  })

  test('turning the values upside down turns reach into reduce and changes nothing else', () => {
    always(anyPath, (series) => {
      const kind = series.kind === 'reach' ? 'reduce' : 'reach'
      const { state, progress } = scored(series)
      expect(scored({ ...inUnit(series, (value) => -value), kind })).toMatchObject({ state, progress })
    })
  })

  test('a better latest value never makes a running series stand worse', () => {
    always(fc.tuple(anyRunningPath, fc.integer({ min: 0, max: 4_000 })), ([series, quarters]) => {
      const towards = series.kind === 'reach' ? quarters / 4 : -quarters / 4
      const better = withLatest(series, (value) => value + towards)
      expect(ladder.indexOf(scored(better).state)).toBeGreaterThanOrEqual(ladder.indexOf(scored(series).state))
      expect(scored(better).progress).toBeGreaterThanOrEqual(scored(series).progress ?? Number.NaN)
    })
  })

  test('a path through zero, from zero or to zero is like any other', () => {
    always(fc.tuple(anyRunningPath, fc.constantFrom<'baseline' | 'target'>('baseline', 'target')), ([series, end]) => {
      const atZero = inUnit(series, (value) => value - series[end].value)
      expect(scored(atZero).state).toBe(scored(series).state)
    })
  })

  test('a value exactly on the path is on track however the path was rounded', () => {
    const tenths = fc.integer({ min: -1_000, max: 1_000 }).map((value) => value / 10)
    const drawn = fc
      .record({
        from: tenths,
        to: tenths,
        days: fc.integer({ min: 3, max: 3_000 }),
        share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      })
      .filter(({ from, to }) => from !== to)
    always(drawn, ({ from, to, days, share }) => {
      const passed = Math.max(1, Math.min(days - 1, Math.round(days * share)))
      const f = passed / days
      for (const value of [from + (to - from) * f, from * (1 - f) + to * f, to - (to - from) * (1 - f)]) {
        const series = {
          kind: to > from ? 'reach' : 'reduce',
          unit: 'x',
          baseline: { date: dayOf(0), value: from },
          target: { date: dayOf(days), value: to },
          observations: [{ date: dayOf(passed), value }],
          today: dayOf(passed),
        }
        expect(scored(series).state).toBe('on-track')
      }
    })
    expect(
      scored({
        kind: 'reach',
        unit: 'x',
        baseline: { date: dayOf(0), value: 0 },
        target: { date: dayOf(9), value: 0.3 },
        observations: [{ date: dayOf(1), value: 0.1 + 0.2 - Number.EPSILON / 2 }],
        today: dayOf(2),
      }),
    ).toMatchObject({ state: 'reached', progress: 1 })
  })
})

describe('rule 2: no direction is assumed', () => {
  test('turning the scale round changes neither state nor progress of an ordinal series', () => {
    always(anyOrdinal, (series) => {
      const { state, progress, stale } = scored(series)
      expect(scored({ ...series, scale: series.scale.toReversed() })).toMatchObject({ state, progress, stale })
    })
  })

  test('without a kind nothing is measured, whatever baseline and target suggest', () => {
    always(anyPath, (series) => {
      const { kind, ...kindless } = series
      expect(scored(kindless as Written).state).toBe('not-measurable')
    })
  })

  test('every complete series of every kind gets a state and a sentence', () => {
    always(anySeries, (series) => {
      const { state, why, reason } = scored(series)
      expect(states).toContain(state)
      expect(state).not.toBe('not-measurable')
      expect(reasonCodes).toContain(reason.code)
      expect(why).toMatch(/^[A-Z].*[^.]\.$/)
      expect(why).not.toMatch(/null|undefined|NaN|Infinity|\. | {2}/)
    })
  })
})

describe('rule 3: what is not stated makes a series not measurable, never zero', () => {
  test('no number comes out of it, and the sentence names what is missing', () => {
    always(anyUnmeasurable, ({ series, without }) => {
      const { state, expected, progress, reason } = scored(series)
      expect({ state, expected, progress }).toEqual({ state: 'not-measurable', expected: null, progress: null })
      expect(reason.values.missing).toEqual([without])
    })
  })
})

describe('rule 4: no data, no progress and not measurable are three things', () => {
  test('a measurable series without an observation has no data', () => {
    always(anySeries, (series) => {
      const { state, expected, progress, stale } = scored({ ...series, observations: [] })
      expect({ state, expected, progress, stale }).toEqual({
        state: 'no-data',
        expected: null,
        progress: null,
        stale: false,
      })
    })
  })

  test('a running series at its baseline has made no progress, which is the number 0', () => {
    always(anyRunningPath, (series) => {
      expect(scored(withLatest(series, () => series.baseline.value))).toMatchObject({
        state: 'no-progress',
        progress: 0,
      })
    })
  })

  test('observations that are all older than the baseline are no data', () => {
    always(anyPath, (series) => {
      const observations = series.observations.filter(({ date }) => date < series.baseline.date)
      expect(scored({ ...series, observations }).state).toBe('no-data')
    })
  })

  test('before the baseline’s day there is no data yet', () => {
    always(fc.tuple(anyPath, fc.integer({ min: 1, max: 500 })), ([series, days]) => {
      const today = new Date(Date.parse(series.baseline.date) - days * 86_400_000).toISOString().slice(0, 10)
      const observations = series.observations.filter(({ date }) => date <= today)
      expect(scored({ ...series, observations, today }).state).toBe('no-data')
    })
  })
})

describe('rule 6: stale is a matter of age alone', () => {
  test('values, kind and state have no part in it', () => {
    always(fc.tuple(anyPath, anyKeep, fc.constantFrom('P1D', 'P3M', 'P1Y')), ([path, keep, frequency]) => {
      const { today, observations } = path
      const { stale } = scored({ ...path, frequency })
      expect(scored({ ...keep, frequency, today, observations }).stale).toBe(stale)
      expect(scored({ ...path, unit: undefined, frequency }).stale).toBe(stale)
    })
  })

  test('what is stale stays stale as time goes by', () => {
    always(fc.tuple(anyPath, fc.integer({ min: 0, max: 400 })), ([series, days]) => {
      const today = new Date(Date.parse(series.today) + days * 86_400_000).toISOString().slice(0, 10)
      if (scored(series).stale) expect(scored({ ...series, today }).stale).toBe(true)
    })
  })
})

describe('observations', () => {
  test('in another order they give the same score', () => {
    const shuffled = anySeries.chain((series) =>
      fc
        .shuffledSubarray(series.observations, { minLength: series.observations.length })
        .map((observations) => ({ series, other: { ...series, observations } })),
    )
    always(shuffled, ({ series, other }) => {
      expect(scored(other)).toEqual(scored(series))
    })
  })

  test('before the target’s day has passed, an observation older than the latest changes nothing', () => {
    always(anyRunningPath, (series) => {
      expect(figures(scored({ ...series, observations: series.observations.slice(-1) }))).toEqual(
        figures(scored(series)),
      )
    })
  })

  test('after the target’s day, one more observation up to it never turns reached into missed', () => {
    always(fc.tuple(anyPath, anyNumber), ([series, value]) => {
      const today = dayOf(9_500)
      const more = [...series.observations, { date: series.target.date, value }].filter(
        ({ date }, index, list) => list.findIndex((other) => other.date === date) === index,
      )
      if (scored({ ...series, today }).state === 'reached')
        expect(scored({ ...series, observations: more, today }).state).toBe('reached')
    })
  })

  test('after the target’s day a series with data since its baseline is reached or missed, and nothing between', () => {
    always(anyPath, (series) => {
      expect(['reached', 'missed', 'no-data']).toContain(scored({ ...series, today: dayOf(9_500) }).state)
    })
  })
})

test('the same series gives the same bytes', () => {
  always(anySeries, (series) => {
    expect(JSON.stringify(scored(structuredClone(series)))).toBe(JSON.stringify(scored(series)))
  })
})

function inUnit(series: WrittenPath, convert: (value: number) => number): WrittenPath {
  const converted = <P extends { value: number }>(point: P) => ({ ...point, value: convert(point.value) })
  return {
    ...series,
    baseline: converted(series.baseline),
    target: converted(series.target),
    observations: series.observations.map(converted),
  }
}

function withLatest(series: WrittenPath, change: (value: number) => number): WrittenPath {
  return {
    ...series,
    observations: series.observations.map((observation, index, list) =>
      index === list.length - 1 ? { ...observation, value: change(observation.value) } : observation,
    ),
  }
}
