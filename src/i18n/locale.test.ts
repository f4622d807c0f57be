import { describe, expect, test } from 'vitest'
import { dirOf, localPath, readPath } from './locale.ts'

describe('addresses of a language', () => {
  test('English keeps the path and Urdu stands under /ur', () => {
    expect(localPath('en', '/pakistan')).toBe('/pakistan')
    expect(localPath('ur', '/pakistan')).toBe('/ur/pakistan')
    expect(localPath('ur', '/')).toBe('/ur')
  })

  test('a path that only begins with the letters ur is not Urdu', () => {
    expect(readPath('/urban')).toEqual({ locale: 'en', path: '/urban' })
  })

  test('reading takes back what writing made', () => {
    for (const locale of ['en', 'ur'] as const) {
      for (const path of ['/', '/pakistan', '/pakistan/policies/nisp']) {
        expect(readPath(localPath(locale, path))).toEqual({ locale, path })
      }
    }
  })

  test('the address of a page never leads to another site', () => {
    for (const path of ['//evil.example', '/\\\\evil.example', '///evil.example'])
      expect(localPath('en', readPath(`/ur${path}`).path)).toBe('/evil.example')
  })

  test('Urdu runs from right to left', () => {
    expect([dirOf('en'), dirOf('ur')]).toEqual(['ltr', 'rtl'])
  })
})
