import { ACTIONS, DUTIFUL_ADJECTIVES, IRREGULAR_PARTICIPLES } from './lexicon/actions.ts'
import { BE, FINITE, isAdverb, OPENERS, PREPOSITIONS, SUBORDINATORS } from './lexicon/grammar.ts'
import { isCapitalised, isMark, textOf, type Word } from './words.ts'

export type Modal = 'will' | 'shall' | 'must' | 'should' | 'would' | 'could' | 'may' | 'is to' | 'need' | 'present'

/** A verb with its subject: what a sentence says that somebody or something will, must or should do. */
export interface Predicate {
  modal: Modal
  subject: Word[]
  /** The word that puts this clause under another ("that", "which", "if"); null in a main clause. */
  subordinate: string | null
  negated: boolean
  /** The verb as printed, lower case: base form when active, participle when passive, adjective or noun when copular. */
  verb: string
  form: 'active' | 'passive' | 'copular'
  /** Index of the modal and of the verb among the sentence's words. */
  at: number
  verbAt: number
}

const MODALS: Record<string, Modal> = {
  will: 'will',
  "'ll": 'will',
  "we'll": 'will',
  shall: 'shall',
  must: 'must',
  should: 'should',
  ought: 'should',
  would: 'would',
  may: 'may',
  might: 'could',
  can: 'may',
  could: 'could',
  cannot: 'may',
  "won't": 'will',
}

/** Every modal of a sentence with its subject and verb, in order. */
export function predicatesOf(words: Word[]): Predicate[] {
  const predicates: Predicate[] = []
  let previousEnd = 0
  for (let index = 0; index < words.length; index += 1) {
    const modal = modalAt(words, index)
    if (!modal || (index === 0 && words[0]?.lower === 'should')) continue
    const predicate = build(words, index, modal, previousEnd, predicates.at(-1))
    if (!predicate) continue
    predicates.push(predicate)
    previousEnd = predicate.verbAt + 1
    index = predicate.verbAt
  }
  return predicates
}

interface ModalAt {
  modal: Modal
  end: number
}

function modalAt(words: Word[], index: number): ModalAt | null {
  const lower = words[index]?.lower ?? ''
  const simple = Object.hasOwn(MODALS, lower) ? MODALS[lower] : undefined
  if (simple)
    return { modal: simple, end: lower === 'ought' && words[index + 1]?.lower === 'to' ? index + 2 : index + 1 }
  const next = words[index + 1]?.lower
  if (BE.has(lower) && next === 'to' && words[index + 2]) return { modal: 'is to', end: index + 2 }
  if (
    BE.has(lower) &&
    /^(?:required|obliged|bound|directed|instructed|mandated|tasked)$/.test(next ?? '') &&
    words[index + 2]?.lower === 'to'
  )
    return { modal: 'must', end: index + 3 }
  const going = BE.has(lower) ? (next === 'not' ? index + 2 : index + 1) : -1
  if (going > 0 && words[going]?.lower === 'going' && words[going + 1]?.lower === 'to')
    return { modal: 'will', end: going + 2 }
  if ((lower === 'has' || lower === 'have') && next === 'to') return { modal: 'must', end: index + 2 }
  if ((lower === 'needs' || lower === 'need') && next === 'to') return { modal: 'need', end: index + 2 }
  return null
}

