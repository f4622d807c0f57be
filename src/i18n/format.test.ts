import { describe, expect, test } from 'vitest'
import { formatter } from './format.ts'

const en = formatter('en')
const ur = formatter('ur')

describe('figures', () => {
  test('keep the digits of their language', () => {
    expect(en.integer(8300)).toBe('8,300')
    expect(ur.integer(8300)).toBe('۸٬۳۰۰')
  })

  test('line up on the point when the number of decimals is fixed', () => {
    expect([2, 13.25].map((value) => en.number(value, { digits: 1, fixed: true }))).toEqual(['2.0', '13.3'])
  })

  test('give shares of one as per cent', () => {
    expect(en.percent(0.2258)).toBe('23%')
    expect(ur.percent(0.2258, 1)).toBe('۲۲٫۶٪')
  })

  test('rewrite the digits inside a label', () => {
    expect(ur.digits('14(a)')).toBe('۱۴(a)')
    expect(en.digits('14(a)')).toBe('14(a)')
  })

  test('rewrite the digits of a sentence, but not those of a Latin name', () => {
    expect(ur.prose('2016-17 میں 31 میں سے 29 یعنی 93.5 فیصد، COVID-19 سے پہلے۔')).toBe(
      '۲۰۱۶-۱۷ میں ۳۱ میں سے ۲۹ یعنی ۹۳٫۵ فیصد، COVID-19 سے پہلے۔',
    )
    expect(en.prose('29 of 31')).toBe('29 of 31')
  })
})

describe('money', () => {
  test('is told in words from a million on, without losing its figures', () => {
    expect(en.money(732.4e9, 'PKR')).toBe('Rs\u00a0732.4 billion')
    expect(en.money(78e9, 'USD')).toBe('US$\u00a078 billion')
  })

  test('counts in kharb and lakh in Urdu', () => {
    expect(ur.money(732.4e9, 'PKR')).toBe('۷٫۳۲۴ کھرب\u00a0روپے')
  })

  test('keeps the code of a currency it has no name for', () => {
    expect(en.money(1200.5, 'EUR')).toBe('1,200.5\u00a0EUR')
  })
})

describe('dates', () => {
  test.each([
    ['2016-06-30', '30 June 2016', '۳۰ جون ۲۰۱۶'],
    ['2014-02', 'February 2014', 'فروری ۲۰۱۴'],
    ['2014', '2014', '۲۰۱۴'],
  ])('say %s as exactly as it is known', (iso, english, urdu) => {
    expect(en.date(iso)).toBe(english)
    expect(ur.date(iso)).toBe(urdu)
  })

  test.each(['2016-13', '30 June 2016', '2016-6-3', ''])('refuse %j', (iso) => {
    expect(() => en.date(iso)).toThrow(/Not a date.*Expected 2016/)
  })

  test('say moments in UTC', () => {
    expect(en.moment('2026-11-21T09:05:00Z')).toBe('21 November 2026, 09:05 UTC')
    expect(ur.moment('2026-11-21T09:05:00Z')).toBe('۲۱ نومبر ۲۰۲۶، ۰۹:۰۵ UTC')
  })
})

describe('durations and lists', () => {
  test('are said in words', () => {
    expect(en.duration('P30D')).toBe('30 days')
    expect(en.duration('P1Y6M')).toBe('1 year and 6 months')
    expect(ur.duration('P30D')).toBe('۳۰ دن')
  })

  test('refuse a duration that is none', () => {
    expect(() => en.duration('30 days')).toThrow(/Not a duration/)
    expect(() => en.duration('P')).toThrow(/Not a duration/)
  })

  test('join without a comma before the last', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(ur.list(['الف', 'ب', 'ج'])).toBe('الف، ب اور ج')
  })
})

describe('figures in lakh and crore', () => {
  test.each([
    ['en', '1,23,45,678', 'Rs\u00a073,240 crore', 'Rs\u00a02.5 lakh', 'Rs\u00a099,999'],
    ['ur', '۱,۲۳,۴۵,۶۷۸', '۷٫۳۲۴ کھرب\u00a0روپے', '۲٫۵ لاکھ\u00a0روپے', '۹۹,۹۹۹\u00a0روپے'],
  ] as const)('are written so in %s', (locale, figure, kharb, lakh, less) => {
    const f = formatter(locale, 'south-asian')
    expect(f.integer(12_345_678).replaceAll('٬', ',')).toBe(figure)
    expect(f.money(732_400_000_000, 'PKR').replace('\u202f', ' ')).toBe(kharb)
    expect(f.money(250_000, 'PKR').replace('\u202f', ' ')).toBe(lakh)
    expect(f.money(99_999, 'PKR').replaceAll('٬', ',')).toBe(less)
  })
})
