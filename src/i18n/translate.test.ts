import { describe, expect, test } from 'vitest'
import type { MessageKey } from './catalogue.ts'
import { translator } from './translate.ts'

describe('translator', () => {
  test('fills a message in English', () => {
    expect(translator('en')('ui.nOfM', { n: 15, m: 44 })).toBe('15 of 44')
  })

  test('turns the order round and writes Urdu digits in Urdu', () => {
    expect(translator('ur')('ui.nOfM', { n: 15, m: 44 })).toBe('۴۴ میں سے ۱۵')
  })

  test('chooses the plural form', () => {
    const t = translator('en')
    expect(t('common.commitments', { count: 1 })).toBe('1 promise')
    expect(t('common.commitments', { count: 44 })).toBe('44 promises')
  })

  test('names key and language when an argument is missing', () => {
    expect(() => translator('ur')('ui.nOfM', { n: 15 })).toThrow(/ui\.nOfM \(ur\)/)
  })

  test('says that a key does not exist', () => {
    expect(() => translator('en')('ui.noSuchThing' as MessageKey)).toThrow(/no message ui\.noSuchThing/)
  })

  test('gives the same translator each time', () => {
    expect(translator('ur')).toBe(translator('ur'))
  })

  test('returns parts of a message that a caller wraps', () => {
    const parts = translator('en').rich<{ bold: string }>('ui.tickRuleRow', {
      label: { bold: 'An owner' },
      n: 15,
      m: 44,
    })
    expect(parts).toEqual([{ bold: 'An owner' }, ': 15 of 44'])
  })
})
