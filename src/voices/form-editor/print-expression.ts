import { BINDING, type Expression, NEGATION } from '#src/voices/answering/expression.ts'
import { quoted } from './condition.ts'

type Reference = Expression & { kind: 'reference' | 'path' }

/**
 * An expression as text that parses into the same tree.
 * @param named gives the name that a reference is to be written by
 */
export function printExpression(part: Expression, named: (reference: Reference) => string): string {
  const print = (inner: Expression, least: number): string => {
    const text = printed(inner)
    return bindingOf(inner) < least ? `(${text})` : text
  }
  const printed = (inner: Expression): string => {
    switch (inner.kind) {
      case 'number':
        return String(inner.value)
      case 'text':
        return quoted(inner.value)
      case 'self':
        return '.'
      case 'reference':
      case 'path':
        return `\${${named(inner)}}`
      case 'column':
        return inner.name
      case 'call':
        return `${inner.name}(${inner.args.map((arg) => print(arg, 0)).join(', ')})`
      case 'negation':
        return `-${print(inner.of, NEGATION + 1)}`
      case 'operation': {
        const binds = BINDING[inner.operator]
        // All bind to the left: what stands to the right must bind more tightly.
        return `${print(inner.left, binds)} ${inner.operator} ${print(inner.right, binds + 1)}`
      }
    }
  }
  return print(part, 0)
}

function bindingOf(part: Expression): number {
  if (part.kind === 'operation') return BINDING[part.operator]
  return part.kind === 'negation' ? NEGATION : NEGATION + 1
}
