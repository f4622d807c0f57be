import { ACTIONS } from '../lexicon/actions.ts'
import { FINITE, isAdverb, OPENERS, PREPOSITIONS, SUBORDINATORS } from '../lexicon/grammar.ts'
import { isParticiple } from './participle.ts'
import { isCapitalised, isMark, type Word } from './words.ts'

interface Found {
  words: Word[]
  subordinate: string | null
}

/** The subject in front of a verb: the last clause before it, without openers, and the word that makes it a subordinate clause. */
export function subjectBefore(words: Word[], from: number, at: number): Found {
  const start = clauseStart(words, from, at)
  const segments = withoutOpeners(split(words, start, at), start > 0 && start === from)
  const kept = segments.flat()
  while (kept.at(-1)?.text === ',') kept.pop()
  return unclaused(trimLeading(kept))
}

function clauseStart(words: Word[], from: number, at: number): number {
  let depth = 0
  for (let index = at - 1; index >= from; index -= 1) {
    const text = words[index]?.text ?? ''
    if (text === ')' || text === ']') depth += 1
    else if (text === '(' || text === '[') {
      if (depth === 0) return index + 1
      depth -= 1
    } else if (depth === 0 && PARTING.has(text)) return index + 1
    else if (depth === 0 && (text === '–' || text === '-') && isSpaced(words, index)) return index + 1
  }
  return from
}

const PARTING = new Set([';', ':', '—'])

function isSpaced(words: Word[], index: number): boolean {
  return (
    (words[index]?.at ?? 0) > (words[index - 1]?.end ?? 0) && (words[index + 1]?.at ?? 0) > (words[index]?.end ?? 0)
  )
}

function split(words: Word[], start: number, at: number): Word[][] {
  const segments: Word[][] = [[]]
  let depth = 0
  for (let index = start; index < at; index += 1) {
    const word = words[index] as Word
    if (word.text === '(') depth += 1
    if (word.text === ')') depth -= 1
    segments.at(-1)?.push(word)
    if (word.text === ',' && depth === 0) segments.push([])
  }
  return segments.filter((segment) => segment.length > 0)
}

/** After an earlier verb of the same sentence only what follows the last joint is a new subject. */
function withoutOpeners(segments: Word[][], continuing: boolean): Word[][] {
  if (continuing) {
    const last = segments.at(-1) ?? []
    if (segments.length > 1 || JOINTS.test(last[0]?.lower ?? '')) return [afterJoint(last, true)]
    return [afterJoint(last, false)]
  }
  let first = 0
  while (first < segments.length - 1 && opens(segments[first] ?? [])) first += 1
  return segments.slice(first)
}

const JOINTS = /^(?:and|but|while|whereas|then|or|so|yet)$/

function afterJoint(segment: Word[], whole: boolean): Word[] {
  for (let index = segment.length - 1; index >= 0; index -= 1) {
    const lower = segment[index]?.lower ?? ''
    if (SUBORDINATORS.has(lower) || lower === 'that') return segment.slice(index)
    if (JOINTS.test(lower)) {
      const rest = segment.slice(index + 1)
      if (rest.length > 0 && (index === 0 || DETERMINED.test(rest[0]?.text ?? ''))) return rest
    }
  }
  return whole ? segment : []
}

const DETERMINED =
  /^(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ll|[Ii]ts?|[Tt]heir|[Tt]hey|we|[Nn]o|[Tt]hose|[Tt]hese|[Tt]his|[Aa]ny|\p{Lu}.*)$/u

function opens(segment: Word[]): boolean {
  const lower = segment[0]?.lower ?? ''
  if (OPENERS.has(lower) || SUBORDINATORS.has(lower)) return true
  if (
    /^(?:mr|madam|mister|hon|honourable|honorable)$/.test(lower) &&
    segment.some((word) => /^(?:speaker|president|chair|chairman|members)$/.test(word.lower))
  )
    return true
  if (isAdverb(lower) && !/^(?:all|each|both|no|first)$/.test(lower)) return true
  return (
    (lower.endsWith('ing') && lower.length > 5 && segment.length > 2 && segment[1]?.lower !== 'of') ||
    (isParticiple(lower) && segment.length > 2)
  )
}

