import { expect, test } from 'vitest'
import { shared, spansOf, touches, without } from './told-times.ts'

test('A time is cut where its source begins to collect otherwise; a month in which it does belongs to the time before', () => {
  expect(spansOf(['2010-03', '2014-06'], ['2012', '2013-05', '2014-02-10'])).toEqual([
    ...[['2010-03', '2011-12'] as const, ['2012-01', '2013-04'] as const, ['2013-05', '2014-02'] as const],
    ['2014-03', '2014-06'],
  ])
  expect(spansOf(['2010-03', '2010-06'], ['2010-03-01', '2010-07-01', '2009'])).toEqual([['2010-03', '2010-06']])
})

test('Of a time is left what no gap takes', () => {
  expect(without(['2010-01', '2012-12'], [])).toEqual([['2010-01', '2012-12']])
  expect(
    without(
      ['2010-01', '2012-12'],
      [
        ['2009-01', '2010-02'],
        ['2011-01', '2011-12'],
      ],
    ),
  ).toEqual([
    ['2010-03', '2010-12'],
    ['2012-01', '2012-12'],
  ])
  expect(without(['2010-01', '2010-12'], [['2009-01', '2010-12']])).toEqual([])
})

test('A year of which one month lies in a gap is not told whole', () => {
  expect(touches('2011', [['2011-12', '2012-03']])).toBe(true)
  expect(touches('2011-11', [['2011-12', '2012-03']])).toBe(false)
  expect(shared(['2010-01', '2010-12'], ['2010-12', '2011-05'])).toEqual(['2010-12', '2010-12'])
  expect(shared(['2010-01', '2010-12'], ['2011-01', '2011-05'])).toBeUndefined()
})
