import { LEGAL_FACTS } from '../lexicon/actions.ts'
import { after, type Case } from './case.ts'

const READING = /^(?:construed|deemed|understood|interpreted|cited|viewed|considered|regarded|read|attributed)$/
const DEFINING =
  /^(?:in|for the purposes of) this (?:policy|act|law|agreement|accord|plan|strategy|convention|document|regulation)\b.*["“‘]/i

/** What a law forbids or threatens to people is no promise of its author. */
const PERSON = /^(?:person|persons|individual|offender|whoever)$/

/** "shall be understood", "shall apply", "shall enter into force", "in this policy X shall include": what a text says of itself, not what is to be done. */
export function isLegalFact(found: Case): boolean {
  const { predicate, kind, sentence } = found
  const { verb, form, modal } = predicate
  if (form === 'passive' && READING.test(verb) && /^(?:will|shall|must|is to)$/.test(modal)) return true
  if (DEFINING.test(sentence)) return true
  const itself =
    predicate.subject[0]?.lower === 'this' || kind === 'instrument' || kind === 'pronoun' || kind === 'none'
  if (verb === 'enter' && after(found) === 'into') return kind !== 'organ' && kind !== 'we'
  if (/^(?:come|take|have|remain)$/.test(verb) && /^(?:into|effect|in|force)$/.test(after(found))) return itself
  if (verb === 'remain' && /^(?:valid|effective|applicable|unaffected|in)$/.test(after(found)))
    return itself || !/^in$/.test(after(found))
  if (/^(?:consist|comprise)$/.test(verb) && kind === 'instrument') return true
  if (modal === 'shall' && PERSON.test(predicate.subject.at(-1)?.lower ?? '')) return true
  return form === 'active' && LEGAL_FACTS.has(verb) && kind !== 'organ' && kind !== 'we'
}
