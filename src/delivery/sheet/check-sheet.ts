/** A workbook that comes back, checked cell by cell: either all that differs in it, or everything that is wrong with it. Pure. */

import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { type Fault, type FaultKey, faultText } from '#src/publishing/refusal.ts'
import { checkEntry } from '../rounds/check-entry.ts'
import { emptyEntry, partField, partKey } from '../rounds/entry.ts'
import { idsIn } from '../rounds/entry-fields.ts'
import type { Entry } from '../rounds/model.ts'
import type { LineView, ReportView } from '../rounds/report-view.ts'
import { type CellValue, cellName, type FoundSheet, mostColumns } from './model.ts'
import { answerWord, columns, headings, keySheet, mark, sheetDigest } from './report-sheet.ts'

export interface CheckedSheet {
  faults: Fault[]
  /** Of the report when the workbook was exported. */
  revision: number
  /** Lines in which the workbook says otherwise than when it was exported. */
  entries: Entry[]
}

/** What a draft may still lack; anything else that is wrong with a cell is refused. */
const mayLack: FaultKey[] = ['rounds.error.empty', 'rounds.error.explain', 'rounds.error.both', 'rounds.error.part']

type Found = FoundSheet['rows'][number][number]

export function checkSheet(sheets: FoundSheet[], view: ReportView, locale: Locale): CheckedSheet {
  const check = new SheetCheck(view)
  const key = sheets.find(({ name }) => name === keySheet)
  const [filled] = sheets
  if (!key || !filled || key.rows[0]?.[0] !== mark) check.fault('rounds.error.sheetForeign')
  else if (check.isFor(key)) {
    for (const sheet of sheets) check.shape(sheet)
    for (const { name } of sheets.slice(3)) check.fault('rounds.error.sheetExtra', { sheet: name })
    check.fill(filled)
  }
  const entries = key && check.faults.length === 0 ? check.changed(key) : []
  const faults = [...check.faults, ...entries.flatMap((entry) => check.content(entry, locale))]
  return { faults, revision: check.revision, entries: faults.length > 0 ? [] : entries }
}

class SheetCheck {
  readonly faults: Fault[] = []
  revision = 0
  readonly #view: ReportView
  readonly #entries = new Map<string, Entry>()
  readonly #places = new Map<string, { sheet: string; cell: string }>()

  constructor(view: ReportView) {
    this.#view = view
  }

  fault(key: FaultKey, values?: Record<string, string | number>): void {
    this.faults.push({ key, values })
  }

  isFor({ rows }: FoundSheet): boolean {
    const [round, organisation, revision] = rows[1] ?? []
    this.revision = Number(revision)
    const view = this.#view
    if (round !== view.round.id) this.fault('rounds.error.sheetRound', { found: String(round ?? '') })
    else if (organisation !== view.organisation)
      this.fault('rounds.error.sheetOrganisation', { found: String(organisation ?? '') })
    else if (!Number.isSafeInteger(this.revision) || this.revision < 1 || this.revision > view.revision) {
      this.fault('rounds.error.sheetForeign')
    }
    return this.faults.length === 0
  }

  shape({ name: sheet, rows, formulas, merged }: FoundSheet): void {
    for (const cell of formulas.slice(0, 20)) this.fault('rounds.error.formula', { sheet, cell })
    for (const cell of merged.slice(0, 20)) this.fault('rounds.error.merged', { sheet, cell })
    if (rows.some((row) => row.length > mostColumns))
      this.fault('rounds.error.sheetColumns', { sheet, limit: mostColumns })
  }