function build(
  words: Word[],
  at: number,
  modal: ModalAt,
  from: number,
  previous: Predicate | undefined,
): Predicate | null {
  let index = modal.end
  let negated =
    /^(?:cannot|won't)$/.test(words[at]?.lower ?? '') || words.slice(at, modal.end).some((word) => word.lower === 'not')
  for (; index < words.length; index += 1) {
    const lower = words[index]?.lower ?? ''
    if (lower === 'not' || lower === 'never') negated = true
    else if (!isAdverb(lower) && !isParenthesis(words, index)) break
    if (isParenthesis(words, index)) index = closing(words, index)
  }
  const verb = words[index]
  if (!verb || isMark(verb)) return null
  const found = subjectBefore(words, from, at)
  const inherits = found.words.length === 0 && previous !== undefined
  const subject = inherits && previous ? previous.subject : found.words
  negated ||= /^(?:no|nobody|none|neither|nothing)$/.test(subject[0]?.lower ?? '')
  const shape = shapeOf(words, index)
  return {
    modal: modal.modal,
    subject,
    subordinate: inherits && previous ? previous.subordinate : found.subordinate,
    negated,
    ...shape,
    at,
  }
}

/** "will, in consultation with the provinces, prepare": what stands between commas before the verb. */
function isParenthesis(words: Word[], index: number): boolean {
  return (
    words[index]?.text === ',' &&
    (PREPOSITIONS.has(words[index + 1]?.lower ?? '') || OPENERS.has(words[index + 1]?.lower ?? '')) &&
    closing(words, index) > index
  )
}

function closing(words: Word[], index: number): number {
  for (let at = index + 2; at < Math.min(index + 30, words.length); at += 1) if (words[at]?.text === ',') return at
  return index
}

function shapeOf(words: Word[], index: number): Pick<Predicate, 'verb' | 'form' | 'verbAt'> {
  const lower = words[index]?.lower ?? ''
  if (lower !== 'be' && lower !== 'get' && lower !== 'being') return { verb: lower, form: 'active', verbAt: index }
  let at = index + 1
  while (at < words.length && isAdverb(words[at]?.lower ?? '')) at += 1
  const next = words[at]?.lower ?? ''
  if (DUTIFUL_ADJECTIVES.has(next)) return { verb: next, form: 'copular', verbAt: at }
  if (isParticiple(next)) return { verb: next, form: 'passive', verbAt: at }
  if (next.endsWith('ing') && next.length > 5) return { verb: next, form: 'active', verbAt: at }
  return { verb: next, form: 'copular', verbAt: Math.min(at, words.length - 1) }
}

export function isParticiple(word: string): boolean {
  return (
    IRREGULAR_PARTICIPLES.has(word) ||
    (word.endsWith('ed') && word.length > 3 && word !== 'need' && word !== 'indeed' && word !== 'hundred')
  )
}

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
    } else if (depth === 0 && /^[;:—]$/.test(text)) return index + 1
    else if (depth === 0 && /^[–-]$/.test(text) && isSpaced(words, index)) return index + 1
  }
  return from
}

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

/** Finds a relative or content clause in front of the verb; a relative clause with a verb of its own ends before it. */
function unclaused(words: Word[]): Found {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const lower = words[index]?.lower ?? ''
    if (!SUBORDINATORS.has(lower) && lower !== 'that') continue
    if (lower === 'as' && words[index + 1]?.lower === 'well') continue
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
    if (relative && index > 0 && rest.length > 1 && startsVerb(rest[0] as Word))
      return { words: words.slice(0, index), subordinate: null }
    if (/^(?:where|whose)$/.test(lower) && rest.some((word) => FINITE.has(word.lower)) && index > 0)
      return { words: words.slice(0, index), subordinate: null }
    return { words: words.slice(index + 1), subordinate: lower }
  }
  return { words, subordinate: null }
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

/** The words that decided, for the reader of the verdict: subject, modal and verb as printed, shortened in the middle. */
export function quoted(sentence: string, words: Word[], predicate: Predicate): string {
  const first = predicate.subject[0]
  const start = first ? words.findIndex((word) => word.at === first.at) : predicate.at
  const subject = words.slice(Math.max(start, 0), predicate.at)
  const verb = words.slice(predicate.at, predicate.verbAt + 1)
  if (subject.length + verb.length <= 12) return textOf(sentence, words.slice(Math.max(start, 0), predicate.verbAt + 1))
  return `${textOf(sentence, subject.slice(0, 5))} … ${textOf(sentence, verb.slice(0, 6))}`
}

/** "have agreed", "do not propose", "are called": the auxiliary of a verb, and where the words before it end. */
export function auxiliaryBefore(words: Word[], index: number): { at: number; word: string } {
  let at = index
  while (at > 0 && (isAdverb(words[at - 1]?.lower ?? '') || words[at - 1]?.lower === 'hereby')) at -= 1
  const word = words[at - 1]?.lower ?? ''
  const isAuxiliary = /^(?:has|have|is|are|do|does|to|be|been|was|were|will|shall|would|should|must|may|can)$/.test(
    word,
  )
  return isAuxiliary ? { at: at - 1, word } : { at, word: '' }
}
