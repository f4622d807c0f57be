import { leadingName } from '../grammar/addressee.ts'
import { kindOf } from '../grammar/subject.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { textOf, type Word } from '../grammar/words.ts'
import { isAdverb } from '../lexicon/grammar.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { COUNSEL, REPORTING } from '../lexicon/reports.ts'
import { type Act, act, nothing, type Setting } from './act.ts'

const GROUP = lexicon(
  'group members participants experts respondents discussants committee panel working team they we consultation forum speakers commission',
)
const AFTER = /^(?:that|to|the|how|whether|a|an|for|,|:|it|its|their|his|her|"|“|·+|our|there|no)$/

const MODAL = /^(?:will|shall|must|should|would|may|can|to)$/

/** Reporting verbs that are as often nouns: "progress reports on". */
const NOUN_TOO =
  /^(?:reports?|plans?|estimates?|claims?|notes|states|stresses|proposes|stress|hopes?|fears|projected|called|voiced)$/

/**
 * What somebody is reported to have said: his word, not the document's. A group of advisers that writes what it "called for" recommends it;
 * in every other case the sentence only reports.
 */
export function reportedAct(sentence: string, words: Word[], setting: Setting): Act | null {
  if (
    /^according to\b/i.test(sentence) &&
    !/^according to (?:this|the) (?:law|plan|policy|constitution|schedule|agreement)/i.test(sentence)
  )
    return nothing('reported', sentence.slice(0, 60))
  for (let index = 1; index < Math.min(words.length - 1, 40); index += 1) {
    const verb = words[index]?.lower ?? ''
    if (!REPORTING.has(verb) && verb !== '·') continue
    const found = reports(sentence, words, index, setting)
    if (found !== undefined) return found
  }
  return null
}

function reports(sentence: string, words: Word[], index: number, setting: Setting): Act | null | undefined {
  const verb = words[index]?.lower ?? ''
  const { stance } = setting.place
  let at = index
  while (at > 0 && isAdverb(words[at - 1]?.lower ?? '')) at -= 1
  const auxiliary = words[at - 1]?.lower ?? ''
  if (
    /^(?:be|to|will|shall|should|must|is|are|being|would|may|can|do|not|was|were)$/.test(auxiliary) &&
    !/^(?:is|are|was|were)$/.test(auxiliary)
  )
    return undefined
  if (/^(?:was|were)$/.test(auxiliary) && /^it$/.test(words[at - 2]?.lower ?? ''))
    return impersonalReport(sentence, words, index, setting)
  if (/^(?:is|are|was|were)$/.test(auxiliary)) return undefined
  if (/^(?:has|have|had)$/.test(auxiliary)) at -= 1
  if (!AFTER.test(words[index + 1]?.lower ?? '') && !/^(?:said|says|told)$/.test(verb)) return undefined
  const before = subjectBefore(words, 0, at)
  if (before.subordinate || before.words.length === 0 || before.words.some((word) => MODAL.test(word.lower)))
    return undefined
  const subject = kindOf(before.words, setting.acronyms)
  if (NOUN_TOO.test(verb) && subject !== 'organ' && subject !== 'other') return undefined
  if (
    COUNSEL.has(verb) &&
    verb.endsWith('s') &&
    (stance === 'advice' || stance === 'analysis' || stance === 'decision') &&
    subject === 'organ'
  )
    return undefined
  if (subject === 'we' || (subject === 'instrument' && !/(?:ed|said)$/.test(verb))) return undefined
  if (
    isPlanning(verb) &&
    subject === 'organ' &&
    stance === 'plan' &&
    /^(?:to|the|a|an)$/.test(words[index + 1]?.lower ?? '')
  )
    return undefined
  const quote = textOf(sentence, words.slice(Math.max(0, at - 6), index + 2))
  const counsels =
    COUNSEL.has(verb) &&
    before.words.some((word) => GROUP.has(word.lower)) &&
    !/^(?:one|another|a)$/.test(before.words[0]?.lower ?? '')
  if (counsels && (stance === 'advice' || stance === 'analysis') && asksFor(sentence, verb))
    return act('recommendation', false, 'advised', quote, counselled(sentence, words, index, setting))
  return nothing('reported', quote)
}

function isPlanning(verb: string): boolean {
  return /^(?:plan|plans|intends?|expects?|reports?|proposes?|considered|states?|notes?|estimates?|stress|claims?|added|called|maintained|discussed|indicated|considered)$/.test(
    verb,
  )
}

function asksFor(sentence: string, verb: string): boolean {
  return (
    /^(?:call|calls|called|recommend|urge|demand|advis|advocat|propos|suggest)/.test(verb) ||
    /\b(?:should|must|need(?:s|ed)? (?:to|for))\b/.test(sentence)
  )
}

function counselled(sentence: string, words: Word[], index: number, setting: Setting): string[] {
  const that = words.findIndex((word, at) => at >= index && word.lower === 'that')
  return that < 0 ? [] : leadingName(sentence, words, that + 1, setting)
}

/** "It was recommended that" in a report recommends; "it was noted that" only reports. In minutes, decisions are found before this. */
function impersonalReport(sentence: string, words: Word[], index: number, setting: Setting): Act | undefined {
  const verb = words[index]?.lower ?? ''
  const quote = textOf(sentence, words.slice(Math.max(0, index - 3), index + 2))
  const { stance } = setting.place
  if (
    /^(?:recommended|proposed|suggested|urged|advised|demanded)$/.test(verb) &&
    (stance === 'advice' || stance === 'analysis')
  )
    return act('recommendation', false, 'advised', quote, counselled(sentence, words, index, setting))
  return nothing('reported', quote)
}
