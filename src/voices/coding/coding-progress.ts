/** How far a coding is, for one of those who code. */
import { createHash } from 'node:crypto'
import { codersIn, type SurveyCoding, settled, type TextCode } from './coding-model.ts'
import type { ShownText } from './coding-store.ts'

export interface Disagreement {
  text: ShownText
  /** What the two said, in the order of the codebook: not who said which. */
  codes: string[]
  settled: string | null
}

export interface Progress {
  texts: number
  /** By whoever asks. */
  mine: number
  /** The next one to code, in an order of its own for each coder; null when there is none. */
  next: ShownText | null
  /** Whether two have coded every text. */
  isCoded: boolean
  /** Null before that: neither sees what the other says. */
  disagreements: Disagreement[] | null
}

export function progressOf(
  { id, codes }: SurveyCoding,
  texts: readonly ShownText[],
  given: readonly TextCode[],
  account: string,
): Progress {
  const codeOf = (text: string, coder: string) => given.find((one) => one.text === text && one.coder === coder)?.code
  const order = (text: string) => createHash('sha256').update(`${id} ${account} ${text}`).digest('hex')
  const open = texts.filter((text) => codeOf(text.id, account) === undefined)
  const [next = null] = open.toSorted((a, b) => order(a.id).localeCompare(order(b.id)))
  const coders = codersIn(given)
  const [first = '', second = ''] = coders
  const isCoded =
    coders.length === 2 && texts.every((text) => coders.every((coder) => codeOf(text.id, coder) !== undefined))
  const place = (code: string) => codes.findIndex((one) => one.code === code)
  const disagreements = texts.flatMap((text) => {
    const said = [codeOf(text.id, first) ?? '', codeOf(text.id, second) ?? '']
    if (said[0] === said[1]) return []
    return [{ text, codes: said.sort((a, b) => place(a) - place(b)), settled: codeOf(text.id, settled) ?? null }]
  })
  return {
    texts: texts.length,
    mine: texts.length - open.length,
    next,
    isCoded,
    disagreements: isCoded ? disagreements : null,
  }
}
