import { ExpressionError } from './expression.ts'

export type TokenKind = 'number' | 'text' | 'reference' | 'word' | 'symbol' | 'end'

export interface Token {
  kind: TokenKind
  /** Without quotes and without `${}`. */
  value: string
  at: number
}

/** Names as in XML, with the characters of every script; a dot or hyphen belongs to the name it stands in. */
const NAME = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_.\\-]*'

/** The first pattern that matches decides. */
const GRAMMAR: [kind: TokenKind, pattern: RegExp][] = [
  ['number', /\d+(?:\.\d*)?|\.\d+/uy],
  ['text', /"([^"]*)"|'([^']*)'/uy],
  ['reference', new RegExp(`\\$\\{\\s*((?:last-saved#)?${NAME})\\s*\\}`, 'uy')],
  ['word', new RegExp(`${NAME}(?::${NAME})?`, 'uy')],
  ['symbol', /\.\.|<=|>=|!=|::|\/\/|[()[\],.=<>+\-*/|@]/uy],
]

const SPACE = /\s*/uy

/** Reads the expression as far as it goes; the last token is always the end. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = spaceAfter(text, 0)
  while (at < text.length) {
    const { token, length } = tokenAt(text, at)
    tokens.push(token)
    at = spaceAfter(text, at + length)
  }
  tokens.push({ kind: 'end', value: '', at: text.length })
  return tokens
}

function tokenAt(text: string, at: number): { token: Token; length: number } {
  for (const [kind, pattern] of GRAMMAR) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) return { token: { kind, value: found[1] ?? found[2] ?? found[0], at }, length: found[0].length }
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (character === '"' || character === "'") throw new ExpressionError('unclosedText', at)
  if (text.startsWith('${', at)) throw new ExpressionError('badReference', at)
  throw new ExpressionError('unexpectedCharacter', at, { character })
}

function spaceAfter(text: string, at: number): number {
  SPACE.lastIndex = at
  return at + (SPACE.exec(text)?.[0].length ?? 0)
}
