import { normaliseDigits } from './digits.ts'
import type { Node } from './nodes.ts'

const LONGEST = 48

/**
 * Ids that stay the same whenever the same text is read, and can be read themselves: `14-a` for 14(a), `h-policy-objectives`,
 * `b-12` for the twelfth bullet. Numbers that occur more than once are told apart by the heading they stand under.
 */
export function passageIds(nodes: Node[]): (string | undefined)[] {
  const counters = new Map<string, number>()
  const wanted = nodes.map((node) => (node.kind === 'contents' ? undefined : wantedId(node, counters)))
  const often = new Map<string, number>()
  for (const id of wanted) if (id) often.set(id, (often.get(id) ?? 0) + 1)
  const taken = new Set<string>()
  const nextOf = new Map<string, number>()
  const single = new Set(wanted.filter((id) => id !== undefined && often.get(id) === 1))
  let heading = ''
  return nodes.map((node, index) => {
    const id = wanted[index]
    if (id === undefined) return undefined
    const doubled = (often.get(id) ?? 0) > 1
    const own = doubled && node.kind !== 'heading' && heading !== '' ? `${heading}-${id}` : id
    const unique = firstFree(own, nextOf, (one) => taken.has(one) || (doubled && single.has(one)))
    taken.add(unique)
    if (node.kind === 'heading') heading = unique.replace(/^h-/, '')
    return unique
  })
}

const PREFIXES = { heading: 'h', bullet: 'b', row: 'r', footnote: 'f', clause: 'p' } as const

function wantedId(node: Node, counters: Map<string, number>): string {
  if (node.kind === 'contents') return ''
  const prefix = PREFIXES[node.kind]
  if (node.kind === 'heading') return `h-${slug(node.text) || 'untitled'}`
  const number = node.number === null ? '' : slug(node.number)
  if (node.kind === 'clause' && number !== '') return number
  if (node.kind === 'footnote' && number !== '') return `f-${number}`
  const count = (counters.get(prefix) ?? 0) + 1
  counters.set(prefix, count)
  return `${prefix}-${count}`
}

function firstFree(id: string, nextOf: Map<string, number>, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id
  let count = nextOf.get(id) ?? 2
  while (isTaken(`${id}-${count}`)) count++
  nextOf.set(id, count + 1)
  return `${id}-${count}`
}

/** Letters and digits of any script in lower case, the rest as hyphens; cut at a word. */
function slug(text: string): string {
  const whole = normaliseDigits(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 12)).replace(/[-.]+$/, '')
}
