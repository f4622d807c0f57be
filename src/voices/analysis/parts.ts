/**
 * Parts into which the answers to one question divide everybody. A part is a cell that is published; a class is the finest that can be
 * told of a respondent (of several choices: which of them were taken).
 */
import { type Column, tally } from './columns.ts'

export interface Part {
  name: string
  /** What it is of the question. */
  is: { choice: number; taken: boolean } | 'blank' | 'unasked' | 'asked'
  /** Classes that it is made of. */
  classes: number[]
}

export interface Classes {
  path: string
  codes: Uint16Array
  /** Number of classes. */
  size: number
  parts: Part[]
  /** The answer that a class stands for, as it is stored: '' without one, undefined where it was not asked; null where it is no one answer. */
  answers: (string | undefined | null)[]
}

export const isName = (path: string, choice: string) => `${path} is ${choice}`
export const notName = (path: string, choice: string) => `${path} is not ${choice}`
export const givenName = (path: string) => `${path} answered`
export const blankName = (path: string) => `${path} unanswered`

/** What answers to it are called, and which of them there can be at all. */
export interface Naming {
  /** Those who were asked. */
  base: string
  /** Whether the form lets nobody pass without an answer. */
  neverBlank: boolean
  /** Whether the form asks everybody. */
  alwaysAsked: boolean
}

export function classesOf(column: Column, naming: Naming): Classes {
  const { path, codes, counts, choices, blank, unasked, question } = column
  const isText = question.type === 'text'
  const rest: Part[] = isText
    ? [{ name: naming.base, is: 'asked', classes: [0, blank] }]
    : [{ name: blankName(path), is: 'blank', classes: [blank] }]
  const others: Part = { name: `not ${naming.base}`, is: 'unasked', classes: [unasked] }
  if (counts === 'many') return patternsOf(column, [...rest, others].filter(possible(naming)))
  const taken = choices.map(
    (choice, at): Part => ({ name: isName(path, choice), is: { choice: at, taken: true }, classes: [at] }),
  )
  const some: Part = { name: givenName(path), is: 'asked', classes: [0] }
  const given = counts !== 'open' ? taken : isText ? [] : [some]
  const answers = counts === 'one' || counts === 'first' ? choices : Array<null>(blank).fill(null)
  return {
    ...{ path, codes, size: unasked + 1 },
    parts: [...given, ...rest, others].filter(possible(naming)),
    answers: [...answers, isText ? null : '', undefined],
  }
}

const possible =
  ({ neverBlank, alwaysAsked }: Naming) =>
  ({ is }: Part) =>
    !(is === 'blank' && neverBlank) && !(is === 'unasked' && alwaysAsked)

/** Which of several choices were taken together: a class each that occurs, or all that can while they are few. */
function patternsOf({ path, codes, choices, options, blank }: Column, rest: Part[]): Classes {
  const places = new Map<string, number>()
  const place = (pattern: string) => {
    const found = places.get(pattern) ?? places.size
    places.set(pattern, found)
    return found
  }
  if (choices.length <= 4)
    for (let bits = 1; bits < 2 ** choices.length; bits++)
      place(choices.map((_, at) => ((bits >> at) & 1 ? '1' : '0')).join(''))
  const own = codes.map((code, at) => (code === 0 ? place(options.map((taken) => taken[at] ?? 0).join('')) : 0xffff))
  const [none, not] = [places.size, places.size + 1]
  const patterns = [...places.keys()]
  const having = (at: number, bit: string) => patterns.flatMap((pattern, to) => (pattern[at] === bit ? [to] : []))
  return {
    path,
    codes: own.map((code, at) => (code !== 0xffff ? code : codes[at] === blank ? none : not)),
    size: not + 1,
    parts: [
      ...choices.flatMap((choice, at): Part[] => [
        { name: isName(path, choice), is: { choice: at, taken: true }, classes: having(at, '1') },
        { name: notName(path, choice), is: { choice: at, taken: false }, classes: having(at, '0') },
      ]),
      ...rest.map((part) => ({ ...part, classes: [part.is === 'blank' ? none : not] })),
    ],
    answers: [...patterns.map((pattern) => choices.filter((_, at) => pattern[at] === '1').join(' ')), '', undefined],
  }
}

/** How many of each two classes come together. */
export function together(a: Classes, b: Classes): number[][] {
  const both = new Uint32Array(a.codes.length)
  for (const [at, code] of a.codes.entries()) both[at] = code * b.size + (b.codes[at] ?? 0)
  const counts = new Uint32Array(a.size * b.size)
  for (const cell of both) counts[cell] = (counts[cell] ?? 0) + 1
  return Array.from({ length: a.size }, (_, i) => [...counts.subarray(i * b.size, (i + 1) * b.size)])
}

export const sizesOf = ({ codes, size }: Classes): number[] => tally(codes, size)
