import { describe, expect, test, vi } from 'vitest'
import { hashPassword, passwordMatches } from './password-hash.ts'
import { passwordFault } from './password-rule.ts'

vi.unmock('./password-hash.ts')

describe('a password', () => {
  test('has twelve characters, counted as people count them', () => {
    expect(passwordFault('elevenchars')).toBe('short')
    expect(passwordFault('twelve chars')).toBeUndefined()
    expect(passwordFault('🦉🦊🐝🐢🦋🐙🦀🐬🦒🦔🐍')).toBe('short')
    expect(passwordFault('پانی دریا چراغ اخروٹ')).toBeUndefined()
    expect(passwordFault('a1'.repeat(129))).toBe('long')
  })

  test.each([
    'qwertyuiop123',
    '1234567890qwerty',
    'Password2026!!',
    '!!!football2024',
    'zzzzzzzzzzzz',
    'abcabcabcabc',
    '1q2w3e4r5t6y',
  ])('is refused where it is common: %s', (password) => expect(passwordFault(password)).toBe('common'))

  test.each(['correct horse battery staple', '847261950384726', 'allsmallletters but many'])(
    'need not be composed of anything: %s',
    (password) => expect(passwordFault(password)).toBeUndefined(),
  )

  test('is not the person’s own name or address', () => {
    expect(passwordFault('amina@example.org', ['amina@example.org', 'Amina'])).toBe('personal')
    expect(passwordFault('AminaSiddiqui99', ['AminaSiddiqui'])).toBe('personal')
  })

  test('matches its hash and no other, in whichever form its letters were typed', async () => {
    const hash = await hashPassword('caf\u00e9 river lantern')
    expect(hash).not.toContain('river')
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/)
    expect(await passwordMatches('cafe\u0301 river lantern', hash)).toBe(true)
    expect(await passwordMatches('caf\u00e9 river lanterm', hash)).toBe(false)
    expect(await passwordMatches('anything', undefined)).toBe(false)
  })
})
