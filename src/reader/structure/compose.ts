import type { Passage } from '../model.ts'
import { raised } from '../normalise.ts'
import { passageIds } from './ids.ts'
import type { Node } from './nodes.ts'

export interface Composed {
  text: string
  passages: Passage[]
}

/** Prints the normalised text, and says of every passage where it stands in it, in code points. */
export function compose(nodes: Node[]): Composed {
  const ids = passageIds(nodes)
  const parts: string[] = []
  const passages: Passage[] = []
  let at = 0
  const print = (text: string) => {
    parts.push(text)
    at += codePoints(text)
  }
  nodes.forEach((node, index) => {
    const above = nodes[index - 1]
    if (above) print(isListed(node) && isListed(above) && alike(node, above) ? '\n' : '\n\n')
    print(prefix(node))
    const start = at
    print(node.text)
    const id = ids[index]
    if (node.kind === 'contents' || id === undefined) return
    const { kind, number, path, text, leadIn, page } = node
    const passage: Passage = { id, number, path, kind, text, start, end: at }
    if (leadIn !== null) passage.leadIn = leadIn
    if (page > 0) passage.page = page
    passages.push(passage)
  })
  if (nodes.length > 0) print('\n')
  return { text: parts.join(''), passages }
}

/** Deeper lists are printed no farther in. */
const DEEPEST_PRINTED = 8

function prefix(node: Node): string {
  if (node.printed === '') return ''
  const sign = node.kind === 'footnote' && /^\d+$/.test(node.printed) ? raised(node.printed) : node.printed
  return `${'  '.repeat(Math.min(node.depth, DEEPEST_PRINTED))}${sign} `
}

function isListed(node: Node): boolean {
  return node.kind === 'bullet' || node.kind === 'row' || node.kind === 'contents' || node.kind === 'footnote'
}

function alike(node: Node, above: Node): boolean {
  return node.kind === above.kind
}

function codePoints(text: string): number {
  if (!/[\ud800-\udbff]/.test(text)) return text.length
  let count = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xd800 && unit <= 0xdbff) count--
  }
  return count
}
