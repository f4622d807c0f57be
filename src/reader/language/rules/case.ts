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
  owners: string[]
  quote: string
  setting: Setting
}

/** "It" and "they" stand for whoever the sentence before spoke of. */
export function caseOf(sentence: string, words: Word[], predicate: Predicate, setting: Setting): Case {
  const own = /^we'/.test(words[predicate.at]?.lower ?? '') ? 'we' : kindOf(predicate.subject, setting.acronyms)
  const before = own === 'pronoun' ? setting.before : null
  return {
    sentence,
    words,
    predicate,
    kind: before?.kind ?? own,
    owners: before?.owners ?? ownersOf(sentence, predicate.subject, setting),
    quote: quoted(sentence, words, predicate),
    setting,
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
