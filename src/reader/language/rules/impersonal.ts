import { leadingName } from '../grammar/addressee.ts'
import type { Word } from '../grammar/words.ts'
import { type Act, act, type Setting } from './act.ts'

const HEREBY =
  /\bthere (?:is|are) (?:hereby )?(?:established|created|constituted|set up)\b|\bhereby (?:established|created|adopted|constituted|ordered|directed|abolished|dissolved|appointed|declared)\b/i
const ADVISABLE =
  /\b(?:it is|it was|is) (?:also |therefore |further |strongly |hereby |thus |highly )*(recommended|suggested|proposed|advised|advisable|urged|essential|imperative|vital|crucial|important|necessary|critical|desirable)\b(?: \S+){0,3}? ?(that|to|for)\b/i
const TO_NOTE = /\bto (?:note|remember|mention|understand|recogni[sz]e|stress|point out|underline|keep in mind)\b/i
const WISE =
  /\bit would be (?:\w+ly )?(?:wise|advisable|prudent|desirable|sensible|helpful|better|useful|good) (?:to|for|if)\b/i
/** "It is time that", "The Board owes us": what is due is asked for. */
const DUE = /^it is (?:high |about |now )*time (?:that|for|to)\b|\bowes? us\b/i
const NEED =
  /\bthere (?:is|was|exists|remains) (?:also )?(?:an? |the )?(?:\w+ ){0,3}?need (?:to|for|of)\b|\b(?:is|are) (?:urgently |badly |desperately |also |therefore )*needed(?= (?:to|for|in)\b|[.;,]|$)/i

/** "It is recommended that", "There is a need to", "It is hereby established": nobody speaks, but the sentence does something all the same. */
export function impersonal(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  const hereby = stance === 'analysis' ? null : HEREBY.exec(sentence)
  if (hereby)
    return act(
      stance === 'resolution' || stance === 'decision' ? 'decision' : 'commitment',
      true,
      'establishes',
      hereby[0],
    )
  const due = DUE.exec(sentence)
  if (due && (stance === 'demand' || stance === 'advice' || stance === 'analysis'))
    return act(stance === 'demand' ? 'demand' : 'recommendation', false, stance === 'demand' ? 'asked' : 'need', due[0])
  const advice = TO_NOTE.test(sentence) ? null : ADVISABLE.exec(sentence)
  if (advice) return advisable(sentence, words, setting, advice)
  if (stance !== 'advice' && stance !== 'analysis') return null
  const wise = WISE.exec(sentence)
  if (wise) return act('recommendation', false, 'advised', wise[0])
  const need = NEED.exec(sentence)
  if (!need) return null
  const addressee = /\bneed for (?:the |an? )?([\p{L} ]{3,40}?) to\b/u.exec(sentence)?.[1]
  return act('recommendation', false, 'need', need[0], addressee ? [addressee] : [])
}

/** "Recommended" recommends in any voice that may; "important" only where somebody advises or demands. */
function advisable(sentence: string, words: Word[], setting: Setting, match: RegExpExecArray): Act | null {
  const { stance } = setting.place
  if (stance === 'narrative' || stance === 'meeting') return null
  const firm = /^(?:recommended|suggested|proposed|advised|advisable|urged)$/i.test(match[1] ?? '')
  if (!firm && stance !== 'advice' && stance !== 'demand' && stance !== 'analysis') return null
  const joint = match[2]?.toLowerCase() ?? ''
  const at = words.findIndex((word) => word.at >= match.index + match[0].length - joint.length)
  return act(
    'recommendation',
    false,
    'advised',
    match[0],
    joint === 'to' ? [] : leadingName(sentence, words, at + 1, setting),
  )
}
