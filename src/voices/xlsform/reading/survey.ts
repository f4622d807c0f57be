import type { Choice, Group, Node, Place, Question, Settings } from '../model.ts'
import { isInherited, own } from '../own.ts'
import { refuseMedia } from './choices.ts'
import { type Column, nearHeading } from './columns.ts'
import { asked, type Context } from './context.ts'
import type { Findings } from './findings.ts'
import { addOther } from './other.ts'
import { type QuestionRow, questionOf } from './question.ts'
import type { Row, Table } from './table.ts'
import { type RowType, rowTypeOf } from './types.ts'

export interface ReadSurvey {
  nodes: Node[]
  columns: Column[]
  /** Where each field of a node stands, by `path:field`. */
  places: Map<string, Place>
}

/** A group that is not closed yet. */
interface Open {
  structure: 'group' | 'repeat' | 'loop'
  group: Group
  row: Row
  taken: Taken
}

/** Names in one group, in lower case, and with = before them as they are written. */
type Taken = Map<string, string>

interface Builder extends Context {
  nodes: Node[]
  open: Open[]
  /** At the top of the form. */
  taken: Taken
}

/** The survey sheet: its rows as a tree of groups and questions. */
export function surveyOf(
  sheet: string,
  table: Table,
  settings: Settings,
  lists: Record<string, Choice[]>,
  findings: Findings,
): ReadSurvey {
  const builder: Builder = { settings, lists, findings, nodes: [], open: [], taken: new Map(), places: new Map() }
  const isRead = refuseColumns(table, sheet, findings)
  if (isRead) for (const row of table.rows) readRow(row, table.columns, builder)
  for (const { structure, row, group } of builder.open) {
    findings.refuse(row.place('type'), 'notClosed', { structure, name: group.name })
  }
  return { nodes: builder.nodes, columns: table.columns, places: builder.places }
}

/** Whether the sheet can be read at all. */
function refuseColumns({ columns, top }: Table, sheet: string, findings: Findings): boolean {
  for (const { meaning, heading } of columns) {
    if (meaning !== null) continue
    const place = { sheet, row: top, column: heading }
    const near = nearHeading(heading)
    if (near !== '' || heading.includes('::'))
      findings.refuse(place, 'unknownColumn', { heading, near: near || 'none' })
    else findings.notice(place, 'remarkColumn', { heading })
  }
  const hasType = columns.some(({ meaning }) => meaning && 'field' in meaning && meaning.field === 'type')
  if (!hasType) findings.refuse({ sheet, row: top, column: '' }, 'missingColumn', { missing: 'type' })
  return hasType
}

function readRow(row: Row, columns: Column[], builder: Builder): void {
  const { findings } = builder
  if (YES.test(row.cell('disabled'))) findings.notice(row.place('disabled'), 'disabled')
  else if (row.cell('type') === '') readUntyped(row, builder)
  else {
    noticeInert(row, columns, findings)
    refuseMedia(row, columns, findings)
    readTyped(row, rowTypeOf(row.cell('type')), builder)
  }
}

function readTyped(row: Row, rowType: RowType, builder: Builder): void {
  const { findings } = builder
  if (rowType.kind === 'unknown') refuseType(row, rowType.suggestion, findings)
  else if (rowType.kind === 'end') close(rowType.structure, row, builder)
  else if (rowType.kind === 'begin') begin(rowType.structure, row, builder)
  else if (rowType.kind === 'leftOut') {
    findings.leaveOut(row.place('type'), rowType.feature, row.cell('type'))
    // It stays in the tree, so that what refers to it is not wrong on top.
    addQuestion(row, { kind: 'question', type: 'hidden' }, builder)
  } else {
    const question = addQuestion(row, rowType, builder)
    if (rowType.kind === 'select' && rowType.hasOther) siblings(builder).push(addOther(question, row, builder))
  }
}

