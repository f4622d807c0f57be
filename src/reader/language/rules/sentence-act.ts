import { withoutQuotations } from '../grammar/sentences.ts'
import { textOf, type Word, wordsOf } from '../grammar/words.ts'
import { type Act, act, nothing, type Setting } from './act.ts'
import { dutyAct } from './duty.ts'
import { letterAct } from './letter.ts'
import { listedAct, strongItem } from './listed.ts'
import { aimAct } from './measured.ts'
import { minutesAct } from './minutes.ts'
import { modalAct } from './modal.ts'
import { performativeAct } from './performative.ts'
import { reportedAct } from './reported.ts'

/** Without any of these a sentence of prose neither binds nor asks; most sentences of a long document have none. */
const TRIGGER =
  /\b(?:will|shall|must|should|ought|would|to be|is to|are to|need|needs|have to|has to|agree\w*|decide\w*|resolve\w*|commit\w*|undertake\w*|pledge\w*|promise\w*|guarantee\w*|call\w*|urge\w*|demand\w*|request\w*|ask\w*|appeal\w*|invite\w*|encourage\w*|recommend\w*|suggest\w*|advis\w*|propos\w*|expect\w*|hereby|establishes|creates|introduces|envisag\w+|envision\w*|provides for|responsible|lead|charge|accountable|aims?|seeks?|want|approved|required|directed|entitled|likely)\b/i

/** How the considerations of a charter or a resolution begin. One that says that something is called for asks for it all the same. */
const PREAMBULAR =
  /^(?:(?:recall|remember|not|recogni[sz]|consider|hav|believ|affirm|reaffirm|acknowledg|welcom|bear|declar)ing|convinced|declares?|aware|mindful|deeply|concerned|conscious|inspired|guided)\b/i
const CALLS = /\b(?:calls?|called|calling) for\b|\bdemands?\b|\bmust\b|\bshould\b|\burgent(?:ly)? (?:action|need)/i

/** What a sentence does is clear long before this many words; a longer one is a list or no sentence at all. */
const LONGEST_SENTENCE = 300

/**
 * What a sentence does. The families of rules are asked in order: what a meeting settled, what is only reported, verbs that do what they say,
 * modal verbs, aims, duties in the present tense, and the bare grammar of a list of plans. Null: none of them has anything to say.
 */
export function sentenceAct(sentence: string, setting: Setting, first: boolean): Act | null {
  const { stance } = setting.place
  if (stance === 'silent' || stance === 'past') return null
  const item = setting.listed && first
  const proseOfPlan =
    (stance === 'plan' || stance === 'advice' || stance === 'demand') && (first || setting.place.section === 'plan')
  if (
    !item &&
    !proseOfPlan &&
    !TRIGGER.test(sentence) &&
    stance !== 'decision' &&
    stance !== 'meeting' &&
    stance !== 'resolution'
  )
    return null
  if (/[?؟]["”)\]]*$/.test(sentence)) return nothing('question', sentence.slice(0, 60))
  if (stance === 'demand' && item && PREAMBULAR.test(sentence) && !CALLS.test(sentence))
    return nothing('statement', sentence)
  const text = withoutQuotations(item ? sentence.replace(/^that (?=\p{Ll})/iu, '') : sentence)
  const words = wordsOf(text).slice(0, LONGEST_SENTENCE)
  const sent = stance === 'demand' ? letterAct(text, words, setting) : null
  if (sent) return sent
  const settled = minutesAct(text, words, setting)
  if (settled) return settled
  const reported = stance === 'resolution' ? null : reportedAct(text, words, setting)
  if (reported) return reported
  const performed = performativeAct(text, words, setting)
  if (performed) return performed
  const modal = modalAct(text, words, setting)
  if (modal && (modal.speech !== 'statement' || modal.rule === 'legal')) return modal
  const strong = first && setting.listed ? strongItem(text, words, setting) : null
  if (strong) return strong
  return (
    aimAct(text, words, setting) ??
    dutyAct(text, words, setting) ??
    bare(text, words, setting, first) ??
    subjunctive(text, words, setting) ??
    modal
  )
}

function bare(text: string, words: Word[], setting: Setting, first: boolean): Act | null {
  return first || setting.place.section === 'plan'
    ? listedAct(text, words, first ? setting : { ...setting, listed: false })
    : null
}

/** "That complaints be taken down", "Threat perceptions be reviewed": a wish without a modal verb. */
function subjunctive(text: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  if (stance !== 'advice' && stance !== 'demand' && stance !== 'decision') return null
  const at = words.findIndex(
    (word, index) =>
      word.lower === 'be' &&
      index > 0 &&
      !/^(?:to|will|shall|should|must|would|can|may|could|might|not)$/.test(words[index - 1]?.lower ?? ''),
  )
  if (at < 0 || /\b(?:will|shall|should|must|would|can|may|could|might)\b/i.test(textOf(text, words.slice(0, at))))
    return null
  const quote = textOf(text, words.slice(0, at + 3))
  if (stance === 'decision') return act('decision', true, 'decided', quote)
  return {
    ...(stance === 'demand' ? act('demand', false, 'claimed', quote) : act('recommendation', false, 'advised', quote)),
    passive: true,
  }
}
