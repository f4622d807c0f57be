/** Limits as they are picked: least and most of a number or a day, and how long words may be. */
import type { Expression } from '#src/voices/answering/expression.ts'
import { ExpressionError } from '#src/voices/answering/expression.ts'
import { parse } from '#src/voices/answering/parse.ts'
import type { QuestionType } from '#src/voices/xlsform/model.ts'

export interface Limits {
  /** '' for none. */
  least: string
  most: string
}

export const NO_LIMITS: Limits = { least: '', most: '' }

export const hasLimits = (type: QuestionType): boolean =>
  type === 'integer' || type === 'decimal' || type === 'date' || type === 'text'

const literal = (value: string, type: QuestionType) => (type === 'date' ? `date('${value}')` : value)
const measured = (type: QuestionType) => (type === 'text' ? 'string-length(.)' : '.')

export function limitsText({ least, most }: Limits, type: QuestionType): string {
  const parts = [
    least === '' ? '' : `${measured(type)} >= ${literal(least, type)}`,
    most === '' ? '' : `${measured(type)} <= ${literal(most, type)}`,
  ]
  return parts.filter((part) => part !== '').join(' and ')
}

/** Whether a limit can be written for an answer of this kind. */
export function isLimit(value: string, type: QuestionType): boolean {
  if (value === '') return true
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value)
  return type === 'decimal' ? /^-?\d+(?:\.\d+)?$/.test(value) : /^-?\d+$/.test(value)
}

/** Null where a constraint says something that cannot be picked: then its text is kept. */
export function readLimits(text: string, type: QuestionType): Limits | null {
  if (text.trim() === '') return NO_LIMITS
  if (!hasLimits(type)) return null
  try {
    return limitsOf(parse(text), type)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return null
  }
}

function limitsOf(part: Expression, type: QuestionType): Limits | null {
  if (part.kind !== 'operation') return null
  if (part.operator === 'and') {
    const [left, right] = [limitsOf(part.left, type), limitsOf(part.right, type)]
    if (!left || !right || (left.least && right.least) || (left.most && right.most)) return null
    return { least: left.least || right.least, most: left.most || right.most }
  }
  if (isMeasured(part.left, type)) return limitOf(part.operator, limitIn(part.right, type))
  if (isMeasured(part.right, type)) return limitOf(TURNED[part.operator] ?? '', limitIn(part.left, type))
  return null
}

const TURNED: Record<string, string> = { '>=': '<=', '<=': '>=' }

function limitOf(operator: string, value: string | null): Limits | null {
  if (value === null) return null
  if (operator === '>=') return { least: value, most: '' }
  return operator === '<=' ? { least: '', most: value } : null
}

const isMeasured = (part: Expression, type: QuestionType): boolean =>
  type === 'text'
    ? part.kind === 'call' && part.name === 'string-length' && part.args[0]?.kind === 'self'
    : part.kind === 'self'

function limitIn(part: Expression, type: QuestionType): string | null {
  const value = written(part)
  return value !== null && isLimit(value, type) ? value : null
}

function written(part: Expression): string | null {
  if (part.kind === 'number') return String(part.value)
  if (part.kind === 'negation' && part.of.kind === 'number') return `-${part.of.value}`
  const [day] = part.kind === 'call' && part.name === 'date' ? part.args : []
  return day?.kind === 'text' ? day.value : null
}
