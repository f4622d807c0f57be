import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPath, anyUnmeasurable } from './arbitrary-series.ts'
import { elapsed, expectedAt, targetPath } from './path.ts'
import { readSeries } from './read-series.ts'
import { score } from './score.ts'

const today = '2016-06-30'

function lineOf(series: unknown) {
  const path = targetPath(readSeries(series))
  if (path?.shape !== 'line') throw new Error('there is no line to draw')
  return path
}

describe('the path to draw', () => {
  test('of reach and reduce goes from baseline to target, and has the expected value of every score on it', () => {
    fc.assert(
      fc.property(anyPath, (series) => {
        const line = lineOf(series)
        expect(line).toEqual({ shape: 'line', baseline: series.baseline, target: series.target })
        const { expected, reason } = score(readSeries(series))
        if (expected !== null && reason.values.observedOn)
          expect(expectedAt(line, reason.values.observedOn)).toBe(expected)
      }),
    )
  })

  test('of an ordinal series goes from position to position in its scale', () => {
    const series = {
      kind: 'ordinal',
      scale: ['none', 'draft', 'law'],
      baseline: { date: '2014-01-01', value: 'law' },
      target: { date: '2018-01-01', value: 'none' },
      today,
    }
    const line = lineOf(series)
    expect([line.baseline.value, line.target.value]).toEqual([2, 0])
    expect(expectedAt(line, '2016-01-01')).toBeCloseTo(1, 2)
  })

  test('of what is to be kept is a floor or a ceiling, the same on every day', () => {
    for (const [kind, shape] of [
      ['keep-above', 'floor'],
      ['keep-below', 'ceiling'],
    ] as const) {
      const path = targetPath(readSeries({ kind, unit: '%', target: { date: '2018-01-01', value: 80 }, today }))
      expect(path).toEqual({ shape, target: { date: '2018-01-01', value: 80 } })
      expect(path && expectedAt(path, '2015-01-01')).toBe(80)
    }
  })

  test('does not exist for an answer, nor where nothing can be measured', () => {
    expect(targetPath(readSeries({ kind: 'yes-no', target: { date: '2018-01-01', value: true }, today }))).toBeNull()
    fc.assert(fc.property(anyUnmeasurable, ({ series }) => targetPath(readSeries(series)) === null))
  })
})

describe('on the path', () => {
  const line = lineOf({
    kind: 'reach',
    unit: '%',
    baseline: { date: '2016-01-01', value: -10 },
    target: { date: '2017-01-01', value: 10 },
    today,
  })
  test('a leap year’s 183rd day is half of the way, through zero', () => {
    expect(expectedAt(line, '2016-07-02')).toBe(0)
    expect(elapsed(line, '2016-07-02')).toBe(0.5)
  })
  test('its ends are the stated values to the last digit', () => {
    const anyTenth = fc.integer({ min: -999, max: 999 }).map((value) => value / 10)
    fc.assert(
      fc.property(anyTenth, anyTenth, (from, to) => {
        const path = {
          ...line,
          baseline: { date: '2016-01-01', value: from },
          target: { date: '2017-01-01', value: to },
        }
        expect([expectedAt(path, '2016-01-01'), expectedAt(path, '2017-01-01')]).toEqual([from, to])
      }),
    )
  })
  test('there is nothing before the baseline’s day', () => {
    expect(expectedAt(line, '2015-12-31')).toBeNull()
    expect(elapsed(line, '2015-12-31')).toBeNull()
  })
  test('it stays at the target after the target’s day', () => {
    expect(expectedAt(line, '2019-01-01')).toBe(10)
    expect(elapsed(line, '2019-01-01')).toBe(1)
  })
})
