// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
import { describe, expect, test } from 'vitest'
import { locales } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { readMarkdown } from '#src/voices/xlsform/input/tables.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { ADVICE_KINDS, SOURCES } from './model.ts'
import { reviewForm } from './review.ts'
import { adviceSaid } from './say.ts'

const CHOICES = [
  '| yn | yes | Yes | جی ہاں | |',
  '| yn | no | No | نہیں | |',
  '| town | t1 | Talbanda | تلبنڈا | n |',
  '| town | t2 | Sarmeen | سرمین | s |',
  '| town | t3 | Kot | کوٹ | w |',
  '| side | n | North | شمال | |',
  '| side | s | South | جنوب | |',
]

/** A form of rows `type, name, English, Urdu, relevant, constraint, required, choice_filter`. */
function reviewed(rows: string[], choices: string[] = CHOICES) {
  const text = [
    '| survey |',
    '| | type | name | label::English (en) | label::Urdu (ur) | relevant | constraint | required | choice_filter |',
    ...rows.map((row) => `| | ${row} |`),
    '| choices |',
    '| | list_name | name | label::English (en) | label::Urdu (ur) | at |',
    ...choices.map((row) => `| ${row}`),
  ].join('\n')
  const { form, refusals } = readForm(readMarkdown(text))
  if (!form) throw new Error(JSON.stringify(refusals))
  return reviewForm(form)
}
const kinds = (rows: string[], choices?: string[]) =>
  reviewed(rows, choices).map(({ kind, path, list }) => `${kind} ${path || list}`.trim())

const yes = 'select_one yn | a | Heard? | سنا؟ | | | yes |'
const age = 'integer | age | Age | عمر | | . >= 18 and . <= 99 | yes |'

describe('what is never asked is found by trying all answers that could matter', () => {
  test.each([
    ["${a} = 'maybe'", 'unreachable b'],
    ["${a} = 'yes' and ${a} = 'no'", 'unreachable b'],
    ["${a} = ''", 'unreachable b'],
    ['${age} < 18', 'unreachable b'],
    ['${age} > 40 and ${age} < 41', 'unreachable b'],
    ["selected(${a}, 'perhaps')", 'unreachable b'],
    ["regex(${age}, '^9{7}$')", 'notWorkedOut b'],
    ['${age} > 17', undefined],
    ['${age} = 99', undefined],
    ["${a} = 'no' or ${age} < 0", undefined],
    ['${age} * 2 = 36', undefined],
  ])('%s', (relevant, expected) => {
    const found = kinds([yes, age, `text | b | Why? | کیوں؟ | ${relevant} | | |`])
    expect(found).toEqual(expected ? [expected] : [])
  })

  test('through other questions, and what is in a group that is never asked is said once', () => {
    const found = kinds([
      yes,
      "text | b | Why? | کیوں؟ | ${a} = 'yes' | | yes |",
      "begin_group | g | More | مزید | ${a} = 'no' and ${b} != '' | | |",
      "text | c | Where? | کہاں؟ | ${a} = 'no' | | |",
      'end_group | | | | | | |',
    ])
    expect(found).toEqual(['unreachable g'])
  })

  test('choices that no filter lets through are named', () => {
    const rows = ['select_one side | s | Side | طرف | | | |', 'select_one town | t | Town | شہر | | | | at = ${s}']
    const [found] = reviewed(rows)
    expect(found).toMatchObject({ kind: 'choiceUnreachable', path: 't', values: { choices: 't3', count: 1 } })
  })

  test('it gives up where there is too much to try, and says so', () => {
    const many = Array.from({ length: 12 }, (_, at) => `select_one town | q${at} | Town? | شہر؟ | | | |`)
    const never = many.map((_, at) => `\${q${at}} = 'x'`).join(' and ')
    expect(kinds([...many, `text | b | Why? | کیوں؟ | ${never} | | |`])).toContain('notWorkedOut b')
  })

  test('a condition that rests on what comes later is pointed at', () => {
    expect(kinds(["text | b | Why? | کیوں؟ | ${a} = 'yes' | | |", yes])).toEqual(['restsOnLater b'])
  })
})

