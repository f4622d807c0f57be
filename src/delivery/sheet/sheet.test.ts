import { writeXlsx, XlsxStreamWriter } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { faultText } from '#src/publishing/refusal.ts'
import { asked } from '#test/reporting-round.ts'
import { answersOf } from '../rounds/check-entry.ts'
import { emptyEntry } from '../rounds/entry.ts'
import type { Entry } from '../rounds/model.ts'
import { digestOf, type LineView, type ReportView } from '../rounds/report-view.ts'
import { checkSheet } from './check-sheet.ts'
import { readSheets, writtenWorkbook } from './in-sheet-thread.ts'
import type { FoundSheet } from './model.ts'
import { reportSheets } from './report-sheet.ts'

function viewOf(stored: Partial<Record<string, Partial<Entry>>> = {}, more: Partial<ReportView> = {}): ReportView {
  const lines = asked.slice(0, 4).flatMap(({ id, title, versions: [version] }): LineView[] => {
    const entry = { ...emptyEntry(id), ...stored[id] }
    const { definition = { en: '' }, unit, ratio, disaggregations, plausible } = version ?? {}
    if (!version) return []
    const known = { last: null, usual: null, series: [100, 110, 120, 130, 140, 150], value: null }
    const shown = { definition, unit, ratio, disaggregations, plausible, version, answers: answersOf(version) ?? null }
    return [
      { indicator: id, title, area: null, ...shown, ...known, entry, was: digestOf(entry), errors: [], queries: [] },
    ]
  })
  const round = { id: '2026-07-01-2026-09-30', title: { en: 'July' }, due: '2026-10-15', state: 'open' as const }
  const name = { en: 'River police' }
  const rest = { state: 'draft' as const, revision: 3, steps: [], label: null, editable: true, mayTakeBack: false }
  return { round, organisation: 'police', name, lines, ...rest, ...more }
}

const stored = {
  stations: { value: '1,200' },
  officers: { value: '30', parts: { 'sex/women': '10', 'sex/men': '20' }, note: '=1+1' },
  register: { value: 'yes' },
}

/** A workbook as it was exported, read back, with some cells changed. */
async function returned(
  change: (sheets: FoundSheet[]) => void = () => {},
  view = viewOf(stored),
  locale: 'en' | 'ur' = 'en',
): Promise<ReturnType<typeof checkSheet>> {
  const found = await readSheets(await writtenWorkbook(reportSheets(view, translator(locale))))
  if (typeof found === 'string') throw new Error(found)
  change(found)
  return checkSheet(found, viewOf(stored), 'en')
}

const rowOf = (sheets: FoundSheet[], indicator: string, field = 'value') =>
  sheets[0]?.rows.find((row) => row[0] === indicator && row[1] === field) ?? []
const words = ({ faults }: ReturnType<typeof checkSheet>) => faults.map((fault) => faultText(fault, 'en'))
const enter =
  (indicator: string, typed: FoundSheet['rows'][number][number], field = 'value') =>
  (sheets: FoundSheet[]) => {
    rowOf(sheets, indicator, field)[7] = typed
  }

