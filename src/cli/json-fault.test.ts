import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFault } from './json-fault.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place where a text stops being JSON', () => {
  test.each([
    ['', 1, 1, 'the text ends where a value should stand'],
    ['{"a":', 1, 6, 'the text ends where a value should stand'],
    ['{"a": 1,}', 1, 9, '"}" stands where a name should'],
    ['[1 2]', 1, 4, '"2" stands where , or ] should'],
    ['{\n  "kind": "reach"\n  "unit": 1 }', 3, 3, 'stands where , or } should'],
    ["{'kind': 1}", 1, 2, `"'kind'" stands where a name or } should`],
    ['{"a": "b\n"}', 1, 7, 'a text has no closing quote, or holds a bare line break or a wrong escape'],
    ['{"a": "\\x"}', 1, 7, 'a text has no closing quote'],
    ['{"ملک": nul}', 1, 9, '"nul" stands where a value should'],
    ['{} {}', 1, 4, '"{" stands where the end should'],
    ['01', 1, 2, '"1" stands where the end should'],
    ['\u0000', 1, 1, 'stands where a value should'],
  ])('%j', (text, line, column, problem) => {
    expect(jsonFault(text)).toEqual({ line, column, problem: expect.stringContaining(problem) })
  })

  test('a name that stands twice in one object, however it is escaped', () => {
    expect(jsonFault('{"today": 1,\n "t\\u006fday": 2}')).toEqual({
      line: 2,
      column: 2,
      problem: 'the name "t\\u006fday" stands a second time in its object',
    })
    expect(jsonFault('{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": "a"}')).toBeNull()
  })

  test('is found exactly where JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b\\n"',
      '"',
      '1',
      '-0.5e3',
      '-',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '.',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        const fault = jsonFault(text)
        if (!fault?.problem.includes('second time')) expect(fault === null).toBe(isJson(text))
      }),
      { numRuns: 5_000 },
    )
  })

  test('is not found in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), (text) => jsonFault(text) === null))
  })

  test('is found in a very deep and in a very long text', () => {
    expect(jsonFault('['.repeat(1_000_000))?.column).toBe(1_000_001)
    expect(jsonFault(`"${'a'.repeat(1_000_000)}`)?.column).toBe(1)
  })
})
