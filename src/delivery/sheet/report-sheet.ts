/** A report as a workbook: one row a field to fill in, drop-downs where there are answers, all else locked. Pure. */
import type { Translator } from '#src/i18n/translate.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import { fieldRows } from '../rounds/entry-words.ts'
import type { Entry } from '../rounds/model.ts'
import { readNumber } from '../rounds/read-number.ts'
import { digestOf, type LineView, type ReportView } from '../rounds/report-view.ts'
import type { CellValue, SheetDraft } from './model.ts'

export const mark = 'paimana-report-1'
/** Of the hidden sheet: whose report it is, and what each line was when it was exported. */
export const keySheet = 'Key'

/** Columns of the sheet that is filled in. */
export const columns = { line: 0, field: 1, entry: 7 } as const

export const headings = (t: Translator): string[] => [
  t('rounds.sheet.id'),
  t('rounds.sheet.field'),
  t('rounds.sheet.indicator'),
  t('rounds.sheet.what'),
  t('rounds.sheet.unit'),
  t('rounds.sheet.lastValue'),
  t('rounds.sheet.lastDate'),
  t('rounds.sheet.entry'),
]

/** Words for an answer in a drop-down, and back. */
export const answerWord = (answer: string, t: Translator): string =>
  answer === 'yes' ? t('rounds.line.yes') : answer === 'no' ? t('rounds.line.no') : answer

export function reportSheets(view: ReportView, t: Translator): SheetDraft[] {
  const { locale } = t
  const rightToLeft = locale === 'ur'
  const rows: CellValue[][] = [headings(t)]
  const open: SheetDraft['open'] = []
  for (const line of view.lines) {
    for (const { field, label, typed } of fieldRows(line, line.entry, t, locale)) {
      const choices = field === 'value' ? line.answers?.map((answer) => answerWord(answer, t)) : undefined
      open.push({ row: rows.length, column: columns.entry, ...(choices ? { choices } : {}) })
      rows.push(rowOf(line, field, label, choices ? answerWord(typed, t) : cellOf(field, typed), t))
    }
  }
  const about: CellValue[][] = [
    [t('rounds.sheet.about'), ''],
    [t('rounds.organisation'), inLocale(view.name, locale)],
    [t('rounds.period'), inLocale(view.round.title, locale)],
    [t('rounds.dueBy'), view.round.due],
    [t('rounds.sheet.help'), ''],
  ]
  const key: CellValue[][] = [
    [mark, '', '', ''],
    [view.round.id, view.organisation, String(view.revision), ''],
    ...view.lines.map(({ indicator, entry }) => [indicator, sheetDigest(entry), '', '']),
  ]
  const plain = { open: [], rightToLeft, hidden: false }
  return [
    { name: t('rounds.sheet.name'), rows, widths: [24, 14, 40, 30, 14, 14, 14, 30], rightToLeft, hidden: false, open },
    { ...plain, name: t('rounds.sheet.about'), rows: about, widths: [60, 40] },
    { ...plain, name: keySheet, rows: key, widths: [40, 40, 10, 10], hidden: true },
  ]
}

/** A number that is a number in the form is one in the sheet; notes and ids are text, whatever they look like. */
function cellOf(field: string, typed: string): CellValue {
  if (typed === '') return null
  return field === 'note' || field === 'evidence' ? typed : (readNumber(typed) ?? typed)
}

function rowOf(line: LineView, field: string, label: string, entry: CellValue, t: Translator): CellValue[] {
  const { indicator, title, unit, last } = line
  const value = field === 'value' && last ? last.value : null
  return [
    indicator,
    field,
    inLocale(title, t.locale),
    label,
    field === 'value' && unit ? inLocale(unit, t.locale) : null,
    typeof value === 'boolean' ? answerWord(value ? 'yes' : 'no', t) : value,
    value === null ? null : (last?.date ?? null),
    entry,
  ]
}

/** A sheet tells "1,200" as 1200: however a number is written, the line has not changed. */
export function sheetDigest(entry: Entry): string {
  const plain = (typed: string) => String(readNumber(typed) ?? typed)
  const { value, numerator, denominator, parts } = entry
  const filled = Object.entries(parts).map(([key, typed]) => [key, plain(typed)] as const)
  const figures = { value: plain(value), numerator: plain(numerator), denominator: plain(denominator) }
  return digestOf({ ...entry, ...figures, parts: Object.fromEntries(filled) })
}
