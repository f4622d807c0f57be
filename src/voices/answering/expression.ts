/**
 * The expressions of XLSForm: the part of XPath 1.0 that forms without repeats need, with the functions of the ODK
 * XForms specification. A tree is plain data; `parse` makes it, `evaluate` reads it.
 */

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

/** `at` counts code units from the beginning of the expression. */
export type Expression =
  | { kind: 'number'; value: number; at: number }
  | { kind: 'text'; value: string; at: number }
  /** `.`: the answer that the expression belongs to. */
  | { kind: 'self'; at: number }
  /** `${name}`: the answer of the one question with that name. */
  | { kind: 'reference'; name: string; at: number }
  /** `/form/group/name` or `../name`; `up` counts the `..`, and is null for a path from the top. */
  | { kind: 'path'; up: number | null; steps: string[]; at: number }
  /** A bare word in a choice filter: the choice's own column. */
  | { kind: 'column'; name: string; at: number }
  | { kind: 'call'; name: string; args: Expression[]; at: number }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression; at: number }
  | { kind: 'negation'; of: Expression; at: number }

/** Why an expression is not understood; its key has words in the catalogue of surveys. */
export class ExpressionError extends Error {
  readonly key: ExpressionFault
  readonly at: number
  readonly values: Record<string, string | number>

  constructor(key: ExpressionFault, at: number, values: Record<string, string | number> = {}) {
    super(`${key} at ${at + 1}`)
    this.name = 'ExpressionError'
    this.key = key
    this.at = at
    this.values = values
  }
}

export type ExpressionFault =
  | 'unexpectedCharacter'
  | 'unclosedText'
  | 'unexpectedWord'
  | 'unexpectedEnd'
  | 'tooDeep'
  | 'tooLong'
  | 'unknownFunction'
  | 'argumentCount'
  | 'notANumber'
  | 'noSelfHere'
  | 'noColumnHere'
  | 'badPattern'
  | 'badReference'
  | 'noSuchName'
  | 'severalOfName'
  | 'noSuchPath'
  | 'groupHasNoAnswer'

/** Every part of a tree, outermost first. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression
  if (expression.kind === 'call') for (const arg of expression.args) yield* partsOf(arg)
  if (expression.kind === 'negation') yield* partsOf(expression.of)
  if (expression.kind === 'operation') {
    yield* partsOf(expression.left)
    yield* partsOf(expression.right)
  }
}

/** How tightly each operator of XPath 1.0 binds (section 3.5); all bind to the left. */
export const BINDING: Record<Operator, number> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
}
/** Of a sign before an operand. */
export const NEGATION = 7
