import { expect, test } from 'vitest'
import type { z } from 'zod'
import { Exact, Line, Phrase, prose } from './text.ts'

const faultOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

test('a line is one line, of a length that a page can show, with nothing in it that hides', () => {
  expect(Line.parse(' نیشنل ایکشن پلان\u200c ')).toBe('نیشنل ایکشن پلان\u200c')
  expect(faultOf(Line, 'Pay\u202Eevah')).toBe('holds the hidden character U+202E; remove it')
  expect(faultOf(Line, 'Pay\nhere')).toBe('holds a line break, but is one line; remove it')
  expect(faultOf(Line, 'Pay\u0007')).toBe('holds the hidden character U+0007; remove it')
  expect(faultOf(Line, 'x'.repeat(5_000_000))).toBe('has 5000000 characters; at most 500 are kept')
})

test('prose has lines and tabs, and nothing that turns the order it is read in', () => {
  expect(prose().parse('One.\r\n\tTwo.\n')).toBe('One.\r\n\tTwo.')
  expect(faultOf(prose(), 'One \u2067owt')).toBe('holds the hidden character U+2067; remove it')
  expect(faultOf(prose(), 'x'.repeat(20_001))).toMatch(/at most 20000/)
  expect(faultOf(Phrase, 'One \u202dowt')).toBe('holds the hidden character U+202D; remove it')
})

test('a number that would be rounded is refused', () => {
  expect(Exact.parse(9_007_199_254_740_991)).toBe(9_007_199_254_740_991)
  expect(faultOf(Exact, 2 ** 53)).toMatch(/would be rounded/)
  expect(faultOf(Exact, -1e300)).toMatch(/would be rounded/)
})
