import { type Expression, ExpressionError, partsOf } from './expression.ts'
import { arityOf } from './functions/all.ts'
import { parse } from './parse.ts'
import { referencesIn } from './template.ts'
import { numberOf } from './values.ts'

/** What an expression may speak of where it stands. */
export interface Allowed {
  self: boolean
  columns: boolean
}

const ARITHMETIC = new Set(['+', '-', '*', 'div', 'mod'])

/** Makes the tree of an expression and throws an `ExpressionError` for the first thing in it that could not be evaluated. */
export function checked(text: string, allowed: Allowed): Expression {
  const expression = parse(text)
  for (const part of partsOf(expression)) checkPart(part, allowed)
  return expression
}

function checkPart(part: Expression, { self, columns }: Allowed): void {
  if (part.kind === 'self' && !self) throw new ExpressionError('noSelfHere', part.at)
  if (part.kind === 'column' && !columns) throw new ExpressionError('noColumnHere', part.at, { name: part.name })
  if (part.kind === 'operation' && ARITHMETIC.has(part.operator)) {
    mustBeNumber(part.left)
    mustBeNumber(part.right)
  }
  if (part.kind === 'negation') mustBeNumber(part.of)
  if (part.kind === 'call') checkCall(part)
}

/** Words between quotes and conditions are no numbers; of anything else only the answers can tell. */
function mustBeNumber(part: Expression): void {
  const isWords = part.kind === 'text' && Number.isNaN(numberOf(part.value))
  if (isWords) throw new ExpressionError('notANumber', part.at, { text: part.value })
}

function checkCall({ name, args, at }: Expression & { kind: 'call' }): void {
  const arity = arityOf(name)
  if (!arity) throw new ExpressionError('unknownFunction', at, { name })
  if (args.length < arity.least || args.length > arity.most) {
    const most = Number.isFinite(arity.most) ? arity.most : '∞'
    throw new ExpressionError('argumentCount', at, { name, least: arity.least, most, found: args.length })
  }
  const second = args[1]
  if (name === 'regex' && second?.kind === 'text') checkPattern(second.value, second.at)
  // The question is named in quotes, as in `jr:choice-name(${q}, '${q}')`.
  const names = second?.kind === 'text' ? referencesIn(second.value).length : 0
  if (name === 'jr:choice-name' && names !== 1) throw new ExpressionError('badReference', second?.at ?? at)
}

function checkPattern(pattern: string, at: number): void {
  try {
    new RegExp(pattern)
  } catch {
    throw new ExpressionError('badPattern', at, { pattern })
  }
}
