import { isPlural } from '../fields/nouns.ts'
import { isParticiple } from '../grammar/participle.ts'
import { kindOf, type SubjectKind } from '../grammar/subject.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { isAcronym, isCapitalised, isMark, textOf, type Word } from '../grammar/words.ts'
import { ACTIONS, EFFECT_PARTICIPLES } from '../lexicon/actions.ts'
import { BE, isAdverb, PREPOSITIONS } from '../lexicon/grammar.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { DESCRIPTIONS, EVENTS, NO_PRACTICES, PRACTICES } from '../lexicon/practices.ts'
import { type Act, act, nothing, ownersOf, type Setting } from './act.ts'

/** A verb in the present tense, with its subject. */
interface Present {
  words: Word[]
  at: number
  verb: string
  subject: Word[]
  kind: SubjectKind
  owners(): string[]
  quote(): string
  sentence: string
  setting: Setting
}

const LAST_VERB = 45

/** In the part of a plan that says what is done, what it states in the present is done from now on: "Leads report to the steering group". */
export function practiceAct(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let at = 1; at < Math.min(words.length, LAST_VERB); at += 1) {
    const present = presentAt(sentence, words, at, setting)
    const found = present && practised(present)
    if (found) return found
  }
  return null
}

function presentAt(sentence: string, words: Word[], at: number, setting: Setting): Present | null {
  const verb = words[at]?.lower ?? ''
  if (baseOf(verb) === null && !AUXILIARIES.has(verb)) return null
  if (!BE.has(verb) && !mayBeVerb(words, at)) return null
  const before = subjectBefore(words, 0, isAdverb(words[at - 1]?.lower ?? '') ? at - 1 : at)
  const { words: subject, subordinate } = before
  if (subordinate || subject.length === 0 || subject.some((word) => isMark(word) && !/^[,'’&()/-]$/.test(word.text)))
    return null
  if (
    subject.some((word, index) => (index > 0 && word.lower === 'to') || BE.has(word.lower)) ||
    PREPOSITIONS.has(subject[0]?.lower ?? '')
  )
    return null
  if (!BE.has(verb) && !agrees(words, at, subject)) return null
  if (
    subject.length > 1 &&
    /^(?:we|they|it|he|she|i)$/.test(subject[0]?.lower ?? '') &&
    !/^(?:all|both|each)$/.test(subject[1]?.lower ?? '')
  )
    return null
  const own = kindOf(subject, setting.acronyms)
  const kind = own === 'pronoun' && setting.before ? setting.before.kind : own
  const owners = () => (own === 'pronoun' ? (setting.before?.owners ?? []) : ownersOf(sentence, subject, setting))
  const quote = () => textOf(sentence, words.slice(Math.max(0, words.indexOf(subject[0] as Word)), at + 4))
  return { words, at, verb, subject, kind, owners, quote, sentence, setting }
}

const AUXILIARIES = new Set([...BE, 'do', 'does', 'has', 'have'])
const DETERMINED = /^(?:the|an?|each|every|this|that|its?|our|their|no|nobody|everyone|whoever|he|she|another)$/

/**
 * Whether a word that may be a noun as well stands where a verb stands, and agrees with its subject in number: not in "the three quarters of the votes",
 * "police posts damaged", "arms control".
 */
function agrees(words: Word[], at: number, subject: Word[]): boolean {
  const head = subject.at(-1)
  const name = head !== undefined && (isAcronym(head) || (isCapitalised(head) && subject.length > 1))
  const first = subject[0]?.lower ?? ''
  if (words[at]?.lower.endsWith('s'))
    return name || DETERMINED.test(first) || (first === 'all' && head !== undefined && !isPlural(head.lower))
  return subject.some((word) => isPlural(word.lower) || /^(?:we|they|and|both|all)$/.test(word.lower))
}

/** What its neighbours allow, which is asked before its subject is looked for. */
function mayBeVerb(words: Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  const next = words[at + 1]?.lower ?? ''
  if (before === '' || PREPOSITIONS.has(before) || NO_SUBJECT_END.has(before)) return false
  if (isCapitalised(words[at] as Word)) return false
  return !isParticiple(next) && !NO_OBJECT.has(next)
}

const NO_SUBJECT_END = lexicon(`
  the a an each every this that it its our their no nobody everyone whoever he she another and or three two four local national public new`)
const NO_OBJECT = new Set(['', 'of', 'shall', 'will', 'must', 'should', 'may'])

/** The base of a present form that may state a practice; null for every other word. */
function baseOf(verb: string): string | null {
  const known = BASES.get(verb)
  if (known !== undefined) return known
  const base = baseFrom(verb)
  if (BASES.size < MOST_BASES) BASES.set(verb, base)
  return base
}

/** Found so far: the same few thousand words make up every text. */
const BASES = new Map<string, string | null>()
const MOST_BASES = 20_000

function baseFrom(verb: string): string | null {
  const bases = [verb, verb.replace(/s$/, ''), verb.replace(/es$/, ''), verb.replace(/ies$/, 'y')]
  return bases.find((base) => PRACTICES.has(base) || EVENTS.has(base) || ACTIONS.has(base)) ?? null
}

/** "enters into force", "is in effect": what the law does, and nobody. */
const FORCE = /^(?:force|effect|operation)$/
/** Whoever "is invited to" do something has not bound himself by it. */
const ASKED = /^(?:invited|requested|asked|urged|encouraged|expected|advised|recommended|reminded|called)$/

function isForce(words: Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  const noun = /^(?:in|into)$/.test(next) ? (words[at + 2]?.lower ?? '') : next
  return FORCE.test(noun)
}

function practised(present: Present): Act | null {
  const { verb, kind, quote, owners, words, at } = present
  if (kind === 'phenomenon' || isForce(words, at)) return null
  if (BE.has(verb)) return done(present)
  if (verb === 'has' || verb === 'have') return has(present)
  const doer = kind === 'organ' || kind === 'we' || kind === 'other'
  if (verb === 'do' || verb === 'does') {
    const refused =
      words[at + 1]?.lower === 'not' &&
      doer &&
      ACTIONS.has(words[at + 2]?.lower ?? '') &&
      !NO_PRACTICES.has(words[at + 2]?.lower ?? '')
    return refused ? act('commitment', true, 'forbidden', quote(), owners()) : null
  }
  const base = baseOf(verb) ?? verb
  if (doer)
    return NO_PRACTICES.has(base) || (kind === 'other' && !PRACTICES.has(base))
      ? null
      : act('commitment', true, 'practice', quote(), base === 'receive' ? [] : owners())
  return befalls(present, base)
}

/** "All fighting ends at midnight", "Our first budget moves 90 million", "It takes up to 60 persons": things, where a list or a figure makes them a plan. */
function befalls({ kind, sentence, setting, subject, quote }: Present, base: string): Act | null {
  const exact = /\d/.test(sentence)
  if (EVENTS.has(base) && (setting.listed || exact)) return act('commitment', true, 'practice', quote())
  const ours = kind === 'pronoun' || /^(?:our|the|this|a)$/.test(subject[0]?.lower ?? '')
  const instrument = (kind === 'instrument' || kind === 'pronoun') && ours && exact
  return instrument && !NO_PRACTICES.has(base) ? act('commitment', true, 'practice', quote()) : null
}

/** "Each of our wards has a named constable". */
function has({ words, at, subject, quote }: Present): Act | null {
  const all = /^(?:each|every|all|no|nobody)$/.test(subject[0]?.lower ?? '')
  return all && !isParticiple(words[at + 1]?.lower ?? '') ? act('commitment', true, 'practice', quote()) : null
}

/** "An exit programme is created", "The Department is developing a handbook", "The review is made public". */
function done({ words, at, subject, kind, quote, owners, setting }: Present): Act | null {
  let index = at + 1
  while (isAdverb(words[index]?.lower ?? '')) index += 1
  if (words[index]?.lower === 'being') index += 1
  const verb = words[index]?.lower ?? ''
  const none = /^(?:no|nobody|none)$/.test(subject[0]?.lower ?? '')
  if (none && isParticiple(verb)) return { ...act('commitment', true, 'forbidden', quote()), passive: true }
  if (kind === 'instrument' && setting.place.section !== 'plan') return null
  if (verb === 'expected') return kind === 'thing' ? nothing('forecast', quote()) : null
  if (ASKED.test(verb) && /^(?:to|upon|on)$/.test(words[index + 1]?.lower ?? '')) return null
  const going = verb.endsWith('ing') && [verb.slice(0, -3), `${verb.slice(0, -3)}e`].some((base) => ACTIONS.has(base))
  if (going && (kind === 'organ' || kind === 'we')) return act('commitment', true, 'practice', quote(), owners())
  if (
    !isParticiple(verb) ||
    EFFECT_PARTICIPLES.has(verb) ||
    (DESCRIPTIONS.has(verb) && words[index + 1]?.lower !== 'up') ||
    kind === 'other'
  )
    return null
  return { ...act('commitment', true, 'practice', quote()), passive: true }
}