/** Drops "and", "therefore", and a time that no comma parts from the subject ("In 2025 the Ministry will"). */
function trimLeading(words: Word[]): Word[] {
  let index = 0
  while (
    index < words.length &&
    (JOINTS.test(words[index]?.lower ?? '') ||
      (isAdverb(words[index]?.lower ?? '') && !/^(?:all|each|both|no)$/.test(words[index]?.lower ?? '')) ||
      isMark(words[index] as Word))
  )
    index += 1
  const named = words.findIndex(
    (word, at) =>
      at > index &&
      at < index + 6 &&
      /^(?:The|These|Each|All|A|An)$/.test(word.text) &&
      isCapitalised(words[index] as Word) &&
      !/^(?:of|,)$/.test(words[at - 1]?.lower ?? ''),
  )
  if (named > 0) return words.slice(named)
  const lower = words[index]?.lower ?? ''
  if (
    /^(?:this|next|last)$/.test(lower) &&
    /^(?:year|month|week|spring|summer|autumn|winter)$/.test(words[index + 1]?.lower ?? '') &&
    words.length > index + 2
  )
    return words.slice(index + 2)
  if (
    !/^(?:in|by|over|through|throughout|until|since|during|within|from|after|before|on|to|towards|under|for|at|with)$/.test(
      lower,
    )
  )
    return words.slice(index)
  for (let at = index + 1; at < words.length; at += 1) {
    const word = words[at] as Word
    if (
      at > index + 2 &&
      /^(?:the|a|an|each|every|all|we)$/.test(word.lower) &&
      !PREPOSITIONS.has(words[at - 1]?.lower ?? '')
    )
      return words.slice(at)
    if (/^\d{4}$/.test(words[at - 1]?.text ?? '') && !PREPOSITIONS.has(word.lower)) return words.slice(at)
  }
  return words.slice(index)
}

/** "municipalities with more than 20,000 inhabitants": a measure, and no clause. */
const COMPARED = new Set(['more', 'less', 'fewer', 'other'])

/** Finds a relative or content clause in front of the verb; a relative clause with a verb of its own ends before it. */
function unclaused(words: Word[]): Found {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const lower = words[index]?.lower ?? ''
    if (!SUBORDINATORS.has(lower) && lower !== 'that') continue
    if (lower === 'as' && words[index + 1]?.lower === 'well') continue
    if (lower === 'than' && COMPARED.has(words[index - 1]?.lower ?? '')) continue
    if (
      lower === 'that' &&
      index === 0 &&
      words.length > 1 &&
      words.length < 4 &&
      !/^(?:the|a|an|all|each|every|its|their|no)$/.test(words[1]?.lower ?? '')
    )
      continue
    const rest = words.slice(index + 1).filter((word) => !isAdverb(word.lower))
    const relative = /^(?:which|who|that|where|when|whose)$/.test(lower)
    const enough = lower === 'who' ? 1 : 2
    if (relative && index > 0 && rest.length >= enough && startsVerb(rest[0] as Word))
      return { words: words.slice(0, index), subordinate: null }
    if (/^(?:where|whose|which|whom)$/.test(lower) && rest.some(bearsFinite) && index > 0)
      return { words: beforeComma(words, index), subordinate: null }
    return { words: words.slice(index + 1), subordinate: lower }
  }
  return { words, subordinate: null }
}

function bearsFinite(word: Word): boolean {
  return FINITE.has(word.lower) || /^(?:will|shall|should|must|would)$/.test(word.lower)
}

/** "School committees, half of whose members …, will": the subject ends at the comma that opens the relative clause. */
function beforeComma(words: Word[], index: number): Word[] {
  const comma = words.findLastIndex((word, at) => at < index && word.text === ',')
  return words.slice(0, comma > 0 ? comma : index)
}

function startsVerb(word: Word): boolean {
  const lower = word.lower
  if (FINITE.has(lower) || isParticiple(lower) || ACTIONS.has(lower)) return true
  return (
    (lower.endsWith('s') &&
      ACTIONS.has(lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/(?:es|s)$/, ''))) ||
    ACTIONS.has(lower.slice(0, -1))
  )
}