describe('A workbook of a report', () => {
  test.each(['en', 'ur'] as const)('comes back unchanged as no change, in %s', async (locale) => {
    expect(await returned(undefined, viewOf(stored), locale)).toEqual({ faults: [], revision: 3, entries: [] })
  })

  test('brings the lines that were changed, whole, and no others', async () => {
    const { entries } = await returned(enter('stations', 155))
    expect(entries).toEqual([{ ...emptyEntry('stations'), value: '155' }])
  })

  test('takes answers in either language, and as what a program makes of them', async () => {
    for (const no of ['No', 'نہیں', false]) {
      expect((await returned(enter('register', no))).entries).toMatchObject([{ value: 'no' }])
    }
  })

  test('does not bring back what somebody else has changed since it was exported', async () => {
    const older = viewOf({ ...stored, stations: { value: '7' } }, { revision: 2 })
    expect((await returned(enter('register', 'No'), older)).entries.map(({ indicator }) => indicator)).toEqual([
      'register',
    ])
  })

  test.each([
    ['text for a number', enter('stations', 'many'), /^Report, cell H2: “many” is not a number/],
    ['a value beyond what can be', enter('stations', 5001), /^Report, cell H2: This cannot be more than 5,000/],
    ['a date', enter('stations', { date: '2026-01-01' }), /^Report, cell H2: this is a date/],
    [
      'parts that do not add up',
      enter('officers', 11, 'part-0-0'),
      /^Report, cell H6: The parts add up to 31, not to 30/,
    ],
    ['an answer that is none', enter('register', 'Perhaps'), /^Report, cell H\d+: “Perhaps” is not one of the answers/],
    ['a text that is too long', enter('stations', 'x'.repeat(61)), /^Report, cell H2: this is too long/],
  ])('is refused with %s, naming sheet and cell', async (_, change, said) => {
    const checked = await returned(change)
    expect(words(checked)).toEqual([expect.stringMatching(said)])
    expect(checked.entries).toEqual([])
  })

  const tampered: [string, (sheets: FoundSheet[]) => void, RegExp][] = [
    ['for another round', ([, , key]) => key?.rows[1]?.splice(0, 1, '2025-01-01-2025-12-31'), /another round \(2025/],
    [
      'for another organisation',
      ([, , key]) => key?.rows[1]?.splice(1, 1, 'schools'),
      /another organisation \(schools/,
    ],
    ['from a later day than there is', ([, , key]) => key?.rows[1]?.splice(2, 1, '99'), /not one that was downloaded/],
    ['without its key', (sheets) => sheets.pop(), /not one that was downloaded/],
    ['with a heading changed', ([first]) => first?.rows[0]?.splice(3, 1, 'Other'), /cell D1: the heading was “What”/],
    ['with a row too many', ([first]) => first?.rows.push(['pupils', 'value']), /no line “pupils value”/],
    ['with a row twice', ([first]) => first?.rows.push([...(first.rows[1] ?? [])]), /stands here twice/],
    ['with a row missing', ([first]) => first?.rows.splice(1, 1), /the row “stations value” is missing/],
    ['with a formula', ([first]) => first?.formulas.push('H2'), /^Report, cell H2: there is a formula/],
    ['with merged cells', ([first]) => first?.merged.push('H2:H3'), /^Report, cells H2:H3: they are merged/],
    ['with a sheet too many', (sheets) => sheets.push({ name: 'Mine', rows: [], formulas: [], merged: [] }), /“Mine”/],
  ]
  test.each(tampered)('%s is refused by name', async (_, change, said) => {
    const checked = await returned(change)
    expect(words(checked)).toEqual([expect.stringMatching(said)])
    expect(checked.entries).toEqual([])
  })
})

describe('A file', () => {
  test('with formulas and merged cells tells where they are', async () => {
    const cells = new Map([['0,1', { value: null, formula: '1+1', formulaResult: 2 }]])
    const merges = [{ startRow: 2, startCol: 0, endRow: 3, endCol: 1 }]
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['a', null],
            ['b', 1],
            ['c', 2],
            ['d', 3],
          ],
          cells,
          merges,
        },
      ],
    })
    expect(await readSheets(bytes)).toMatchObject([{ name: 'A', formulas: ['B1'], merged: ['A3:B4'] }])
  })

  test('of a million rows is refused for its rows, and soon', async () => {
    const writer = new XlsxStreamWriter({ name: 'A', columns: [{ header: 'a', key: 'a' }] })
    for (let row = 0; row < 1_000_000; row++) writer.addRow([row])
    const bytes = await writer.finish()
    const started = performance.now()
    expect(await readSheets(bytes)).toBe('sheetRows')
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 120_000)

  test.each([
    ['no archive', Buffer.from('a,b\n1,2\n')],
    ['empty', Buffer.alloc(0)],
    ['half of one', Buffer.from('PK\u0003\u0004 and nothing after it')],
  ])('that is %s is no workbook', async (_, bytes) => {
    expect(await readSheets(bytes)).toBe('workbook')
  })

  test('with a cell in the last corner costs no memory to speak of', async () => {
    const rows = [['a']]
    const cells = new Map([['1048575,16383', { value: 1 }]])
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows, cells }] })
    const found = await readSheets(bytes)
    expect(typeof found === 'string' ? [found] : found.flatMap(({ rows: some }) => some.length <= 5001)).not.toContain(
      false,
    )
  })
})
