import { ACTION_NOUNS, ACTIONS, STATE_NOUNS } from '../lexicon/actions.ts'
import { BE, FINITE, isAdverb, PREPOSITIONS, SUBORDINATORS } from '../lexicon/grammar.ts'
import type { Setting } from '../rules/act.ts'
import { hidesVerb, isImperativeToTagger } from './hidden-verb.ts'
import { isParticiple } from './participle.ts'
import { kindOf } from './subject.ts'
import { isCapitalised, isMark, type Word } from './words.ts'

/** The grammar in which an item of a list names an act without a modal verb. */
export type Form = 'imperative' | 'infinitive' | 'gerund' | 'nominal' | 'to be done' | 'phrase' | 'sentence'

const WORDS_IN_A_PHRASE = 4
/** With these begins a sentence, whatever verb it has. */
const SPEAKER = /^(?:they|it|he|she|we|i|this)$/

/** Which form an item has; `subject` where it names who is to act ("All units to report"). */
export function formOf(words: Word[], setting: Setting): { form: Form; subject?: Word[] } | null {
  const from = afterLabel(words)
  const first = words[from]
  if (!first) return null
  const second = words[from + 1]?.lower ?? ''
  if (SPEAKER.test(first.lower)) return { form: 'sentence' }
  if (first.lower === 'to' && isVerb(words[from + 1]))
    return { form: hasMainClause(words, from) ? 'sentence' : 'infinitive' }
  if (/^(?:not|never)$/.test(first.lower) && (second === 'to' || words[from + 2]?.lower === 'to'))
    return { form: 'infinitive' }
  const finite = finiteAt(words, from)
  const toBe = toDo(words, from, finite, setting)
  if (toBe) return toBe
  if (words.length - from < 2) return null
  if (finite === null && isGerund(first.lower) && words.length - from > 2) return { form: 'gerund' }
  if (isImperative(words, from, finite)) return { form: 'imperative' }
  if (finite !== null) return { form: 'sentence' }
  if (isNominal(words, from)) return words.length - from > 2 ? { form: 'nominal' } : null
  if (STATE_NOUNS.has(first.lower) || words.length - from < WORDS_IN_A_PHRASE) return null
  if (
    /^(?:in|since|between|during|over|at|from|on|among|according)$/.test(first.lower) &&
    !/^(?:each|every|all|least)$/.test(second)
  )
    return null
  if (words.slice(from, from + 3).some((word) => STATE_NOUNS.has(word.lower))) return null
  return { form: hidesVerb(words.slice(from)) ? 'sentence' : 'phrase' }
}

/** "Action 3.2:", "Measure 5 –", "(a)", "Further,": what stands before the act. */
function afterLabel(words: Word[]): number {
  if (/^\p{Lu}{1,3}\d*(?:\.\d+)*$/u.test(words[0]?.text ?? '') && /\d/.test(words[0]?.text ?? '') && words.length > 2)
    return /^[.:)]$/.test(words[1]?.text ?? '') ? 2 : 1
  const colon = words.slice(0, 5).findIndex((word) => word.text === ':' || word.text === '–' || word.text === '—')
  if (
    colon > 0 &&
    /^(?:action|activity|measure|commitment|milestone|step|output|recommendation|priority|objective|goal|task|decision|phase)$/.test(
      words[0]?.lower ?? '',
    )
  )
    return colon + 1
  let index = 0
  while (
    index < words.length - 1 &&
    (isMark(words[index] as Word) ||
      /^(?:also|further|jointly|additionally|and|then|urgently|immediately|gradually|regularly|continuously|where|possible|please)$/.test(
        words[index]?.lower ?? '',
      ) ||
      (/^\d[\d.]*$/.test(words[index]?.text ?? '') &&
        index === 0 &&
        isCapitalised(words[1] as Word) &&
        isVerb(words[1])))
  )
    index += 1
  return index
}

function isVerb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (ACTIONS.has(word.lower) ||
      word.lower === 'be' ||
      word.lower === 'have' ||
      (isAdverb(word.lower) && word.lower.endsWith('ly')))
  )
}

/** "To support farmers, we are abolishing the levy": the infinitive only opens a sentence. */
function hasMainClause(words: Word[], from: number): boolean {
  const finite = finiteAt(words, from)
  return finite !== null && words.slice(from, finite).some((word) => word.text === ',')
}

/** The first finite verb of the main clause; none is a noun phrase. */
function finiteAt(words: Word[], from: number): number | null {
  for (let index = from + 1; index < words.length; index += 1) {
    const lower = words[index]?.lower ?? ''
    if (SUBORDINATORS.has(lower) || /^(?:that|before|after)$/.test(lower)) return null
    if (/^[;.]$/.test(lower)) return null
    if (
      FINITE.has(lower) &&
      !(lower === 'need' || lower === 'needs') &&
      !/^(?:to|and)$/.test(words[index - 1]?.lower ?? '')
    )
      return index
    if (/^(?:will|shall|must|should|would)$/.test(lower)) return index
  }
  return null
}

