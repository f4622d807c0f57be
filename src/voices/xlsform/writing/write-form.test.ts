// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CorpusForm, classify } from '../corpus/classify.ts'
import { readSheets } from '../input/read-sheets.ts'
import type { Sheet } from '../input/sheet.ts'
import { languageOf } from '../languages.ts'
import type { Form, Node, Question, QuestionType, Words } from '../model.ts'
import { readForm } from '../reading/read-form.ts'
import { formSheets } from './form-sheets.ts'
import { writeForm } from './write-form.ts'

const folder = process.env.PAIMANA_TEST_DATA

const asSheets = (form: Form): Sheet[] => formSheets(form).map((sheet) => ({ ...sheet, oddities: [] }))

const LANGUAGES = ['English (en)', 'اردو (ur)']
const SIMPLE: QuestionType[] = ['text', 'integer', 'decimal', 'date', 'time', 'dateTime', 'note', 'acknowledge']

/** Words as people write them, with what spreadsheets and XLSForm might stumble over. */
const sentence = fc
  .array(
    fc.constantFrom(
      'How',
      'many?',
      'کتنے؟',
      '=1+1',
      '“so”',
      'a|b',
      "it's",
      '&amp;',
      '<b>',
      'two\nlines',
      '  ',
      '‹x›',
      '#1',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => words.join(' ').trim())
  .filter((words) => words !== '')

const words: fc.Arbitrary<Words> = fc.record({ 'English (en)': sentence, 'اردو (ur)': sentence })
const someWords: fc.Arbitrary<Words> = fc.oneof(fc.constant({}), words)
const maybe = (text: string) => fc.constantFrom('', text)

const question = (at: number, earlier: string[]): fc.Arbitrary<Question> =>
  fc
    .record({
      what: fc.constantFrom<QuestionType>(...SIMPLE, 'select_one', 'select_multiple', 'rank', 'range'),
      label: words,
      hint: someWords,
      guidance: someWords,
      appearance: maybe('minimal'),
      relevant: earlier.length > 0 ? maybe(`\${${earlier[0]}} != ''`) : fc.constant(''),
      readonly: maybe('true()'),
      required: fc.constantFrom('', 'true()', '1 = 1'),
      requiredMessage: someWords,
      constraint: maybe(". != 'x'"),
      constraintMessage: someWords,
      initial: fc.constantFrom(
        null,
        { value: 'a b', isDynamic: false },
        { value: "concat('a', 'b')", isDynamic: true },
      ),
      seed: fc.constantFrom(null, '', '42'),
      rows: fc.constantFrom(null, 4),
    })
    .map(({ what, seed, rows, appearance, ...rest }) => {
      const isSelect = what === 'select_one' || what === 'select_multiple' || what === 'rank'
      const name = `q${at}`
      return {
        kind: 'question',
        type: what,
        name,
        path: name,
        ...rest,
        appearance: what === 'range' ? '' : appearance,
        list: isSelect ? 'list' : null,
        choiceFilter: isSelect && what !== 'rank' ? "colour = 'red'" : '',
        randomize: isSelect && seed !== null ? { seed } : null,
        range: what === 'range' ? { start: 0, end: 5, step: 0.5, tickInterval: null, placeholder: 2 } : null,
        rows: what === 'text' ? rows : null,
        calculation: '',
        triggers: [],
      } satisfies Question
    })

/** Questions at the top, and again in a group. */
const forms: fc.Arbitrary<Form> = fc
  .record({
    questions: fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => question(at, at > 0 ? ['q0'] : [])))),
    inner: question(90, ['q0']),
    groupLabel: someWords,
    choiceLabels: fc.tuple(words, words),
    title: maybe('A title'),
    others: fc.constantFrom<Record<string, string>>({}, { submission_url: 'https://example.org/' }),
  })
  .map(({ questions, inner, groupLabel, choiceLabels, title, others }): Form => {
    const columns: Record<string, string>[] = [{ colour: 'red' }, {}]
    const group: Node = {
      kind: 'group',
      name: 'g',
      path: 'g',
      label: groupLabel,
      hint: {},
      guidance: {},
      appearance: 'field-list',
      relevant: "${q0} = 'a'",
      readonly: '',
      nodes: [{ ...inner, path: `g/${inner.name}` }],
    }
    return {
      settings: { title, id: '', version: '7', defaultLanguage: '', style: 'pages', allowDuplicates: false, others },
      languages: LANGUAGES.map(languageOf),
      nodes: [...questions, group],
      lists: {
        list: choiceLabels.map((label, at) => ({ name: `c${at}`, label, columns: columns[at] ?? {} })),
      },
    }
  })

describe('a form that is written', () => {
  test('is read back equal, whatever its questions and words', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const { form: back, refusals } = readForm(asSheets(form))
        expect(refusals).toEqual([])
        expect(back).toEqual(form)
      }),
      { numRuns: 200 },
    )
  })

  test('is read back equal from a workbook, too', async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        expect(readForm(await readSheets(await writeForm(form))).form).toEqual(form)
      }),
      { numRuns: 25 },
    )
  })

  test('keeps runs of spaces by saying that they count', () => {
    const sheet = (text: string) => [
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'q', text],
        ],
        oddities: [],
      },
    ]
    const { form } = readForm([
      ...sheet('a  b'),
      { name: 'settings', rows: [['clean_text_values'], ['no']], oddities: [] },
    ])
    expect(form?.nodes[0]?.label).toEqual({ default: 'a  b' })
    expect(form && readForm(asSheets(form)).form).toEqual(form)
    expect(readForm(sheet('a  b')).form?.nodes[0]?.label).toEqual({ default: 'a b' })
  })
})

test.skipIf(!folder)(
  'every form of pyxform’s tests that is imported comes back equal from the workbook written of it',
  async () => {
    const forms: CorpusForm[] = JSON.parse(readFileSync(`${folder}/data/xlsform/forms.json`, 'utf8'))
    let count = 0
    for (const each of forms) {
      const { form, id } = classify(each)
      if (!form) continue
      count += 1
      expect(readForm(await readSheets(await writeForm(form))).form, id).toEqual(form)
    }
    expect(count).toBe(189)
  },
)
