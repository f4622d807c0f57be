import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { zip } from '#test/documents/zip.ts'
import { readSheets } from './read-sheets.ts'

const storedZip = (parts: Record<string, string>) =>
  zip(Object.entries(parts).map(([name, content]) => ({ name, content })))

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook of one sheet whose XML is given, to have in it what no library writes. */
const workbookWith = (sheet: string, extra: Record<string, string> = {}) =>
  storedZip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets><sheet name="survey" sheetId="1" r:id="r"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...extra,
  })

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const heading = `<row r="1">${cell('A1', 'type')}${cell('B1', 'name')}</row>`
const sheetOf = (rows: string) =>
  `<worksheet ${NAMESPACE}><dimension ref="A1:AMJ1048576"/><sheetData>${heading}${rows}</sheetData></worksheet>`

const refusal = (bytes: Uint8Array) =>
  readSheets(bytes).then(
    () => 'read',
    (error) => error.key,
  )
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a workbook', () => {
  test('whose sheet claims 1,048,576 rows is read in well under a second', async () => {
    const bytes = workbookWith(sheetOf('<row r="1048576"><c r="AMJ1048576" s="1"/></row>'))
    const before = performance.now()
    const [sheet] = await readSheets(bytes)
    expect(sheet?.rows).toEqual([['type', 'name']])
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('is refused for a value that stands further out than any form goes', async () => {
    expect(await refusal(workbookWith(sheetOf(`<row r="1048576">${cell('A1048576', 'x')}</row>`)))).toBe('tooManyRows')
    expect(await refusal(workbookWith(sheetOf(`<row r="2">${cell('AMJ2', 'x')}</row>`)))).toBe('tooManyColumns')
  })

  test('is refused when it declares entities', async () => {
    const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetOf('')}`
    expect(await refusal(workbookWith(evil))).toBe('entities')
  })

  test('is read for the values that its formulas had, and says which cells those are', async () => {
    const rows = `<row r="2"><c r="A2" t="str"><f>LOWER("TEXT")</f><v>text</v></c><c r="B2"><f>1/0</f></c></row>`
    const [sheet] = await readSheets(workbookWith(sheetOf(rows)))
    expect(sheet?.rows[1]?.[0]).toBe('text')
    expect(sheet?.oddities).toEqual([
      { key: 'formulaRead', cell: 'A2', isRefused: false },
      { key: 'formulaEmpty', cell: 'B2', isRefused: true },
    ])
  })

  test('is read without its macros, and says so', async () => {
    const [sheet] = await readSheets(workbookWith(sheetOf(''), { 'xl/vbaProject.bin': 'x' }))
    expect(sheet?.oddities).toMatchObject([{ key: 'macros', isRefused: false }])
  })

  test('gives numbers, truths and days as XLSForm writes them', async () => {
    const row = [1, 2.5, true, new Date(Date.UTC(2024, 1, 29))]
    const [sheet] = await readSheets(await writeXlsx({ sheets: [{ name: 'survey', rows: [row] }] }))
    expect(sheet?.rows).toEqual([['1', '2.5', 'TRUE', '2024-02-29']])
  })
})

test('a form may come as CSV or as Markdown tables, and reads alike', async () => {
  const csv = await readSheets(utf8('survey,type,name\n,text,q\nsettings,form_title\n,"A, b"\n'))
  const markdown = await readSheets(
    utf8('| survey | type | name |\n|---|---|---|\n| | text | q |\n| settings | form_title |\n| | A, b |'),
  )
  expect(csv.map(({ name, rows }) => ({ name, rows }))).toEqual([
    {
      name: 'survey',
      rows: [
        ['type', 'name'],
        ['text', 'q'],
      ],
    },
    { name: 'settings', rows: [['form_title'], ['A, b']] },
  ])
  expect(markdown.map(({ name, rows }) => [name, rows.map((row) => row.filter(Boolean))])).toEqual(
    csv.map(({ name, rows }) => [name, rows]),
  )
})

test.each([
  ['empty', new Uint8Array()],
  ['notAWorkbook', storedZip({ 'a.txt': 'x' })],
  ['damaged', utf8('PK\u0003\u0004 cut off')],
  ['noTable', utf8('\n\n')],
  ['noSheetName', utf8(',text,q\n')],
])('a file that is no form is refused: %s', async (key, bytes) => {
  expect(await refusal(bytes)).toBe(key)
})
