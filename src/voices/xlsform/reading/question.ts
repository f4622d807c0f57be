import { arityOf } from '#src/voices/answering/functions/all.ts'
import type { Question, QuestionType, Randomize } from '../model.ts'
import { own } from '../own.ts'
import { asked, type Context, condition, expression, straight, words } from './context.ts'
import { featureIn } from './features.ts'
import { allowOnly, parametersOf } from './parameters.ts'
import { rangeOf } from './range.ts'
import type { Row } from './table.ts'
import { impliedConstraint, type RowType } from './types.ts'

export type QuestionRow = Extract<RowType, { kind: 'question' | 'select' }>

const FIELDS = [
  'required',
  'requiredMessage',
  'constraint',
  'constraintMessage',
  'calculation',
  'choiceFilter',
  'trigger',
]

/** One row of the survey sheet as a question. */
export function questionOf(row: Row, rowType: QuestionRow, name: string, path: string, context: Context): Question {
  const { findings, places } = context
  for (const field of FIELDS) places.set(`${path}:${field}`, row.place(field))
  places.set(`${path}:initial`, row.place('initial'))
  places.set(`${path}:seed`, row.place('parameters'))
  const { type } = rowType
  const range = type === 'range' ? rangeOf(row, context.lists, findings) : null
  return {
    kind: 'question',
    type,
    ...asked(row, name, path, context),
    list: rowType.kind === 'select' ? listOf(row, rowType, context) : (range?.list ?? null),
    choiceFilter: expression(row, 'choiceFilter', findings),
    randomize: rowType.kind === 'select' ? randomizeOf(row, context) : null,
    range: range?.range ?? null,
    rows: rowsOf(row, type, context),
    required: condition(row, 'required', findings),
    requiredMessage: words(row, 'requiredMessage', context),
    constraint: expression(row, 'constraint', findings) || impliedConstraint(row.cell('type')),
    constraintMessage: words(row, 'constraintMessage', context),
    calculation: expression(row, 'calculation', findings),
    initial: initialOf(row, type, context),
    triggers: triggersOf(row, context),
  }
}

function listOf(row: Row, { type, list, hasOther }: Extract<RowType, { kind: 'select' }>, context: Context): string {
  const { findings, lists } = context
  const choices = own(lists, list)
  if (list.includes('${')) findings.leaveOut(row.place('type'), 'repeat', list)
  else if (!choices) findings.refuse(row.place('type'), 'noSuchList', { list })
  const spaced = type === 'select_one' ? undefined : choices?.find((choice) => /\s/.test(choice.name))
  if (spaced) findings.refuse(row.place('type'), 'choiceWithSpace', { name: spaced.name, list })
  if (hasOther && row.cell('choiceFilter') !== '') findings.refuse(row.place('choiceFilter'), 'filterWithOther')
  return list
}

function randomizeOf(row: Row, { findings }: Context): Randomize | null {
  const parameters = parametersOf(row, findings)
  allowOnly(['randomize', 'seed'], parameters, row, findings)
  const place = row.place('parameters')
  const [randomize, seed = ''] = [parameters.get('randomize')?.toLowerCase(), parameters.get('seed')]
  if (randomize === undefined) {
    if (seed !== '') findings.refuse(place, 'seedAlone')
    return null
  }
  if (randomize !== 'true' && randomize !== 'false') findings.refuse(place, 'badRandomize', { value: randomize })
  if (seed !== '' && !/^\$\{[^{}]+\}$/.test(seed) && !Number.isFinite(Number(seed))) {
    findings.refuse(place, 'badSeed', { value: seed })
  }
  return randomize === 'true' ? { seed } : null
}

/** `rows` may stand in a column of its own, too; the parameter counts. */
function rowsOf(row: Row, type: QuestionType, { findings }: Context): number | null {
  if (type === 'range' || row.cell('type').startsWith('select') || type === 'rank') return null
  const parameters = parametersOf(row, findings)
  if (type !== 'hidden') allowOnly(type === 'text' ? ['rows'] : [], parameters, row, findings)
  const written = parameters.get('rows') ?? row.cell('rows')
  if (written === '') return null
  if (/^\d{1,3}$/.test(written)) return Number(written)
  findings.refuse(row.place('parameters'), 'badRows', { value: written })
  return null
}

const CALL = /([\p{L}_][\p{L}\p{N}_:.-]*)\s*\(/gu
const ARITHMETIC = /[\d)\s](?:[+*]|-(?=\s)|\b(?:div|mod)\b)/

/** A default is computed when it speaks of an answer, calls a function or, for numbers, calculates; else it is the answer. */
function initialOf(row: Row, type: QuestionType, { findings }: Context): Question['initial'] {
  const value = row.cell('initial')
  if (value === '') return null
  const calls = [...value.matchAll(CALL)].some(([, name = '']) => arityOf(name))
  const calculates = (type === 'integer' || type === 'decimal' || type === 'calculate') && ARITHMETIC.test(value)
  const isDynamic = /\$\{[^{}]*\}/.test(value) || calls || calculates || featureIn(value) !== null
  if (!isDynamic) return { value, isDynamic }
  const computed = expression(row, 'initial', findings)
  return computed === '' ? null : { value: straight(computed), isDynamic }
}

/** Names for now; `read-form` puts the paths in their places when the tree is whole. */
function triggersOf(row: Row, { findings }: Context): string[] {
  const written = row.cell('trigger')
  if (written === '') return []
  const names = written.split(/\s*,\s*/).map((part) => /^\$\{\s*([^\s{}]+)\s*\}$/.exec(part)?.[1] ?? '')
  if (names.includes('')) findings.refuse(row.place('trigger'), 'badTrigger', { written })
  return names.filter((name) => name !== '')
}
