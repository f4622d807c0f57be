// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
import { describe, expect, test } from 'vitest'
import { checked } from './check.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { ExpressionError } from './expression.ts'
import { storedText } from './values.ts'

const answers: Record<string, string> = {
  empty: '',
  n: '5',
  t: 'abc',
  zero: '0',
  day: '2024-02-29',
  moment: '2024-02-29T10:30:00.000+05:00',
  several: 'a b c',
}

const scope: Scope = {
  now: '2026-11-21T19:28:41.995+00:00',
  random: () => 0.5,
  self: () => 'own',
  answerOf: (reference) => (reference.kind === 'reference' ? (answers[reference.name] ?? '') : ''),
  column: (name) => (name === 'colour' ? 'red' : null),
  choiceName: (chosen, question) => `${chosen} of ${question}`,
}

const result = (text: string) => storedText(evaluate(checked(text, { self: true, columns: true }), scope))

/** Each was put to ODK's engine 0.22.0 as well and came out the same, but for the functions it does not know. */
describe.each<[topic: string, cases: [expression: string, result: string][]]>([
  [
    'an answer that is not there',
    [
      ['${empty} = 0', 'false'],
      ['${empty} = ""', 'true'],
      ['${empty} < 1', 'false'],
      ['${empty} + 1', ''],
      ['coalesce(${empty}, ${t})', 'abc'],
      ['count-selected(${empty})', '0'],
      ['max(${n}, ${empty})', ''],
    ],
  ],
  [
    'a question as a condition, which is true because it is there',
    [
      ['boolean(${empty})', 'true'],
      ['not(${empty})', 'false'],
      ['if(${zero}, 1, 2)', '1'],
      ['${n} != true()', 'false'],
      ['"" = false()', 'true'],
    ],
  ],
  [
    'numbers and texts',
    [
      ['${n} = "5"', 'true'],
      ['${n} = "5.0"', 'false'],
      ['"10" < "9"', 'false'],
      ['1 div 3', '0.3333333333333333'],
      ['-5 mod 3', '-2'],
      ['0 div 0', ''],
      ['round(-2.5)', '-3'],
      ['round(155, -1)', '160'],
      ['1 < 2 < 3', 'true'],
      ['3 > 2 > 1', 'false'],
      ['2 + 3 * 4 - 1', '13'],
      ['-(${n}) - 1', '-6'],
      ['"a" = "a" and 1 = 1 or 1 = 2', 'true'],
    ],
  ],
  [
    'dates',
    [
      ['today()', '2026-11-21'],
      ['today() - ${day}', '996'],
      ['date(${day} + 1)', '2024-03-01'],
      ['${day} = 19782', 'true'],
      ['${day} < "2024-03-01"', 'true'],
      ['decimal-date-time(${moment})', '19782.229166666668'],
      ['format-date(${day}, "%d/%m/%Y %a %b %e %n %y %q%%")', '29/02/2024 Thu Feb 29 2 24 %q%%'],
      ['format-date-time(${moment}, "%H:%M")', '05:30'],
      ['date-time("2024-02-29T10:00")', '2024-02-29T10:00:00.000+00:00'],
    ],
  ],
  [
    'choices',
    [
      ['selected(${several}, "b")', 'true'],
      ['selected-at(${several}, 2)', 'c'],
      ['count-selected(${several})', '3'],
      ['jr:choice-name(${t}, "${t}")', 'abc of ${t}'],
      ['colour = "red"', 'true'],
      // A column that the row leaves empty is no node at all: neither equal nor unequal to anything.
      ['weight = ""', 'false'],
      ['weight != ""', 'false'],
    ],
  ],
  [
    'texts',
    [
      ['substr("hello", -3)', 'llo'],
      ['substring("hello", 1.5, 2.6)', 'ell'],
      ['regex(${t}, "b")', 'true'],
      ['translate(${t}, "ab", "xy")', 'xyc'],
      ['join(", ", ${t}, ${n})', 'abc, 5'],
      ['normalize-space("  a  b ")', 'a b'],
      ['. = "own"', 'true'],
      ['once(1)', 'own'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s gives “%s”', (expression, expected) => {
    expect(result(expression)).toBe(expected)
  })
})

test.each([
  ['1 +', 'unexpectedEnd', 3],
  ['${a} = ', 'unexpectedEnd', 7],
  ['(1', 'unexpectedEnd', 2],
  ['1 2', 'unexpectedWord', 2],
  ['"open', 'unclosedText', 0],
  ['a £ b', 'unexpectedCharacter', 2],
  ['${a b}', 'badReference', 0],
  ['nosuch(1)', 'unknownFunction', 0],
  ['1 + if(1, 2)', 'argumentCount', 4],
  ['1 + "two"', 'notANumber', 4],
  ['regex(., "(")', 'badPattern', 9],
  [`${'('.repeat(101)}1${')'.repeat(101)}`, 'tooDeep', 100],
  ['//a', 'unexpectedWord', 0],
])('%s is refused with its place', (text, key, at) => {
  const refused = () => checked(text, { self: true, columns: false })
  expect(refused).toThrow(ExpressionError)
  const fault = faultOf(refused)
  expect([fault?.key, fault?.at]).toEqual([key, at])
})

function faultOf(refused: () => unknown): ExpressionError | undefined {
  try {
    refused()
    return undefined
  } catch (error) {
    return error instanceof ExpressionError ? error : undefined
  }
}
