import { describe, expect, test } from 'vitest'
import type { IndicatorVersion } from '#src/results/model.ts'
import { sexes } from '#test/reporting-round.ts'
import { checkEntry } from './check-entry.ts'
import { emptyEntry } from './entry.ts'
import { usualMove } from './jump.ts'
import type { Entry } from './model.ts'
import { readNumber } from './read-number.ts'

const version = (more: Partial<IndicatorVersion> = {}): IndicatorVersion => ({
  version: 1,
  definition: { en: 'As counted' },
  kind: 'reach',
  ...more,
})
const entry = (more: Partial<Entry>): Entry => ({ ...emptyEntry('stations'), ...more })
const keysOf = (one: Partial<Entry>, of = version(), series: number[] = []) => {
  const { faults, queries } = checkEntry(entry(one), of, series)
  return { faults: faults.map(({ field, key }) => `${field} ${key}`), queries: queries.map(({ key }) => key) }
}
const fine = { faults: [], queries: [] }

describe('A number', () => {
  test.each([
    ['1250', 1250],
    ['1,250.5', 1250.5],
    ['12,34,567', 1234567],
    ['1,234,567', 1234567],
    ['۱۲٬۳۴٬۵۶۷', 1234567],
    ['۱۲٫۵', 12.5],
    ['١٢', 12],
    ['-3', -3],
    ['1 250', 1250],
  ])('typed as %s is read', (typed, value) => {
    expect(readNumber(typed)).toBe(value)
  })

  test.each(['12,5', '1.250.5', 'twelve', '1e9', '0x10', '', '9007199254740993', '1,2,3', 'Infinity'])(
    'is not read into %j',
    (typed) => {
      expect(readNumber(typed)).toBeUndefined()
    },
  )
})

describe('The usual move', () => {
  test('is three times the median move, which one wild value does not widen', () => {
    expect(usualMove([100, 110, 120, 130, 140, 150])).toBe(30)
    expect(usualMove([100, 110, 900, 130, 140, 150])).toBe(30)
  })

  test('is never less than a tenth of the last value', () => {
    expect(usualMove([50, 50, 50, 50, 50])).toBe(5)
  })

  test('is half of the last value where fewer than five are known, and unknown where none is', () => {
    expect(usualMove([10, 80])).toBe(40)
    expect(usualMove([])).toBeUndefined()
  })
})

describe('A line of a report', () => {
  test('is in order with a number in its range and near the last one', () => {
    const of = version({ plausible: { min: 0, max: 200 } })
    expect(keysOf({ value: '155' }, of, [100, 110, 120, 130, 140, 150])).toEqual(fine)
  })

  test('needs a value or a note that says why there is none', () => {
    expect(keysOf({}).faults).toEqual(['note rounds.error.empty'])
    expect(keysOf({ note: 'The count was not held.' })).toEqual(fine)
  })

  test.each([
    ['text', { value: 'many' }, version(), 'value rounds.error.number'],
    ['less than can be', { value: '-1' }, version({ plausible: { min: 0 } }), 'value rounds.error.below'],
    ['more than can be', { value: '101' }, version({ plausible: { max: 100 } }), 'value rounds.error.above'],
    ['an answer that is not one', { value: 'maybe' }, version({ kind: 'yes-no' }), 'value rounds.error.answer'],
    [
      'a step that is not on the scale',
      { value: 'bill' },
      version({ kind: 'ordinal', scale: ['none', 'law'] }),
      'value rounds.error.answer',
    ],
  ])('does not take %s', (_, one, of, fault) => {
    expect(keysOf(one, of).faults).toEqual([fault])
  })

  test('is queried where it jumps, and goes on with a note', () => {
    const series = [100, 110, 120, 130, 140, 150]
    expect(keysOf({ value: '181' }, version(), series)).toEqual({
      faults: ['note rounds.error.explain'],
      queries: ['rounds.error.jump'],
    })
    expect(keysOf({ value: '181', note: 'Two districts joined.' }, version(), series).faults).toEqual([])
    expect(keysOf({ value: '180' }, version(), series)).toEqual(fine)
  })
})

describe('A share', () => {
  const share = version({ ratio: { numerator: { en: 'Answered' }, denominator: { en: 'Calls' }, per: 100 } })

  test('is worked out from its two figures where no value is typed', () => {
    expect(checkEntry(entry({ numerator: '1', denominator: '3' }), share, [])).toMatchObject({
      value: 33.3333,
      faults: [],
    })
  })

  test('may be typed as far rounded as people round', () => {
    expect(keysOf({ value: '33', numerator: '1', denominator: '3' }, share)).toEqual(fine)
    expect(keysOf({ value: '33.3', numerator: '1', denominator: '3' }, share)).toEqual(fine)
    expect(keysOf({ value: '34', numerator: '1', denominator: '3' }, share).faults).toEqual([
      'value rounds.error.share',
    ])
  })

  test('needs both figures, and something to be a share of', () => {
    expect(keysOf({ value: '33', numerator: '1' }, share).faults).toEqual(['denominator rounds.error.both'])
    expect(keysOf({ numerator: '1', denominator: '0' }, share).faults).toEqual(['denominator rounds.error.zero'])
  })

  test('of more than the whole has to be explained', () => {
    expect(keysOf({ numerator: '4', denominator: '3' }, share).queries).toEqual(['rounds.error.overWhole'])
  })
})

describe('Parts', () => {
  const bySex = version({ disaggregations: [sexes] })
  const parts = (women: string, men: string) => ({ 'sex/women': women, 'sex/men': men })

  test('add up to the value', () => {
    expect(keysOf({ value: '30', parts: parts('10', '20') }, bySex)).toEqual(fine)
    expect(keysOf({ value: '31', parts: parts('10', '20') }, bySex).faults).toEqual(['part-0-0 rounds.error.sum'])
  })

  test('add up to the numerator of a share', () => {
    const share = version({
      disaggregations: [sexes],
      ratio: { numerator: { en: 'Answered' }, denominator: { en: 'Calls' }, per: 100 },
    })
    expect(keysOf({ numerator: '30', denominator: '60', parts: parts('10', '20') }, share)).toEqual(fine)
    expect(keysOf({ numerator: '30', denominator: '60', parts: parts('10', '40') }, share).faults).toHaveLength(1)
  })

  test('with decimals add up as far as rounding goes', () => {
    expect(keysOf({ value: '10.0', parts: parts('3.3', '6.6') }, bySex).faults).toEqual([])
  })

  test('are all given or none, and none has to be explained', () => {
    expect(keysOf({ value: '30', parts: parts('30', '') }, bySex).faults).toEqual(['part-0-1 rounds.error.part'])
    expect(keysOf({ value: '30' }, bySex).queries).toEqual(['rounds.error.noParts'])
    expect(keysOf({ value: '30', note: 'Not counted by sex.' }, bySex).faults).toEqual([])
  })
})
