/** What a question could be answered with, as far as a form's conditions can tell answers apart. */
import { isoDay } from '#src/voices/answering/days.ts'
import { type Expression, partsOf } from '#src/voices/answering/expression.ts'
import type { ExpressionField, Located, Program } from '#src/voices/answering/program.ts'
import { numberOf } from '#src/voices/answering/values.ts'
import type { Question } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'

export interface Domain {
  values: string[]
  /** Whether no other answer could be told apart from all of these. */
  isWhole: boolean
}

type Reference = Expression & { kind: 'reference' | 'path' }

const FIELDS: ExpressionField[] = ['relevant', 'constraint', 'calculation', 'choiceFilter', 'required']
const COMPARED = new Set(['=', '!=', '<', '<=', '>', '>='])
/** Subsets of so many choices are tried, each. */
const MOST_SUBSETS = 6

export const isReference = (part: Expression): part is Reference => part.kind === 'reference' || part.kind === 'path'

/** Expressions of these nodes, with where they stand. */
function* expressionsAt(nodes: readonly Located[]): Generator<{ expression: Expression; from: string }> {
  for (const { node, expressions } of nodes)
    for (const field of FIELDS) {
      const expression = expressions[field]
      if (expression) yield { expression, from: node.path }
    }
}

/** @param nodes whose expressions could look at the answer */
export function domainOf(question: Question, program: Program, nodes: readonly Located[]): Domain {
  const choices = own(program.form.lists, question.list ?? '') ?? []
  const names = choices.map(({ name }) => name)
  if (question.type === 'acknowledge') return { values: ['', 'OK'], isWhole: true }
  if (question.type === 'select_one') return { values: ['', ...names], isWhole: true }
  if (question.type === 'select_multiple') return subsetsOf(names)
  if (question.type === 'rank') return { values: ['', names.join(' '), names.toReversed().join(' ')], isWhole: false }
  if (question.range) return scaleValues(question.range)
  return openDomain(question, program, nodes)
}

function subsetsOf(names: string[]): Domain {
  if (names.length > MOST_SUBSETS)
    return {
      values: ['', ...names, names.join(' '), ...names.map((one) => names.filter((name) => name !== one).join(' '))],
      isWhole: false,
    }
  const subsets = Array.from({ length: 2 ** names.length }, (_, bits) =>
    names.filter((_name, at) => bits & (1 << at)).join(' '),
  )
  return { values: subsets, isWhole: true }
}

const MOST_STEPS = 100

function scaleValues({ start, end, step }: NonNullable<Question['range']>): Domain {
  const count = Math.floor(Math.abs((end - start) / (step || 1)))
  const sign = end < start ? -1 : 1
  const values = Array.from({ length: Math.min(count, MOST_STEPS) + 1 }, (_, at) =>
    String(start + sign * at * Math.abs(step)),
  )
  return { values: ['', ...values], isWhole: count <= MOST_STEPS }
}

/** Of numbers, days and words: what they are compared with, and what lies beside it. */
function openDomain(question: Question, program: Program, nodes: readonly Located[]): Domain {
  const found = new Set<string>([''])
  let isWhole = question.type !== 'time' && question.type !== 'dateTime'
  const isNumber = question.type === 'integer' || question.type === 'decimal'
  for (const { expression, from } of expressionsAt(nodes)) {
    const mine = (part: Expression) =>
      (part.kind === 'self' && from === question.path) ||
      (isReference(part) && program.references.resolve(part, from) === question.path)
    const all = [...partsOf(expression)]
    let compared = 0
    for (const part of all) {
      if (part.kind !== 'operation' || !COMPARED.has(part.operator) || !(mine(part.left) || mine(part.right))) continue
      const value = constantIn(mine(part.left) ? part.right : part.left)
      if (value === null) continue
      compared += 1
      // Which side of it an answer lies on does not tell words apart.
      if (!isNumber && question.type !== 'date' && part.operator !== '=' && part.operator !== '!=') isWhole = false
      for (const near of beside(value, question.type)) found.add(near)
    }
    if (all.filter(mine).length > compared) isWhole = false
  }
  for (const value of question.type === 'date' ? ['2000-01-01'] : isNumber ? ['1'] : ['words']) found.add(value)
  return { values: [...found], isWhole }
}

function constantIn(part: Expression): string | null {
  if (part.kind === 'number') return String(part.value)
  if (part.kind === 'text') return part.value
  if (part.kind === 'negation' && part.of.kind === 'number') return `-${part.of.value}`
  const [day] = part.kind === 'call' && part.name === 'date' ? part.args : []
  return day?.kind === 'text' ? day.value : null
}

function beside(value: string, type: Question['type']): string[] {
  const number = numberOf(value)
  if (Number.isNaN(number)) return [value]
  if (type === 'date') return [isoDay(number - 1), isoDay(number), isoDay(number + 1)]
  if (type === 'integer')
    return [Math.ceil(number) - 1, number, Math.floor(number) + 1].filter(Number.isInteger).map(String)
  return type === 'decimal' ? [number - 0.5, number, number + 0.5].map(String) : [value]
}
