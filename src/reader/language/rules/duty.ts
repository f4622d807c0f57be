import { deadlineOf } from '../fields/deadline.ts'
import { moneyOf } from '../fields/money.ts'
import { kindOf } from '../grammar/subject.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { textOf, type Word, wordsOf } from '../grammar/words.ts'
import { isAdverb } from '../lexicon/grammar.ts'
import { ESTABLISHING } from '../lexicon/practices.ts'
import { type Act, act, ownersOf, type Setting } from './act.ts'
import { practiceAct } from './practice.ts'

const LEAD =
  /\b(?:is|are|acts? as|serves? as|functions? as|remains?) (?:the |an? )?(?:\w+[ -]){0,3}?(?:lead|focal|nodal|principal|coordinating|implementing|competent|main responsible) (?:\w+ )?(?:ministry|agency|department|organi[sz]ation|authority|body|point|institution|entity|office|partner)\b/i
const CHARGED =
  /\b(?:is|are) (?:directly |jointly |primarily |solely |also )*(?:responsible for|in charge of|accountable (?:to|for)|answerable to|charged with|entrusted with|tasked with|mandated to)\b|\b(?:has|have|bears?) (?:the )?(?:overall |primary |lead |main )?responsibility for\b/i
const FALLS_TO =
  /\bit (?:falls to|is (?:for|up to|the (?:duty|task|responsibility|business|job) of)) ((?:the |an? |each |every |all |its |our )?[\p{L}][\p{L} '’-]{2,60}?) to (?!say|decide|judge|tell|answer)\p{Ll}/iu
const ENTITLED = /\b(?:every|each|all|any)\b[^.;]{1,80}\b(?:is|are) entitled to\b/i
const BANNED = /\b(?:is|are) (?:hereby )?(?:prohibited|banned|abolished|forbidden|outlawed)\b/i
const UNDER_WAY =
  /\b(?:we|I|the government|the ministry|the department|the council) (?:are|am|is) (?:now |also )?[a-z]+ing\b/i
/** Money that a plan has found already: it says so because it will be spent. */
const ALLOCATED =
  /\b(?:has|have) (?:now |already )?been (?:set aside|allocated|earmarked|reserved|added|provided|made available|budgeted)\b/i
/** "assesses how far the plan has been carried out": what is asked after may lie behind, the asking does not. */
const ASKED_AFTER = /\b(?:how (?:far|well|much|many)|whether|to what extent)\b.*$/i
const PAST = /\b(?:was|were|had|did|has been|have been|ago|previously|last year)\b/

/** Duties, rights and measures that a plan states in the present tense. Who leads may be said anywhere; the rest only where plans are made. */
export function dutyAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance, section } = setting.place
  const lead = LEAD.exec(sentence)
  if (lead && stance === 'narrative' && setting.voice === 'binds') return assigned(sentence, words, lead, setting)
  if (stance !== 'plan' && stance !== 'aim' && !(stance === 'unknown' && setting.listed)) return null
  const allocated = ALLOCATED.exec(sentence)
  if (allocated && moneyOf(sentence, 'PKR')) return act('commitment', true, 'provided', allocated[0])
  if (PAST.test(sentence) && PAST.test(sentence.replace(ASKED_AFTER, ''))) return null
  const charged = lead ?? (section === 'plan' || setting.listed ? CHARGED.exec(sentence) : null)
  if (charged) return assigned(sentence, words, charged, setting)
  const falls = FALLS_TO.exec(sentence)
  if (falls?.[1]) return act('commitment', true, 'duty', falls[0], ownersOf(falls[1], wordsOf(falls[1]), setting))
  const established = establishing(sentence, words, setting)
  if (established) return established
  if (setting.listed || section === 'plan') {
    const granted = ENTITLED.exec(sentence)
    if (granted) return act('commitment', true, 'entitlement', granted[0])
    const banned = BANNED.exec(sentence)
    if (banned) return act('commitment', true, 'forbidden', banned[0])
  }
  const certain = section === 'plan' || UNDER_WAY.test(sentence) || (stance === 'plan' && isExact(sentence, setting))
  return certain ? practiceAct(sentence, words, setting) : null
}

/**
 * Under a heading that says nothing, the present tense promises where it holds for all and each, or sets a time or a sum, and in the numbered
 * clauses of a policy.
 */
function isExact(sentence: string, setting: Setting): boolean {
  if (setting.listed) return true
  return (
    /^(?:every|each|nobody|no one|no \p{Ll}+)\b/iu.test(sentence) ||
    deadlineOf(sentence) !== null ||
    moneyOf(sentence, 'PKR') !== null
  )
}

/** "The Ministry of the Interior is the lead ministry", "X is responsible for". */
function assigned(sentence: string, words: Word[], match: RegExpExecArray, setting: Setting): Act | null {
  const at = words.findIndex((word) => word.at >= match.index)
  const before = subjectBefore(words, 0, at)
  const kind = kindOf(before.words, setting.acronyms)
  if (before.subordinate || (kind !== 'organ' && kind !== 'other' && kind !== 'we')) return null
  const quote = textOf(sentence, words.slice(words.indexOf(before.words[0] as Word), at + 5))
  return act('commitment', true, 'duty', quote, ownersOf(sentence, before.words, setting))
}

const LAST_VERB = 20

/** "This policy establishes", "The plan envisages", "The budget provides for". */
function establishing(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let at = 1; at < Math.min(words.length, LAST_VERB); at += 1) {
    const verb = words[at]?.lower ?? ''
    if (!ESTABLISHING.has(verb) && !(verb === 'provides' && words[at + 1]?.lower === 'for')) continue
    const before = subjectBefore(words, 0, isAdverb(words[at - 1]?.lower ?? '') ? at - 1 : at)
    const kind = kindOf(before.words, setting.acronyms)
    if (before.subordinate || (kind !== 'instrument' && kind !== 'pronoun')) continue
    const from = Math.max(0, words.indexOf(before.words[0] as Word))
    return act('commitment', true, 'establishes', textOf(sentence, words.slice(from, at + 4)))
  }
  return null
}
