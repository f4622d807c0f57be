import { describe, expect, test } from 'vitest'
import { IdentityNumber, personalData } from './personal-data.ts'

const cnic = { name: 'CNIC', shape: '00000-0000000-0' }
const passport = { name: 'passport', shape: 'AA0000000' }
const found = (text: string) => personalData(text, [cnic, passport]).map(({ line, what }) => `${what} in line ${line}`)

describe('A text that stands for a person', () => {
  test.each([
    ['an identity number as it is printed', 'He holds 35202-1234567-1.', 'number in line 1'],
    ['one without its hyphens', 'CNIC3520212345671', 'number in line 1'],
    ['one with spaces and dashes', '35202 – 1234567 – 1', 'number in line 1'],
    ['one in Urdu digits', 'نمبر ۳۵۲۰۲-۱۲۳۴۵۶۷-۱', 'number in line 1'],
    ['one with letters', 'passport AB1234567', 'number in line 1'],
    ['a mobile number', 'Call 0300-1234567', 'phone in line 1'],
    ['one with a country code', 'Call +92 300 1234567', 'phone in line 1'],
    ['one of a town', '(051) 920 12 34', 'phone in line 1'],
    ['a mail address', 'first\nsecond\r\nwrite to nobody@example.org', 'mail in line 3'],
  ])('is found by %s', (_, text, what) => {
    expect(found(text)).toEqual([what])
  })

  test.each([
    ['a day', 'On 2026-11-21, 01-02-2026 03 posts, 05/11/2026 12:00'],
    ['a sum', 'Rs 3,520,212,345,671 and 0.123456789 of it'],
    ['a sum in a long row of digits', 'Rs 35202123456712 million'],
    ['years and clauses', '2014-2018, clause 60, SRO 1234(I)/2026'],
    ['a word with letters and digits', 'BRABC1234567X'],
    ['a mention of the @ sign', 'the sign @ stands alone'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('says how the number is called, once a line', () => {
    expect(personalData('35202-1234567-1 or 35202-1234567-1\na@example.org', [cnic])).toEqual([
      { line: 1, what: 'number', name: 'CNIC' },
      { line: 2, what: 'mail', name: '' },
    ])
  })
})

test.each(['', '0', '00-', '(00000)', '.*.*.*', '0'.repeat(41)])('"%s" is no shape of a number', (shape) => {
  expect(IdentityNumber.safeParse({ name: 'N', shape }).success).toBe(false)
})
