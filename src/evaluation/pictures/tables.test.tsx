import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Locale } from '#src/i18n/locale.ts'
import { Language } from '#src/ui/language.tsx'
import type { FromSource } from '../verdict.ts'
import { SourcesTable } from './sources-table.tsx'

const covers = { from: '2010-01', to: '2012-06', times: 30, of: 48, beside: 0 }
const sources: FromSource[] = [
  { source: 'courts', covers, estimate: -3.2, low: -5, high: -1, p: 0.00004 },
  { source: 'police', covers: { ...covers, times: 48 }, refused: 'There are too few areas.' },
  { source: 'as it was once computed', estimate: 1, low: null, high: null, p: 0.5 },
]
const words = (locale: Locale, level?: number) =>
  renderToStaticMarkup(
    <Language locale={locale}>
      <SourcesTable sources={sources} level={level} />
    </Language>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')

test('the table of sources says what time each covers, that of an old result nothing, and no p is nothing', () => {
  expect(words('en')).toMatch(/courts .*January 2010 – June 2012: 30 of 48 times/)
  expect(words('en')).toMatch(/police .*January 2010 – June 2012: all of it/)
  expect(words('en')).toMatch(/as it was once computed\s+(Time it covers\s+)?–/)
  expect(words('en')).toContain('< 0.001')
  expect(words('en')).not.toContain('0.000')
  expect(words('ur')).toContain('۰٫۰۰۱ سے کم')
  expect(words('ur')).not.toContain('<')
  expect(words('ur')).toMatch(/جنوری ۲۰۱۰ – جون ۲۰۱۲: ۴۸ میں سے ۳۰ اوقات/)
})

test('intervals are called by their own level', () => {
  expect(words('en')).toContain('95% interval')
  expect(words('en', 0.9)).toMatch(/ 90% interval/)
  expect(words('en', 0.9)).not.toContain('95%')
  expect(words('ur', 0.999)).toContain('۹۹٫۹ فیصد وقفہ')
})
