import { type Expression, ExpressionError } from './expression.ts'
import { ruleOf } from './functions/all.ts'
import type { Surroundings } from './functions/model.ts'
import { numberOf, OPERATIONS, textOf, truthOf, type Value } from './values.ts'

/** Where an expression stands. */
export interface Scope extends Surroundings {
  /** The answer the expression belongs to: `.` */
  self: () => string
  /** The answer of the question that a reference or path means from here. */
  answerOf: (reference: Expression & { kind: 'reference' | 'path' }) => string
  /** A column of the choice that is being filtered; null outside a choice filter. */
  column: ((name: string) => string | null) | null
  /** The words of a choice: `question` as it stands in `jr:choice-name`'s second argument. */
  choiceName: (value: string, question: string) => string
}

/** The value of an expression that `check` has found nothing wrong with. */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { kind } = expression
  if (kind === 'number' || kind === 'text') return expression.value
  if (kind === 'self') return { answer: scope.self() }
  if (kind === 'reference' || kind === 'path') return { answer: scope.answerOf(expression) }
  if (kind === 'column') return columnIn(expression, scope)
  if (kind === 'negation') return -numberOf(evaluate(expression.of, scope))
  if (kind === 'call') return called(expression, scope)
  const { operator, left, right } = expression
  if (operator === 'and') return truthOf(evaluate(left, scope)) && truthOf(evaluate(right, scope))
  if (operator === 'or') return truthOf(evaluate(left, scope)) || truthOf(evaluate(right, scope))
  return OPERATIONS[operator](evaluate(left, scope), evaluate(right, scope))
}

function columnIn({ name, at }: Expression & { kind: 'column' }, { column }: Scope): Value {
  if (!column) throw new ExpressionError('noColumnHere', at, { name })
  const answer = column(name)
  return answer === null ? { answer: '', isAbsent: true } : { answer }
}

function called({ name, args, at }: Expression & { kind: 'call' }, scope: Scope): Value {
  const [first, second, third] = args
  if (name === 'if' && first && second && third) {
    return truthOf(evaluate(first, scope)) ? evaluate(second, scope) : evaluate(third, scope)
  }
  if (name === 'once' && first) return scope.self() === '' ? evaluate(first, scope) : scope.self()
  if (name === 'jr:choice-name' && first && second) {
    return scope.choiceName(textOf(evaluate(first, scope)), textOf(evaluate(second, scope)))
  }
  const rule = ruleOf(name)
  if (!rule) throw new ExpressionError('unknownFunction', at, { name })
  return rule.run(
    args.map((arg) => evaluate(arg, scope)),
    scope,
  )
}
