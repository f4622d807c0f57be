import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, NotJsonError } from './canonical.ts'

const sound = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0') && s.isWellFormed())
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    sound,
    fc.array(tie('value')),
    fc.dictionary(sound, tie('value')),
  ),
})).value

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

describe('canonical JSON', () => {
  test('says the same as JSON does', () => {
    const same = (value: unknown) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }
    fc.assert(fc.property(json, same))
  })

  test('does not depend on the order of members', () => {
    const same = (value: unknown) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
    }
    fc.assert(fc.property(json, same))
  })

  test('is its own canonical form', () => {
    const same = (value: unknown) => {
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
    }
    fc.assert(fc.property(json, same))
  })

  test('gives the example of RFC 8785, section 3.2.4', () => {
    const text =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}'
    expect(canonicalJson(JSON.parse(text))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('sorts members by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  test('writes minus zero as zero, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: -0, a: undefined })).toBe('{"b":0}')
  })

  test.each([
    ['a NUL character', { title: { ur: 'a\0b' } }, 'title.ur'],
    ['half a surrogate pair', { clauses: ['ok', '\ud83d'] }, 'clauses[1]'],
    ['a NUL in a name', { 'a\0': 1 }, 'a\0'],
    ['what is not a number', { rows: [{ n: Number.NaN }] }, 'rows[0].n'],
    ['infinity', [[Number.POSITIVE_INFINITY]], '[0][0]'],
    ['undefined in a list', [undefined], '[0]'],
    ['a function', { f: () => 1 }, 'f'],
    ['a big integer', { n: 1n }, 'n'],
    ['a date', { at: new Date(0) }, 'at'],
  ])('refuses %s and says where it stands', (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(NotJsonError)
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ path }))
  })

  test('refuses what is nested without end instead of overflowing', () => {
    const knot: unknown[] = []
    knot.push(knot)
    expect(() => canonicalJson(knot)).toThrow('nested more than 100 levels')
  })
})
