// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { assess } from '#src/voices/answering/assess.ts'
import { parse } from '#src/voices/answering/parse.ts'
import { compile } from '#src/voices/answering/program.ts'
import type { Form, Question } from '#src/voices/xlsform/model.ts'
import { blankForm, blankQuestion } from './blank-form.ts'
import { type Condition, conditionText, howsOf, needsValue, type Test } from './condition.ts'
import { printExpression } from './print-expression.ts'
import { readCondition } from './read-condition.ts'
import { conditionSaid, sayerOf } from './say-condition.ts'

const choice = (name: string, label: string) => ({ name, label: { 'English (en)': label }, columns: {} })
const asked: Question[] = [
  { ...blankQuestion('select_one', 'one'), list: 'list', label: { 'English (en)': 'Which one?' } },
  { ...blankQuestion('select_multiple', 'many'), list: 'list' },
  blankQuestion('integer', 'age'),
  blankQuestion('date', 'day'),
  blankQuestion('text', 'said'),
]
const last = blankQuestion('text', 'last')
const form: Form = {
  ...blankForm('T'),
  nodes: [...asked, last],
  lists: { list: [choice('a', 'Apples'), choice('b', 'Pears'), choice('7', 'Seven')] },
}
const sayer = sayerOf(form, 'English (en)', translator('en'))
const questionAt = (path: string) => asked.find((question) => question.path === path) ?? last
const read = (text: string) => readCondition(text, 'last', sayer)

const values: Record<string, fc.Arbitrary<string>> = {
  one: fc.constantFrom('a', 'b', '7'),
  many: fc.constantFrom('a', 'b'),
  age: fc.constantFrom('18', '-3', '2.5'),
  day: fc.constantFrom('2026-11-21', '2000-02-29'),
  said: fc.constantFrom("it's", 'a "b"', 'سچ'),
}

const tests: fc.Arbitrary<Test> = fc.constantFrom(...asked).chain((question) =>
  fc.constantFrom(...howsOf(question)).chain((how) =>
    (needsValue(how) ? (values[question.name] ?? fc.constant('')) : fc.constant('')).map((value) => ({
      question: question.path,
      how,
      value,
    })),
  ),
)
const joins = fc.constantFrom('all' as const, 'any' as const)
const conditions: fc.Arbitrary<Condition> = fc.record({
  join: joins,
  groups: fc.array(fc.record({ join: joins, tests: fc.array(tests, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
})

/** Whether the last question is asked after some answers. */
function isAsked(relevant: string, answers: Record<string, string>): boolean {
  const { program, faults } = compile({ ...form, nodes: [...asked, { ...last, relevant }] })
  expect(faults, relevant).toEqual([])
  return assess(program, answers, { now: '2026-11-21T00:00:00.000Z', random: () => 0 }).isRelevant('last')
}

const answers = fc.record({
  one: fc.constantFrom('', 'a', 'b', '7'),
  many: fc.constantFrom('', 'a', 'a b', '7'),
  age: fc.constantFrom('', '18', '-3', '2.5', '40'),
  day: fc.constantFrom('', '2026-11-21', '1999-01-01', '2030-01-01'),
  said: fc.constantFrom('', "it's", 'other'),
})

test('what is picked and written is read again as what means the same for every answer', () => {
  fc.assert(
    fc.property(conditions, answers, (condition, given) => {
      const text = conditionText(condition, questionAt)
      const back = read(text)
      expect(back, text).not.toBeNull()
      const again = conditionText(back ?? condition, questionAt)
      expect(isAsked(again, given), `${text} → ${again}`).toBe(isAsked(text, given))
      expect(read(again)).toEqual(back)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ["${one} = 'a'", [['one', 'is', 'a']]],
  ["'a' = ${one}", [['one', 'is', 'a']]],
  ['${one} = 7', [['one', 'is', '7']]],
  ["selected(${one}, 'a')", [['one', 'is', 'a']]],
  ["not(selected(${many}, 'b'))", [['many', 'lacks', 'b']]],
  ["selected(../many, 'b')", [['many', 'includes', 'b']]],
  [
    "18 <= ${age} and ${day} > date('2020-01-01')",
    [
      ['age', 'atLeast', '18'],
      ['day', 'more', '2020-01-01'],
    ],
  ],
])('an imported expression is shown as picked: %s', (text, expected) => {
  const found = read(text)?.groups.flatMap(({ tests: all }) =>
    all.map(({ question, how, value }) => [question, how, value]),
  )
  expect(found).toEqual(expected)
})

test.each([
  'count-selected(${many}) > 2',
  "${many} = 'a'",
  "${age} = '18'",
  '${age} + 1 > 18',
  "(${one} = 'a' or (${age} > 1 and ${age} < 5)) and ${said} != ''",
  "not(${one} = 'a')",
  'true()',
  "regex(${said}, 'x')",
  "${one} = 'a' and",
])('what says more than can be picked is left as its text: %s', (text) => {
  expect(read(text)).toBeNull()
})

test('a condition is said in words, its groups in brackets', () => {
  const condition = read("${one} = 'a' and (${age} >= 18 or selected(${many}, 'b'))")
  const said = condition && conditionSaid(sayer, condition).replace(/[\u2068\u2069]/g, '')
  expect(said).toBe('“Which one?” is “Apples” and (“age” is at least 18 or “many” includes “Pears”)')
})

test.each(['1 + 2 * 3', '(1 + 2) * 3', '1 - (2 - 3)', "not(${a} = 'x') and -(1 + 2) < ../b/c", '(1 = 2) = true()'])(
  'an expression is printed so that it parses alike: %s',
  (text) => {
    const plain = (tree: unknown) =>
      JSON.parse(JSON.stringify(tree, (key, value) => (key === 'at' ? undefined : value)))
    const named = printExpression(parse(text), (one) => (one.kind === 'reference' ? one.name : one.steps.join('_')))
    const expected = plain(parse(text.replace('../b/c', '${b_c}')))
    expect(plain(parse(named))).toEqual(expected)
  },
)
