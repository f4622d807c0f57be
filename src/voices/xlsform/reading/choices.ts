import type { Sheet } from '../input/sheet.ts'
import type { Choice, Settings } from '../model.ts'
import { isInherited } from '../own.ts'
import type { Column } from './columns.ts'
import type { Findings } from './findings.ts'
import { type Row, type Table, tableOf } from './table.ts'
import { wordsOf } from './words.ts'

export interface ReadChoices {
  lists: Record<string, Choice[]>
  /** Row of each choice by `list/name`, for what is found out later. */
  rows: Map<string, Row>
  columns: Column[]
}

const isColumnName = (heading: string) => XML_NAME.test(heading) && !isInherited(heading)
const XML_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u

/** The lists of the choices sheet. Columns that are not XLSForm's belong to the choice, for filters to ask for. */
export function choicesOf(sheet: Sheet | undefined, settings: Settings, findings: Findings): ReadChoices {
  const read: ReadChoices = { lists: Object.create(null), rows: new Map(), columns: [] }
  if (!sheet) return read
  const table = tableOf(sheet, 'choices', findings)
  read.columns = table.columns
  if (!has(table, 'name') || !has(table, 'list')) {
    const missing = has(table, 'list') ? 'name' : 'list_name'
    if (table.rows.length > 0)
      findings.refuse({ sheet: sheet.name, row: table.top, column: '' }, 'missingColumn', { missing })
    return read
  }
  const further = furtherColumns(table, sheet.name, findings)
  for (const row of table.rows) readChoice(row, further, settings, read, findings)
  return read
}

const has = ({ columns }: Table, field: string) =>
  columns.some(({ meaning }) => meaning && 'field' in meaning && meaning.field === field)

function furtherColumns({ columns, rows, top }: Table, sheet: string, findings: Findings): Column[] {
  const further = columns.filter(({ meaning, language }) => meaning === null && language === null)
  const place = (column: string) => ({ sheet, row: top, column })
  for (const { heading, meaning, language } of columns) {
    if (meaning === null && language !== null)
      findings.refuse(place(heading), 'unknownColumn', { heading, near: 'none' })
    if (meaning === null && language === null && !isColumnName(heading))
      findings.notice(place(heading), 'columnName', { heading })
    if (meaning && 'inert' in meaning && rows.length > 0) findings.notice(place(heading), 'columnInert', { heading })
  }
  return further.filter(({ heading }) => isColumnName(heading))
}

function readChoice(row: Row, further: Column[], settings: Settings, read: ReadChoices, findings: Findings): void {
  const [list, name] = [row.cell('list'), row.cell('name')]
  refuseMedia(row, read.columns, findings)
  if (list === '') {
    findings.refuse(row.place('list'), 'choiceWithoutList')
    return
  }
  if (isInherited(list)) {
    findings.refuse(row.place('list'), 'reservedName', { name: list })
    return
  }
  if (name === '') findings.refuse(row.place('name'), 'choiceWithoutName', { list })
  const choices = read.lists[list] ?? []
  read.lists[list] = choices
  if (!settings.allowDuplicates && read.rows.has(`${list}/${name}`)) {
    findings.refuse(row.place('name'), 'sameChoice', { name, list })
  }
  const label = wordsOf(row, 'label', settings.defaultLanguage, findings)
  if (Object.keys(label).length === 0) findings.notice(row.place('label'), 'choiceWithoutLabel', { name, list })
  const choice = { name, label, columns: columnsFor(row, further) }
  choices.push(choice)
  read.rows.set(`${list}/${name}`, row)
}

/** Under no meaning of its own, so by heading. */
const columnsFor = (row: Row, further: Column[]): Record<string, string> =>
  Object.fromEntries(
    further.flatMap(({ heading }) => {
      const cell = row.cells('').find((found) => found.heading === heading)
      return cell ? [[heading, cell.text]] : []
    }),
  )

export function refuseMedia(row: Row, columns: Column[], findings: Findings): void {
  for (const { meaning, heading } of columns) {
    if (!meaning || !('feature' in meaning)) continue
    const isFilled = row.cells('').some((cell) => cell.heading === heading)
    if (isFilled) findings.leaveOut({ ...row.place(), column: heading }, meaning.feature, heading)
  }
}
