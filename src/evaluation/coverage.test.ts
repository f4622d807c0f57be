import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { seeded } from '#src/statistics/random.ts'
import { coverageOf } from './coverage.ts'
import { evaluate } from './evaluate.ts'

const noFile = () => {
  throw new Error('no file is read')
}

/** Six areas by month from 2010 on; the last column is what another source has, from its first month to its last. */
function rowsOf({ first = 0, last = 47 } = {}) {
  const random = seeded(4)
  return Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 48 }, (_, t) => {
      const y = 30 + i + 5 * Math.sin(t) + random() - (i === 0 && t >= 24 ? 12 : 0)
      return {
        ...{ area: `area ${i}`, month: `${2010 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}` },
        ...{ y, other: t >= first && t <= last ? y + 0.1 * random() : null },
      }
    }),
  ).flat()
}

const sources = [{ name: 'courts', outcome: 'other' }]
const series = { data: rowsOf(), outcome: 'y', time: 'month', sources }

describe('what time a further source covers', () => {
  const source = { name: 'courts', outcome: 'other' }

  test('its first and last time with an outcome, and how many of those that are evaluated', () => {
    const covers = (given: object) => coverageOf({ ...series, ...given }, source, noFile)
    expect(covers({})).toEqual({ from: '2010-01', to: '2013-12', times: 48, of: 48, beside: 0 })
    expect(covers({ data: rowsOf({ first: 12, last: 35 }) })).toEqual({
      ...{ from: '2011-01', to: '2012-12', times: 24, of: 48, beside: 0 },
    })
    expect(covers({ data: rowsOf({ first: 99 }) })).toBeNull()
  })

  test('in a file of its own its times are its own: other ends, and a hole, are counted', () => {
    const own = { data: series.data, only: { month: { from: '2011-01', to: '2012-12' } }, outcome: 'y', time: 'month' }
    const data = rowsOf().filter(({ month }) => month > '2011-06' && month !== '2012-03')
    expect(coverageOf(own, { name: 'courts', data }, noFile)).toEqual({
      ...{ from: '2011-07', to: '2013-12', times: 17, of: 24, beside: 12 },
    })
  })

  const methods = [
    { method: 'its', intervention: { at: '2012-01' }, area: 'area', family: 'gaussian' },
    { method: 'did', unit: 'area', treated: 'area 0', from: '2012-01' },
    { method: 'synthetic-control', unit: 'area', treated: 'area 0', from: '2012-01' },
    { method: 'change-points', area: 'area', from: '2012-01' },
  ]
  test.each(methods.map((one) => [one.method, one] as const))(
    'the doubt of %s says it in both languages',
    (_, method) => {
      const page = (data: object[], locale: 'en' | 'ur') =>
        JSON.stringify(evaluate({ ...series, ...method, data }, noFile).plain(translator(locale)))
      const short = rowsOf({ first: 6 })
      expect(page(rowsOf(), 'en')).toMatch(/courts covers January 2010 to December 2013: all 48 times/)
      expect(page(short, 'en')).toMatch(
        /courts covers July 2010 to December 2013: only 42 of the 48 times.*another time/,
      )
      expect(page(short, 'ur')).toMatch(/courts میں جولائی ۲۰۱۰ سے دسمبر ۲۰۱۳.*۴۸.*صرف ۴۲/)
    },
  )
})
