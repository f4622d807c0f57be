import { addresseeOf } from '../grammar/addressee.ts'
import { isMark, textOf, type Word } from '../grammar/words.ts'
import { isAdverb } from '../lexicon/grammar.ts'
import { ADVISING, CALLING, CLAIMING, COMMITTING, RESOLVING, STRESSING } from '../lexicon/performatives.ts'
import { type Act, act, ownersOf, type Setting } from './act.ts'

/** Organs an international body directs: what it requests of them it settles. */
const OWN_ORGAN =
  /\b(?:secretary-general|secretariat|committees?|panel of experts|monitoring team|executive (?:director|directorate|secretary|board)|special (?:rapporteur|envoy|representative|adviser|coordinator)|high commissioner|working group|director-general|administrator|chair(?:person|man)?|mission|bureau|presidency|city manager|mayor|chief executive|registrar|its|president of the (?:council|assembly|conference)|independent expert|subsidiary body|treasurer|secretary)\b/i

/** The body speaks of what it will do itself. */
const INTENDS =
  /^(?:also |further )*(?:(?:affirms|declares|confirms|reaffirms) that it (?:shall|will)|expresses its (?:intention|determination|readiness|resolve|intent) to|intends to)\b/i

const RENEWED =
  /^(?:(?:also|further|once again|again|strongly) )*(?:reiterates|renews|repeats|reaffirms) its (?:\w+ )?(?:calls?|appeals?|requests?|demands?|invitation)(?= (?:up)?on\b| to\b| for\b| that\b)/i

const LAST_OPENER = 5

/** "Also decides that …", "Calls upon all States to …": a resolution's verb, without a subject of its own. */
export function resolves(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  const at = verbAt(words)
  const verb = words[at]?.lower ?? ''
  if (at < 0 || (stance !== 'resolution' && stance !== 'decision' && !(stance === 'unknown' && verb.endsWith('s'))))
    return null
  const quote = textOf(sentence, words.slice(0, at + 3))
  const addressee = () => addresseeOf(sentence, words, at + 1, setting)
  if (TASKED.test(verb) && isOwn(sentence, words, at)) return act('decision', true, 'ownOrgan', quote, addressee())
  if (RESOLVING.has(verb) && (stance !== 'decision' || verb.endsWith('s') || /^(?:resolved|decided)$/.test(verb)))
    return act('decision', true, 'resolved', quote, doers(sentence, words, at, setting))
  if (COMMITTING.has(verb)) return act('commitment', true, 'performs', quote)
  const again = RENEWED.exec(sentence)
  if (again) {
    const noun = words.findIndex((word) => word.end >= again[0].length)
    return act('demand', false, 'called', again[0], addresseeOf(sentence, words, noun + 1, setting))
  }
  if (INTENDS.test(sentence)) return act('commitment', true, 'author', quote)
  if (!verb.endsWith('s')) return null
  if (CALLING.has(verb)) return act('demand', false, 'called', quote, addressee())
  if (ADVISING.has(verb)) return act('recommendation', false, 'advised', quote, addressee())
  const stresses =
    stance === 'resolution' && STRESSING.has(verb) && /\b(?:should|must|need for|need to)\b/.test(sentence)
  return stresses ? act('recommendation', false, 'advised', quote) : null
}

const TASKED = /^(?:requests?|directs|instructs|asks|mandates|tasks|entrusts)$/

/** A charter's bullet that begins with the verb: "Demand that", "Strongly advise that". */
export function claimed(sentence: string, words: Word[], setting: Setting): Act | null {
  const at = verbAt(words)
  const verb = words[at]?.lower ?? ''
  if (at < 0) return null
  const quote = textOf(sentence, words.slice(0, at + 3))
  if (COMMITTING.has(verb)) return act('commitment', true, 'performs', quote)
  if (!CALLING.has(verb) && !ADVISING.has(verb) && !CLAIMING.has(verb)) return null
  return act('demand', false, 'claimed', quote, addresseeOf(sentence, words, at + 1, setting))
}

function verbAt(words: Word[]): number {
  const opens = (word: Word) =>
    isMark(word) || isAdverb(word.lower) || /^(?:that|and|to|in|this|regard|context|\d+|be|it)$/.test(word.lower)
  const at = words.findIndex((word) => !opens(word))
  return at > LAST_OPENER ? -1 : at
}

function isOwn(sentence: string, words: Word[], at: number): boolean {
  const end = words.findIndex((word, index) => index > at && (word.lower === 'to' || word.lower === 'that'))
  return OWN_ORGAN.test(textOf(sentence, words.slice(at + 1, end < 0 ? at + 9 : end)))
}

/** "Decides that the Panel shall": who decides is the author; who must act is named after it. */
function doers(sentence: string, words: Word[], at: number, setting: Setting): string[] {
  if (/^(?:directs?|instructs|authori[sz]es|mandates|tasks|entrusts|assigns)$/.test(words[at]?.lower ?? ''))
    return addresseeOf(sentence, words, at + 1, setting)
  if (words[at + 1]?.lower !== 'that') return []
  const modal = words.findIndex((word, index) => index > at && /^(?:shall|will|should|must|be)$/.test(word.lower))
  const passive = words[modal + 1]?.lower === 'be'
  return modal < 0 || passive ? [] : ownersOf(sentence, words.slice(at + 2, modal), setting)
}
