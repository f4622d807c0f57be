import { DUTIFUL_ADJECTIVES } from '../lexicon/actions.ts'
import { BE, isAdverb, OPENERS, PREPOSITIONS } from '../lexicon/grammar.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { isParticiple } from './participle.ts'
import { subjectBefore } from './subject-before.ts'
import { isMark, textOf, type Word } from './words.ts'

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

const MODALS = new Map<string, Modal>(
  Object.entries({
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
  } satisfies Record<string, Modal>),
)

/** Every modal of a sentence with its subject and verb, in order. */
export function predicatesOf(words: Word[]): Predicate[] {
  const predicates: Predicate[] = []
  let previousEnd = 0
  for (let index = 0; index < words.length; index += 1) {
    const modal = modalAt(words, index)
    if (!modal || (index === 0 && words[0]?.lower === 'should')) continue
    const predicate = build(
      words,
      index,
      modal,
      previousEnd,
      predicates.findLast((found) => !found.subordinate),
    )
    if (!predicate) continue
    predicates.push(predicate)
    if (!predicate.subordinate) previousEnd = predicate.verbAt + 1
    index = predicate.verbAt
  }
  return predicates
}

interface ModalAt {
  modal: Modal
  end: number
}

const HAVE_OR_NEED = lexicon('has have need needs')
/** Every word with which a modal may begin; asked first, it saves the rest for most words. */
const MODAL_HEADS = new Set([...MODALS.keys(), ...BE, ...HAVE_OR_NEED])

function modalAt(words: Word[], index: number): ModalAt | null {
  const lower = words[index]?.lower ?? ''
  if (!MODAL_HEADS.has(lower)) return null
  const simple = MODALS.get(lower)
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
  let index = afterEnumerator(words, modal.end)
  let negated =
    /^(?:cannot|won't)$/.test(words[at]?.lower ?? '') || words.slice(at, modal.end).some((word) => word.lower === 'not')
  for (; index < words.length; index += 1) {
    const lower = words[index]?.lower ?? ''
    if (lower === 'not' || lower === 'never' || (lower === 'longer' && words[index - 1]?.lower === 'no')) negated = true
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

/** "should: (a) repeal section 9": the list begins in the sentence, and its first verb is the modal's. */
function afterEnumerator(words: Word[], end: number): number {
  const at = words[end]?.text === ':' ? end + 1 : end
  const marked = words[at]?.text === '(' && words[at + 2]?.text === ')' && (words[at + 1]?.text.length ?? 9) < 4
  return marked ? at + 3 : at
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
