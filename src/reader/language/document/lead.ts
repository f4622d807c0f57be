import { deadlineOf } from '../fields/deadline.ts'
import { sentencesOf } from '../grammar/sentences.ts'
import { wordsOf } from '../grammar/words.ts'
import { type Act, act, type Lead, ownersOf, type Setting } from '../rules/act.ts'
import { sentenceAct } from '../rules/sentence-act.ts'
import { urduAct } from '../urdu/act.ts'
import { urduOwners } from '../urdu/owner.ts'
import { isUrdu, urduSentence } from '../urdu/sentence.ts'

const NAMED: [Exclude<Lead['names'], null>, RegExp][] = [
  [
    'facts',
    /\b(?:challenges|problems|reasons|factors|threats|gaps|drivers|causes|lessons|members|participants|documents|findings|trends|features|characteristics|categories|themes|topics|agenda|points of)\b|چیلنج|مسائل|اسباب/i,
  ],
  ['advice', /\b(?:recommendations?|suggestions|proposals|suggest|recommended|advised|advise)\b|سفارشات|تجاویز/i],
  ['demands', /\b(?:demands?|call for|calls for)\b|مطالب/i],
  ['decisions', /\b(?:decisions|decided|resolved|agreed|approved)\b|فیصل/i],
  ['aims', /\b(?:objectives?|aims?|goals?|vision|principles|purposes?|outcomes)\b|مقاصد|اہداف/i],
  [
    'plans',
    /\b(?:measures|actions|activities|steps|commitments|interventions|priorities|tasks|duties|functions|responsibilities|initiatives|reforms|programmes|mandate)\b|اقدامات|ذمہ داری/i,
  ],
]

/**
 * What a sentence that leads in a list makes of the items below it. A lead-in may itself be an item ("in consultation with the elders,
 * identify volunteers, provided that:"); then it hands down what it was led to.
 */
export function leadOf(text: string, setting: Setting): Lead {
  const sentence = sentencesOf(text).at(-1) ?? text
  const open = opened(sentence)
  if (isUrdu(open)) return urduLead(open, setting)
  if (ENACTING.test(open)) return { act: null, names: null, deadline: null }
  if (SORTS.test(open)) return { act: null, names: 'facts', deadline: null }
  const whole = { ...setting, listed: false }
  const found =
    spoken(sentenceAct(open, whole, false)) ??
    spoken(sentenceAct(`${open} do the following`, whole, true)) ??
    setting.lead?.act ??
    null
  if (found) return { act: found, names: null, deadline: deadlineOf(open) }
  return ownersAlone(sentence, open, setting) ?? { act: null, names: namedIn(open), deadline: null }
}

function spoken(found: Act | null): Act | null {
  return found && found.speech !== 'statement' ? found : null
}

/** The formula that opens a law, an order or an agreement leads in the whole of it and says nothing of its own. */
const ENACTING =
  /^(?:be it (?:hereby )?(?:enacted|resolved|ordained)|now,? therefore|whereas|(?:have )?agreed?|hereby (?:agree|order|enact|decree)|it is hereby)\b/i

/** "The following categories were approved": the items are names, whatever is done with them. */
const SORTS =
  /\bfollowing (?:[\w-]+ ){0,4}?(?:categories|themes|topics|areas|members|persons|documents|features|countries|definitions|terms|criteria|organi[sz]ations|experts)\b/i

/** "The Ministry of Youth:" over a list of plans hands down nothing but the owner. */
function ownersAlone(sentence: string, open: string, setting: Setting): Lead | null {
  const { stance } = setting.place
  if (!isLeadIn(sentence) || (stance !== 'plan' && stance !== 'unknown')) return null
  const words = wordsOf(open)
  if (words.length > 15 || /\b(?:are|is|include|following)\b/i.test(open)) return null
  const owners = ownersOf(open, words, setting)
  return owners.length > 0
    ? { act: act('commitment', true, 'continued', open, owners), names: null, deadline: null }
    : null
}

/** What the items are called: the word that comes first ("the measures under this objective" are measures). */
function namedIn(text: string): Lead['names'] {
  const found = NAMED.map(([names, pattern]) => ({ names, at: text.search(pattern) })).filter(({ at }) => at >= 0)
  return found.toSorted((one, other) => one.at - other.at)[0]?.names ?? null
}

/** The lead-in without its colon. */
export function opened(text: string): string {
  return text.replace(/[:：]\s*[-–—]?\s*$/, '')
}

export function isLeadIn(text: string): boolean {
  return /[:：]\s*[-–—]?\s*$/.test(text)
}

function urduLead(open: string, setting: Setting): Lead {
  const sentence = urduSentence(open)
  const found = urduAct(sentence, { ...setting, listed: false }, true)
  if (found && found.speech !== 'statement') return { act: found, names: null, deadline: null }
  const { stance } = setting.place
  const owners =
    sentence.words.length < 10 && (stance === 'plan' || stance === 'unknown') ? urduOwners(sentence, 'subject') : []
  if (owners.length > 0) return { act: act('commitment', true, 'continued', open, owners), names: null, deadline: null }
  return { act: null, names: namedIn(open), deadline: null }
}

/** A paragraph that breaks off in the middle of a sentence: "The Ministry commits to". */
export function leavesOpen(text: string): boolean {
  return /\b(?:to|that|shall|will|should|must|by|are|include)\s*$/i.test(text)
}