const scale = (...labels: string[]) =>
  labels.map((label, at) => `| x | c${at} | ${label} | |`.replace('| |', `| ${at} | |`))

describe('a scale', () => {
  const asked = 'select_one x | q | How is it? | کیسا ہے؟ | | | |'
  const english = (...labels: string[]) =>
    kinds([asked], scale(...labels)).filter((kind) => /unbalanced|noMiddle|agreement/.test(kind))
  test.each([
    [['Very good', 'Good', 'Fairly good', 'Bad'], ['unbalanced q']],
    [['Excellent', 'Good', 'Fair', 'Poor'], ['unbalanced q']],
    [['Very safe', 'Safe', 'Unsafe', 'Very unsafe'], ['noMiddle q']],
    [['Very safe', 'Safe', 'Neither', 'Unsafe', 'Very unsafe', 'Do not know'], []],
    [['Not at all satisfied', 'Satisfied', 'Very satisfied'], []],
    [['Never', 'Sometimes', 'Often'], []],
    [['Talbanda', 'Sarmeen', 'Kot'], []],
  ])('%s', (labels, expected) => {
    expect(english(...labels)).toEqual(expected)
  })

  test('in Urdu as in English', () => {
    const urdu = ['بہت محفوظ', 'محفوظ', 'کچھ محفوظ', 'غیر محفوظ']
    const found = kinds(
      [asked],
      urdu.map((label, at) => `| x | c${at} | ${at} | ${label} | |`),
    )
    expect(found).toContain('unbalanced q')
  })

  test('of agreement alone is pointed at once', () => {
    const agree = ['Strongly agree', 'Agree', 'Neither', 'Disagree', 'Strongly disagree'].map(
      (label, at) => `| x | c${at} | ${label} | ${at} | |`,
    )
    const rows = [1, 2, 3].map((at) => `select_one x | q${at} | The well is near. | کنواں نزدیک ہے۔ | | | |`)
    expect(kinds(rows, agree).filter((kind) => kind.startsWith('agreement'))).toHaveLength(1)
  })
})

describe('words', () => {
  test('that a language lacks, or that were copied into it, are pointed at', () => {
    const found = kinds([`text | q | Why? | | | | |`, 'text | r | Where do you live? | Where do you live? | | | |'])
    expect(found).toEqual(['untranslated q', 'sameWords r'])
  })

  test('of two choices must differ', () => {
    const found = kinds(
      ['select_one d | q | Which? | کون؟ | | | |'],
      ['| d | a | Both | ایک | |', '| d | b | both | دو | |'],
    )
    expect(found).toEqual(['sameChoice d'])
  })

  test('that touch what people keep to themselves need a way out, where an answer is demanded', () => {
    const asked = (required: string) =>
      kinds([`integer | q | What is your monthly income? | آپ کی ماہانہ آمدنی؟ | | | ${required} |`])
    expect(asked('yes')).toEqual(['sensitive q'])
    expect(asked('')).toEqual([])
  })

  test('a long form and a long question are pointed at', () => {
    const rows = Array.from({ length: 41 }, (_, at) => `text | q${at} | Why? | کیوں؟ | | | |`)
    expect(kinds(rows)).toEqual(['longForm'])
    expect(kinds([`text | q | ${'word '.repeat(41)}? | کیوں؟ | | | |`])).toEqual(['longQuestion q'])
  })
})

test.each(locales)('every kind of advice is said in %s, with a reason and what would be better', (locale) => {
  const values = { words: 'w', count: 2, positive: 1, negative: 2, choices: 'c', later: 'l' }
  for (const kind of ADVICE_KINDS) {
    const said = adviceSaid(translator(locale), { kind, weight: 'note', path: '', list: 'x', language: 'en', values })
    for (const text of [said.what, said.why, said.better]) expect(text, kind).not.toMatch(/^$|[{}]/)
    expect(said.source).toBe(SOURCES[kind])
  }
})
