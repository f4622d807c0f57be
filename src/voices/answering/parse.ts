import { BINDING, type Expression, ExpressionError, NEGATION, type Operator } from './expression.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Further than any form goes, and well within the stack. */
const MAX_DEPTH = 100
const MAX_LENGTH = 20_000

/** Makes the tree of an expression, or throws an `ExpressionError` that says where it stops being one. */
export function parse(text: string): Expression {
  if (text.length > MAX_LENGTH) throw new ExpressionError('tooLong', MAX_LENGTH, { most: MAX_LENGTH })
  const parser = new Parser(tokensOf(text))
  const expression = parser.operation(0)
  parser.expectEnd()
  return expression
}

class Parser {
  readonly #tokens: Token[]
  #next = 0
  #depth = 0

  constructor(tokens: Token[]) {
    this.#tokens = tokens
  }

  /** Precedence climbing: takes operators for as long as they bind more tightly than what stands to the left. */
  operation(least: number): Expression {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw new ExpressionError('tooDeep', this.#peek().at, { most: MAX_DEPTH })
    let left = this.#operand()
    for (let operator = this.#operator(); operator && BINDING[operator] > least; operator = this.#operator()) {
      const { at } = this.#take()
      left = { kind: 'operation', operator, left, right: this.operation(BINDING[operator]), at }
    }
    this.#depth -= 1
    return left
  }

  expectEnd(): void {
    if (this.#peek().kind !== 'end') throw this.#unexpected()
  }

  #operand(): Expression {
    const token = this.#take()
    const { kind, value, at } = token
    if (kind === 'number') return { kind: 'number', value: Number(value), at }
    if (kind === 'text') return { kind: 'text', value, at }
    if (kind === 'reference') return { kind: 'reference', name: value, at }
    if (kind === 'word') return this.#sees('(') ? this.#call(token) : this.#column(token)
    if (value === '-') return { kind: 'negation', of: this.operation(NEGATION), at }
    if (value === '/') return { kind: 'path', up: null, steps: this.#steps(), at }
    if (value === '.') return { kind: 'self', at }
    if (value === '..') return this.#upwards(at)
    if (value === '(') return this.#bracket()
    this.#next -= 1
    throw this.#unexpected()
  }

  #bracket(): Expression {
    const inside = this.operation(0)
    this.#expect(')')
    return inside
  }

  #column({ value, at }: Token): Expression {
    if (this.#sees('/')) throw this.#unexpected()
    return { kind: 'column', name: value, at }
  }

  #call({ value: name, at }: Token): Expression {
    this.#expect('(')
    const args: Expression[] = []
    while (!this.#sees(')')) {
      if (args.length > 0) this.#expect(',')
      args.push(this.operation(0))
    }
    this.#expect(')')
    // `current()/../name` starts where the expression stands, as `../name` does outside a choice filter.
    return name === 'current' && args.length === 0 && this.#sees('/')
      ? this.#fromCurrent(at)
      : { kind: 'call', name, args, at }
  }

  #fromCurrent(at: number): Expression {
    this.#expect('/')
    if (this.#sees('.')) {
      this.#take()
      return { kind: 'self', at }
    }
    this.#expect('..')
    return this.#upwards(at)
  }

  /** After `..`: further `/..`, then the names down. */
  #upwards(at: number): Expression {
    let up = 1
    while (this.#sees('/')) {
      this.#take()
      if (!this.#sees('..')) return { kind: 'path', up, steps: this.#steps(), at }
      this.#take()
      up += 1
    }
    return { kind: 'path', up, steps: [], at }
  }

  #steps(): string[] {
    const steps = [this.#name()]
    while (this.#sees('/')) {
      this.#take()
      steps.push(this.#name())
    }
    return steps
  }

  #name(): string {
    if (this.#peek().kind !== 'word') throw this.#unexpected()
    return this.#take().value
  }

  #operator(): Operator | null {
    const { kind, value } = this.#peek()
    return (kind === 'symbol' || kind === 'word') && Object.hasOwn(BINDING, value) ? (value as Operator) : null
  }

  #sees(symbol: string): boolean {
    const { kind, value } = this.#peek()
    return kind === 'symbol' && value === symbol
  }

  #expect(symbol: string): void {
    if (!this.#sees(symbol)) throw this.#unexpected()
    this.#next += 1
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', at: 0 }
  }

  #take(): Token {
    const token = this.#peek()
    this.#next += 1
    return token
  }

  #unexpected(): ExpressionError {
    const { kind, value, at } = this.#peek()
    return kind === 'end'
      ? new ExpressionError('unexpectedEnd', at)
      : new ExpressionError('unexpectedWord', at, { word: value })
  }
}
