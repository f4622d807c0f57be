import { describe, expect, test } from 'vitest'
import { locales, tagOf } from '#src/i18n/locale.ts'
import { textOf } from '#src/i18n/translate.ts'
import { faultText } from '#src/publishing/refusal.ts'
import { findingKeys } from '../check-entry.ts'
import { fillIn } from './fill-in.ts'
import { clockTime, sayIn } from './say.ts'
import { liveKeys, wordsIn } from './setting.ts'

const values = {
  typed: 'a few',
  answers: 'yes, no',
  share: 12.5,
  min: 0,
  max: 1234567,
  last: 150,
  usual: 1.23456,
  sum: 11,
  whole: 12,
}

describe.each(locales)('What the page says by itself (%s)', (locale) => {
  test.each(findingKeys)('of %s is what the server says', (key) => {
    expect(fillIn(textOf(locale, key), values, tagOf(locale))).toBe(faultText({ key, values }, locale))
  })

  test.each(liveKeys)('in %s has nothing in it that only the server could fill in', (key) => {
    expect(textOf(locale, key).replaceAll(/\{(time|why)\}/g, '')).not.toMatch(/[{}<>#]/)
  })

  test('tells the time in its own digits, and the day where that is another', () => {
    const now = new Date(2026, 10, 21, 18)
    const tag = tagOf(locale)
    const time = clockTime(new Date(2026, 10, 21, 14, 5).toISOString(), now, tag)
    expect(time).toBe(locale === 'ur' ? '۱۴:۰۵' : '14:05')
    const earlier = clockTime(new Date(2026, 10, 19, 14, 5).toISOString(), now, tag)
    expect(earlier).toContain(locale === 'ur' ? '۱۹' : '19 November')
    const say = sayIn({ words: wordsIn(locale), tag })
    expect(say('keeping.saved', { time })).toContain(time)
  })
})
