import { isParticiple } from '../grammar/participle.ts'
import { type Predicate, quoted } from '../grammar/predicate.ts'
import { kindOf, type SubjectKind } from '../grammar/subject.ts'
import type { Word } from '../grammar/words.ts'
import { ownersOf, type Setting } from './act.ts'

/** One verb of a sentence, with all that the verdict on it rests on. */
export interface Case {
  sentence: string
  words: Word[]
  predicate: Predicate
  kind: SubjectKind
  readonly owners: string[]
  readonly quote: string
  setting: Setting
}

/** "It" and "they" stand for whoever the sentence before spoke of. */
export function caseOf(sentence: string, words: Word[], predicate: Predicate, setting: Setting): Case {
  const own = /^we'/.test(words[predicate.at]?.lower ?? '') ? 'we' : kindOf(predicate.subject, setting.acronyms)
  const before = own === 'pronoun' ? setting.before : null
  return new OneCase(sentence, words, predicate, before?.kind ?? own, before?.owners, setting)
}

/** Owners and quotation are made out only for a verb that does something: most do not. */
class OneCase implements Case {
  readonly sentence: string
  readonly words: Word[]
  readonly predicate: Predicate
  readonly kind: SubjectKind
  readonly setting: Setting
  #owners: string[] | undefined

  constructor(
    sentence: string,
    words: Word[],
    predicate: Predicate,
    kind: SubjectKind,
    owners: string[] | undefined,
    setting: Setting,
  ) {
    this.sentence = sentence
    this.words = words
    this.predicate = predicate
    this.kind = kind
    this.#owners = owners
    this.setting = setting
  }

  get owners(): string[] {
    this.#owners ??= ownersOf(this.sentence, this.predicate.subject, this.setting)
    return this.#owners
  }

  get quote(): string {
    return quoted(this.sentence, this.words, this.predicate)
  }
}

/** The word so many places behind the verb. */
export function after({ words, predicate }: Case, places = 1): string {
  return words[predicate.verbAt + places]?.lower ?? ''
}

const HANDED_ON =
  /^(?:required|obliged|tasked|mandated|charged|assigned|directed|instructed|entrusted|authori[sz]ed|asked|requested|held)$/

/** The subject of a passive is worked upon: an organ that "will be strengthened" need not do it itself, one that "will be tasked" must. */
export function doers({ predicate, owners }: Case): string[] {
  return predicate.form !== 'passive' || HANDED_ON.test(predicate.verb) ? owners : []
}

const PAST_ALONE = /^(?:sat|gone|come|been|become|stood|known|grown|had|not)$/

/** "should have sat", "will have retired": what was not done in time, or is over by then. */
export function isPerfect(found: Case): boolean {
  return found.predicate.verb === 'have' && (isParticiple(after(found)) || PAST_ALONE.test(after(found)))
}
