// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { begin } from '#src/voices/answering/answers.ts'
import { assess } from '#src/voices/answering/assess.ts'
import { compile } from '#src/voices/answering/program.ts'
import { readSheets } from '#src/voices/xlsform/input/read-sheets.ts'
import { FormFileError, type Sheet } from '#src/voices/xlsform/input/sheet.ts'
import { readMarkdown } from '#src/voices/xlsform/input/tables.ts'
import { type Form, questionsOf } from '#src/voices/xlsform/model.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { findingSaid } from '#src/voices/xlsform/say.ts'
import { formSheets } from '#src/voices/xlsform/writing/form-sheets.ts'
import { answerSets, surroundings } from './answer-sets.ts'

const folder = new URL('forms/', import.meta.url)
const forms = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** What a hurried hand, another program or somebody who means ill may put into a cell. */
const CELLS = [
  ...[
    '',
    '__proto__',
    'constructor',
    'toString',
    '${age}',
    '${__proto__}',
    '${nobody}',
    '. > 1',
    'if(',
    ')',
    "'",
    '${',
  ],
  ...[
    'select_one constructor',
    'select_one yn',
    'rank ways or_other',
    'begin_group',
    'end_group',
    'begin_repeat',
    'calculate',
  ],
  ...[
    'range',
    'start=1 end=0 step=-1',
    'randomize=true seed=${age}',
    'rows=999',
    '../age',
    '/a/b',
    'current()/../age',
    '../../..',
  ],
  ...[
    "jr:choice-name(${age}, 'x')",
    'once(.)',
    'yes',
    '1',
    'constructor()',
    'label::',
    'label::constructor',
    '::',
    'name',
  ],
  ...[
    '\u202e',
    'x'.repeat(3000),
    '('.repeat(300),
    "regex(., '[')",
    'date(.)',
    '1 div 0',
    'round(1, 400)',
    'max()',
    'date(1e)',
  ],
  ...['date-time(9999999999999)', 'format-date(date(99999999999), "%Y")', 'selected-at(., -1)', "substr(., -1, 'x')"],
]

const changes = fc.array(
  fc.record({ sheet: fc.nat(5), row: fc.nat(40), column: fc.nat(8), text: fc.constantFrom(...CELLS) }),
  { minLength: 1, maxLength: 4 },
)

function changed(text: string, each: { sheet: number; row: number; column: number; text: string }[]): Sheet[] {
  const sheets = readMarkdown(text)
  for (const { sheet, row, column, text } of each) {
    const rows = sheets[sheet % sheets.length]?.rows ?? []
    const cells = rows[row % rows.length]
    if (cells) cells[column] = text
  }
  return Array.from(sheets, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => Array.from(row, (cell) => cell ?? '')),
  }))
}

const asSheets = (form: Form): Sheet[] => formSheets(form).map((sheet) => ({ ...sheet, oddities: [] }))
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

test('a form with anything in its cells is refused in words, or can be asked, answered and written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...forms), changes, fc.nat(), (text, each, seed) => {
      const { form, refusals, notices } = readForm(changed(text, each))
      for (const finding of [...refusals, ...notices]) findingSaid(translator('ur'), finding)
      expect(form === null).toBe(refusals.length > 0)
      if (!form) return
      const { program, faults } = compile(form)
      expect(faults).toEqual([])
      for (const answers of [begin(program, surroundings), ...answerSets(program, 2, seed, 5).sets]) {
        const { unmet, choices } = assess(program, answers, surroundings)
        for (const { path } of questionsOf(form)) expect([unmet(path), choices(path)]).toHaveLength(2)
      }
      expect(plain(readForm(asSheets(form)).form)).toEqual(plain(form))
    }),
    { numRuns: 500 },
  )
})

test('a file of any bytes is read or refused, never more', async () => {
  const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (head, tail) => {
      const outcome = await readSheets(new Uint8Array([...head, ...tail])).catch((error) => error)
      expect(Array.isArray(outcome) || outcome instanceof FormFileError).toBe(true)
    }),
    { numRuns: 300 },
  )
})