function isGerund(word: string): boolean {
  if (!word.endsWith('ing') || word.length < 6) return false
  const stem = word.slice(0, -3)
  return ACTIONS.has(stem) || ACTIONS.has(`${stem}e`) || ACTIONS.has(stem.slice(0, -1)) || /(?:is|iz|at|if)$/.test(stem)
}

/** A base verb at the head, with an object after it; words the lexicon does not know are put to compromise's tagger. */
function isImperative(words: Word[], from: number, finite: number | null): boolean {
  const first = words[from] as Word
  const next = words[from + 1]
  if (!next) return false
  if (/^(?:of|and|,|is|are|was|were|will|shall|to|must|should)$/.test(next.lower) && !/^(?:,|and|to)$/.test(next.lower))
    return false
  if (/^(?:do|let|please)$/.test(first.lower)) return true
  if (ACTIONS.has(first.lower))
    return finite === null || finite > from + 3
      ? !isNounHere(words, from, finite)
      : /^(?:the|a|an|all|each|that|its|their|no)$/.test(next.lower)
  if (
    finite !== null ||
    first.lower.endsWith('s') ||
    first.lower.endsWith('ing') ||
    first.lower.length < 4 ||
    ACTION_NOUNS.has(first.lower) ||
    STATE_NOUNS.has(first.lower)
  )
    return false
  if (/(?:tion|ment|ance|ence|ity|ness|ism|er|or|al|ous|ful|ive|ary|ly|ed|ic|able|ible)$/.test(first.lower))
    return false
  return isImperativeToTagger(words.slice(from, from + 6))
}

/** "Support services are weak", "Access to justice remains poor": the verb further on makes the first word a noun. */
function isNounHere(words: Word[], from: number, finite: number | null): boolean {
  if (finite === null) return false
  const between = words.slice(from + 1, finite)
  return !between.some((word) => /^(?:the|a|an|all|each|every|its|their|those|and|,|that|which)$/.test(word.lower))
}

/** "Establishment of", "Capacity building of", "Peaceful resolution of", "No prosecution of": an act as a noun near the head. */
function isNominal(words: Word[], from: number): boolean {
  for (let index = from; index < Math.min(from + 5, words.length); index += 1) {
    const lower = words[index]?.lower ?? ''
    if (STATE_NOUNS.has(lower) && index === from) return false
    if (PREPOSITIONS.has(lower) && index > from) return false
    const act =
      ACTION_NOUNS.has(lower) ||
      isGerund(lower) ||
      (/(?:[ts]ion|ment|isation|ization)s?$/.test(lower) && lower.length > 6 && !STATE_NOUNS.has(lower))
    const followed = words[index + 1]
    if (
      act &&
      (!followed || isMark(followed) || PREPOSITIONS.has(followed.lower) || /^(?:and|or)$/.test(followed.lower))
    )
      return true
  }
  return false
}

/** "Police posts to be rebuilt", "All units to comprise", "Secretary to publish the list", "places doubled to 240". */
function toDo(
  words: Word[],
  from: number,
  finite: number | null,
  setting: Setting,
): { form: Form; subject?: Word[] } | null {
  for (let index = from + 1; index < Math.min(words.length - 1, from + 26); index += 1) {
    if (finite !== null && index > finite) return null
    if (words[index]?.lower !== 'to') continue
    const next = words[index + 1]
    const subject = words.slice(from, index)
    if (
      next?.lower === 'be' &&
      (isParticiple(words[index + 2]?.lower ?? '') ||
        isAdverb(words[index + 2]?.lower ?? '') ||
        /^(?:the|ready|in)$/.test(words[index + 2]?.lower ?? ''))
    )
      return { form: 'to be done' }
    if (!isVerb(next) || (ACTIONS.has(words[from]?.lower ?? '') && !isCapitalPair(words, from))) continue
    const kind = kindOf(subject, setting.acronyms)
    const comprises = /^(?:comprise|consist|include|have|report|meet|receive)$/.test(next?.lower ?? '')
    if ((kind === 'organ' || kind === 'other' || comprises) && !hasVerb(subject) && subject.length < 16)
      return { form: 'to be done', subject }
  }
  return null
}

function isCapitalPair(words: Word[], from: number): boolean {
  return isCapitalised(words[from] as Word) && words[from + 1] !== undefined && isCapitalised(words[from + 1] as Word)
}

function hasVerb(words: Word[]): boolean {
  return words.some((word) => BE.has(word.lower))
}
