/**
 * Finds the place where a text stops being JSON, which `JSON.parse` tells for some faults and not for others, and a name
 * that stands twice in one object, of which `JSON.parse` would silently take the second.
 */

export interface JsonFault {
  /** From 1. */
  line: number
  /** From 1, in code points. */
  column: number
  /** What stands there, and what should. */
  problem: string
}

type Expecting =
  | 'a value'
  | 'a value or ]'
  | 'a name or }'
  | 'a name'
  | ': and a value'
  | ', or ]'
  | ', or }'
  | 'the end'

/** What may begin where something is expected. */
const beginnings: Record<Expecting, RegExp> = {
  'a value': /^["\dtfn[{-]/,
  'a value or ]': /^["\dtfn[{\]-]/,
  'a name or }': /^["}]/,
  'a name': /^"/,
  ': and a value': /^:/,
  ', or ]': /^[,\]]/,
  ', or }': /^[,}]/,
  'the end': /^$/,
}

const space = /[ \t\n\r]*/y
const token =
  /[[\]{},:]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/** The first fault of a text that is not JSON, and null for a text that is. */
export function jsonFault(text: string): JsonFault | null {
  // The names that each object still open has so far; null for a list.
  const open: (Set<string> | null)[] = []
  let expecting: Expecting = 'a value'
  for (let at = match(space, text, 0).length; at < text.length; ) {
    const found = match(token, text, at)
    if (found === '' || !beginnings[expecting].test(found)) return faultAt(text, at, standing(text, at, expecting))
    const isName: boolean = expecting === 'a name' || (expecting === 'a name or }' && found !== '}')
    if (isName && !added(open.at(-1), JSON.parse(found)))
      return faultAt(text, at, `the name ${found} stands a second time in its object`)
    if (found === '[' || found === '{') open.push(found === '{' ? new Set() : null)
    if (found === ']' || found === '}') open.pop()
    expecting = isName ? ': and a value' : next(found, open)
    at += found.length
    at += match(space, text, at).length
  }
  return expecting === 'the end' ? null : faultAt(text, text.length, `the text ends where ${expecting} should stand`)
}

function added(names: Set<string> | null | undefined, name: string): boolean {
  const before = names?.size
  return names?.add(name).size !== before
}

function next(found: string, open: readonly (Set<string> | null)[]): Expecting {
  const inObject = open.at(-1) !== null
  if (found === '[') return 'a value or ]'
  if (found === '{') return 'a name or }'
  if (found === ':') return 'a value'
  if (found === ',') return inObject ? 'a name' : 'a value'
  if (open.length === 0) return 'the end'
  return inObject ? ', or }' : ', or ]'
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function faultAt(text: string, at: number, problem: string): JsonFault {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1, problem }
}

function standing(text: string, at: number, expecting: Expecting): string {
  if (text[at] === '"' && match(token, text, at) === '')
    return 'a text has no closing quote, or holds a bare line break or a wrong escape'
  const word = /^[^\s,:"[\]{}]{1,20}/.exec(text.slice(at, at + 20))?.[0]
  return `${JSON.stringify(word ?? String.fromCodePoint(text.codePointAt(at) ?? 0))} stands where ${expecting} should`
}