function addQuestion(row: Row, rowType: QuestionRow, builder: Builder): Question {
  const name = nameOf(row, builder)
  const question = questionOf(row, rowType, name, pathOf(name, builder), builder)
  refuseWordless(question, row, builder.findings)
  siblings(builder).push(question)
  return question
}

function refuseType(row: Row, suggestion: string, findings: Findings): void {
  const key = suggestion === '' ? 'unknownType' : 'unknownTypeNear'
  findings.refuse(row.place('type'), key, { type: row.cell('type'), suggestion })
}

const siblings = ({ open, nodes }: Builder): Node[] => open.at(-1)?.group.nodes ?? nodes
const pathOf = (name: string, { open }: Builder) => [...open.map(({ group }) => group.name), name].join('/')

/** A row without a type is a remark when it names and asks nothing. */
function readUntyped(row: Row, { findings }: Builder): void {
  const asksSomething = row.cell('name') !== '' || row.cells('label').length > 0
  if (asksSomething) findings.refuse(row.place('type'), 'missingType')
  else findings.notice(row.place(), 'remarkRow')
}

function noticeInert(row: Row, columns: Column[], findings: Findings): void {
  for (const { meaning, heading } of columns) {
    const isFilled = meaning && 'inert' in meaning && row.cells('').some((cell) => cell.heading === heading)
    if (isFilled) findings.notice({ ...row.place(), column: heading }, 'columnInert', { heading })
  }
}

const YES = /^(?:yes|true|true\(\))$/i
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u

/** Types that need no name. */
const UNNAMED: Record<string, (row: number) => string> = {
  note: (row) => `generated_note_name_${row}`,
  audit: () => 'audit',
}

function nameOf(row: Row, builder: Builder): string {
  const { findings } = builder
  const written = row.cell('name')
  const name = written === '' ? (own(UNNAMED, row.cell('type'))?.(row.row) ?? '') : written
  if (name === '') findings.refuse(row.place('name'), 'missingName')
  else if (!NAME.test(name)) findings.refuse(row.place('name'), 'badName', { name })
  else if (name === 'meta' || isInherited(name)) findings.refuse(row.place('name'), 'reservedName', { name })
  const taken = builder.open.at(-1)?.taken ?? builder.taken
  const other = taken.get(name.toLowerCase())
  if (other !== undefined && name !== '') {
    if (taken.has(`=${name}`)) findings.refuse(row.place('name'), 'sameName', { name })
    else findings.notice(row.place('name'), 'alikeName', { name, other })
  }
  taken.set(name.toLowerCase(), name).set(`=${name}`, name)
  return name
}

function begin(structure: Open['structure'], row: Row, builder: Builder): void {
  const name = nameOf(row, builder)
  if (structure !== 'group') builder.findings.leaveOut(row.place('type'), structure, row.cell('type'))
  const group: Group = { kind: 'group', ...asked(row, name, pathOf(name, builder), builder), nodes: [] }
  siblings(builder).push(group)
  builder.open.push({ structure, group, row, taken: new Map() })
}

function close(structure: Open['structure'], row: Row, { open, findings }: Builder): void {
  if (open.at(-1)?.structure === structure) open.pop()
  else findings.refuse(row.place('type'), 'notOpened', { structure })
}

/** What is shown has words; what is computed needs none. What was left out has been said. */
function refuseWordless(question: Question, row: Row, findings: Findings): void {
  const isLeftOut = findings.hasLeftOut(row.place())
  const hasWords = Object.keys(question.label).length + Object.keys(question.hint).length > 0
  const isComputed = question.calculation !== '' || question.triggers.length > 0 || question.initial?.isDynamic === true
  if (isLeftOut || isComputed || question.type === 'hidden') return
  if (question.type === 'calculate') findings.refuse(row.place('calculation'), 'missingCalculation')
  else if (!hasWords) findings.refuse(row.place('label'), 'missingLabel', { name: question.name })
}
