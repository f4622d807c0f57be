import { URDU_ACTS, URDU_FIRST, URDU_ORGANS, URDU_STOPS } from '../lexicon/urdu.ts'
import { urduNumeralAt } from './numbers.ts'
import type { UrduSentence } from './sentence.ts'

/** How the one who must act stands in the sentence: as its subject, after a call to him, before "should", or as an agent. */
export type Role = 'subject' | 'asked' | 'should' | 'agent' | 'decided'

interface Name {
  from: number
  /** Excluded. */
  end: number
}

const CASE_OF: Record<Role, RegExp> = {
  subject: /^(?!(?:کو|سے|میں|پر|تک|کے|کی|کا)$)/,
  asked: /^(?:سے|کو|پر)$/,
  should: /^(?:کو|پر)$/,
  agent: /^$/,
  decided: /^(?!(?:کو|سے|میں|پر|تک|کے|کی|کا|نے)$)/,
}

const AGENT = /^(?:کی (?:جانب|طرف) سے|کے (?:ذریعے|تحت|زیر))/

/** The names of bodies that must act, as printed. */
export function urduOwners(sentence: UrduSentence, role: Role): string[] {
  const plain = sentence.words.map((word) => word.plain)
  const names = namesIn(plain)
  const rest = (name: Name) => plain.slice(name.end, name.end + 3).join(' ')
  const agents = names.filter((name) => AGENT.test(rest(name)))
  if (agents.length > 0 || role === 'agent') return printed(sentence, agents)
  const passive =
    role === 'subject' &&
    /(?:جائے|جائیں) گ|(?:کیا|کی|کیے|دیا|دی|لیا|بنایا|رکھا) (?:جائے|جائیں)/.test(sentence.plain) &&
    !/کرے گ|کریں گ/.test(sentence.plain)
  if (passive) return []
  const at = names.findIndex((name) => CASE_OF[role].test(plain[name.end] ?? ''))
  if (at < 0) return role === 'should' ? addressed(sentence, plain) : []
  return printed(sentence, joined(names, at, plain))
}

const LONGEST_ADDRESSEE = 5

/** "X کو چاہیے": whoever stands before it at the head of the sentence ought to, whatever he is called. */
function addressed(sentence: UrduSentence, plain: string[]): string[] {
  const end = plain.findIndex((word, index) => word === 'کو' && /^چاہی/.test(plain[index + 1] ?? ''))
  return end > 0 && end <= LONGEST_ADDRESSEE ? printed(sentence, [{ from: 0, end }]) : []
}

/** "X اور Y": the case stands behind the last name only. */
function joined(names: Name[], at: number, plain: string[]): Name[] {
  const found = [names[at] as Name]
  for (let index = at - 1; index >= 0; index -= 1) {
    const name = names[index] as Name
    if (!/^(?:اور|،)$/.test(plain[name.end] ?? '') || name.end + 1 !== found[0]?.from) break
    found.unshift(name)
  }
  for (let index = at + 1; index < names.length; index += 1) {
    const last = found.at(-1) as Name
    if (!/^(?:اور|،)$/.test(plain[last.end] ?? '') || last.end + 1 !== names[index]?.from) break
    found.push(names[index] as Name)
  }
  return found
}

function printed(sentence: UrduSentence, names: Name[]): string[] {
  return [
    ...new Set(
      names.map(({ from, end }) =>
        sentence.words
          .slice(from, end)
          .map((word) => word.printed)
          .join(' ')
          .trim(),
      ),
    ),
  ]
}

function namesIn(plain: string[]): Name[] {
  const names: Name[] = []
  for (let index = 0; index < plain.length; index += 1) {
    const word = plain[index] ?? ''
    const name = URDU_FIRST.has(word)
      ? { from: index, end: rightEnd(plain, index) }
      : URDU_ORGANS.has(word)
        ? { from: leftStart(plain, index, names.at(-1)?.end ?? 0), end: index + 1 }
        : null
    if (!name) continue
    const previous = names.at(-1)
    if (previous && name.from <= previous.from) names.pop()
    if (previous && name.from === previous.end && name.end - name.from === 1) {
      names.pop()
      name.from = previous.from
    }
    names.push(name)
    index = name.end - 1
  }
  return names
}

function stops(plain: string[], index: number): boolean {
  // "ہم" alone is "we"; "ہم آہنگی" is harmony, and part of a ministry's name.
  if (plain[index] === 'ہم') return plain[index + 1] !== 'آہنگی'
  return URDU_STOPS.has(plain[index] ?? '') || /^\d/.test(plain[index] ?? '') || urduNumeralAt(plain, index) !== null
}

function rightEnd(plain: string[], index: number): number {
  let end = index + 1
  while (end < plain.length && end < index + 7 && !stops(plain, end) && !/^(?:کا|کی|کے)$/.test(plain[end] ?? ''))
    end += 1
  if (/^(?:کا|کی|کے)$/.test(plain[end] ?? '')) end = Math.min(index + 2, end)
  while (plain[end] === 'و' && end < plain.length - 1 && !stops(plain, end + 1)) end += 2
  return end
}

/** "نگرانی آڈیٹر جنرل": an act that ends one phrase is no part of the name that begins the next. */
const ACT = new RegExp(`^${URDU_ACTS.source}$`)

/** Leftwards to the last stop; "کی" and "کے" may join the name of a part to that of the whole. */
function leftStart(plain: string[], index: number, limit: number): number {
  let from = index
  while (from > limit && from > index - 6) {
    const before = plain[from - 1] ?? ''
    if (stops(plain, from - 1) || before === 'کا' || ACT.test(before)) break
    if (/^(?:کی|کے)$/.test(before) && from !== index && !URDU_ORGANS.has(plain[from - 2] ?? '')) break
    from -= 1
  }
  while (from < index && /^(?:کی|کے|کا)$/.test(plain[from] ?? '')) from += 1
  return from
}