  fill({ name: sheet, rows }: FoundSheet): void {
    this.#headings(sheet, rows[0] ?? [])
    const missing = new Map(
      this.#view.lines.flatMap((line) =>
        fieldsOf(line).map((field): [string, LineView] => [`${line.indicator} ${field}`, line]),
      ),
    )
    const known = new Set(missing.keys())
    for (const [i, row] of rows.entries()) {
      if (i === 0 || row.every((value) => value === null || value === '')) continue
      const place = `${row[columns.line]} ${row[columns.field]}`
      const line = missing.get(place)
      if (line) {
        missing.delete(place)
        this.#cell(sheet, i, line, String(row[columns.field]), row[columns.entry] ?? null)
      } else
        this.fault(known.has(place) ? 'rounds.error.sheetDoubled' : 'rounds.error.sheetRow', {
          sheet,
          cell: cellName(i, 0),
          id: place,
        })
    }
    for (const id of missing.keys()) this.fault('rounds.error.sheetMissing', { sheet, id })
  }

  #headings(sheet: string, row: Found[]): void {
    const said = ['en', 'ur'].map((locale) => headings(translator(locale as 'en' | 'ur')))
    const best = said.find((one) => one[0] === row[0]) ?? said[0] ?? []
    for (const [i, heading] of best.entries())
      if (row[i] !== heading) this.fault('rounds.error.sheetHeading', { sheet, cell: cellName(0, i), heading })
  }

  #cell(sheet: string, row: number, line: LineView, field: string, value: Found): void {
    const cell = cellName(row, columns.entry)
    this.#places.set(`${field}.${line.indicator}`, { sheet, cell })
    if (value !== null && typeof value === 'object') {
      this.fault('rounds.error.sheetDate', { sheet, cell })
      return
    }
    const typed = textOf(value, field === 'value' ? line.answers : null)
    const limit = field === 'note' || field === 'evidence' ? 2000 : 60
    if (typed.length > limit) this.fault('rounds.error.sheetLong', { sheet, cell, limit })
    else this.#keep(line, field, typed)
  }

  #keep(line: LineView, field: string, typed: string): void {
    const entry = this.#entries.get(line.indicator) ?? emptyEntry(line.indicator)
    this.#entries.set(line.indicator, entry)
    if (field === 'evidence') entry.evidence = idsIn(typed)
    else if (field === 'value' || field === 'numerator' || field === 'denominator' || field === 'note')
      entry[field] = typed
    else {
      const key = partKeyOf(line, field)
      if (key !== undefined && typed !== '') entry.parts[key] = typed
    }
  }

  content(entry: Entry, locale: Locale): Fault[] {
    const line = this.#view.lines.find(({ indicator }) => indicator === entry.indicator)
    const found = line ? checkEntry(entry, line.version, line.series).faults : []
    return found
      .filter(({ key }) => !mayLack.includes(key))
      .map(({ field, key, values }) => {
        const { sheet = '', cell = '' } = this.#places.get(`${field}.${entry.indicator}`) ?? {}
        return { key: 'rounds.error.inCell', values: { sheet, cell, what: faultText({ key, values }, locale) } }
      })
  }

  changed(key: FoundSheet): Entry[] {
    const was = new Map(key.rows.slice(2).map(([indicator, digest]) => [indicator, digest]))
    return this.#view.lines.flatMap(({ indicator, entry: stored }) => {
      const entry = this.#entries.get(indicator)
      const now = entry && sheetDigest(entry)
      return entry && now !== was.get(indicator) && now !== sheetDigest(stored) ? [entry] : []
    })
  }
}

const fieldsOf = (line: LineView): string[] => [
  'value',
  ...(line.ratio ? ['numerator', 'denominator'] : []),
  ...(line.disaggregations ?? []).flatMap(({ parts }, d) => parts.map((_, p) => partField(d, p))),
  'note',
  'evidence',
]

function partKeyOf({ disaggregations = [] }: LineView, field: string): string | undefined {
  for (const [d, { name, parts }] of disaggregations.entries())
    for (const [p, part] of parts.entries()) if (partField(d, p) === field) return partKey(name, part.name)
  return undefined
}

function textOf(value: CellValue, answers: readonly string[] | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value).replaceAll('\r\n', '\n').trim()
  const words = (answer: string) => (['en', 'ur'] as const).map((locale) => answerWord(answer, translator(locale)))
  return answers?.find((answer) => words(answer).includes(text)) ?? text
}
