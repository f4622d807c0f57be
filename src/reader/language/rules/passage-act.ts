import { leadingName } from '../grammar/addressee.ts'
import { wordsOf } from '../grammar/words.ts'
import { type Act, act, type Lead, nothing, ownersOf, type Setting } from './act.ts'
import { sentenceAct } from './sentence-act.ts'

/** The verdict on a passage, and which of its sentences it rests on. */
export interface Verdict {
  act: Act
  acts: (Act | null)[]
  binding: ReadonlySet<number>
}

/** An adviser's paragraph of analysis recommends when at least one sentence in so many does; otherwise it analyses. */
const LONGEST_ANALYSIS = 4

const NOTED =
  /\b(?:noted|introduced|opened the|closed at|presented|discussed|thanked|welcomed|informed|briefed|no decision|nil)\b/i

export function verdictOf(sentences: string[], given: Setting): Verdict {
  const setting = underLead(given)
  const acts: (Act | null)[] = []
  for (const [index, sentence] of sentences.entries()) {
    const before = /^(?:it|they|this|these|he|she)\b/i.test(sentence) ? spokenOf(sentences, acts, index, setting) : null
    acts.push(sentenceAct(sentence, { ...setting, before }, index === 0))
  }
  const found =
    chosen(acts, sentences, setting) ?? inherited(sentences, acts, setting) ?? byPlace(sentences, acts, setting)
  if (found) {
    const binding = new Set(acts.flatMap((item, index) => (item && item.speech === found.speech ? [index] : [])))
    return { act: found, acts, binding: binding.size > 0 ? binding : new Set(sentences.keys()) }
  }
  return {
    act: acts.find((item) => item?.speech === 'statement') ?? nothing('statement', sentences[0] ?? ''),
    acts,
    binding: new Set(),
  }
}

/** Whom the sentences before spoke of: whoever had to act there, or the subject of the one right before. */
function spokenOf(sentences: string[], acts: (Act | null)[], index: number, setting: Setting): Setting['before'] {
  const previous = acts.findLast((found) => found !== null && found.owners.length > 0)?.owners
  const last = sentences[index - 1] ?? ''
  const owners = previous ?? leadingName(last, wordsOf(last), 0, setting)
  return owners.length > 0 ? { kind: 'organ', owners } : null
}

/** Promises outrank wishes where the author can promise; elsewhere the first act of a passage is what it does. */
function chosen(acts: (Act | null)[], sentences: string[], setting: Setting): Act | null {
  const done = acts.filter((item): item is Act => item !== null && item.speech !== 'statement')
  const { stance } = setting.place
  if (
    stance === 'analysis' &&
    done.every((item) => item.speech === 'recommendation') &&
    done.length * LONGEST_ANALYSIS < sentences.length
  )
    return null
  const first = done[0]
  if (!first || stance === 'resolution' || stance === 'demand') return first ?? null
  return done.find((item) => item.is) ?? first
}

/** The items of a list take over what the sentence above them does. */
function inherited(sentences: string[], acts: (Act | null)[], setting: Setting): Act | null {
  const lead = setting.lead?.act
  if (!lead || lead.speech === 'statement') return null
  if (/^(?:question|reported|statement)$/.test(acts[0]?.rule ?? '')) return null
  return act(lead.speech, lead.is || lead.speech === 'decision', 'continued', sentences[0] ?? '', lead.owners)
}

/** What the place alone makes of an item in which no rule found anything: a demand among demands, a decision among decisions. */
function byPlace(sentences: string[], acts: (Act | null)[], setting: Setting): Act | null {
  const text = sentences[0] ?? ''
  if (!setting.listed || acts.some((found) => found !== null && SILENCING.test(found.rule))) return null
  switch (setting.place.stance) {
    case 'demand':
      return act('demand', false, 'claimed', text, doersOf(text, setting))
    case 'decision':
      return NOTED.test(text) || text.split(/\s+/).length < 4
        ? null
        : act('decision', true, 'decided', text, doersOf(text, setting))
    case 'plan':
      return setting.place.directive && acts.every((found) => found === null)
        ? act('commitment', true, 'directive', text)
        : null
    default:
      return null
  }
}

const SILENCING = /^(?:question|reported|statement|forecast)$/

/** Who is to do what a claim states in the present: "Religious leaders promote …", "That the police station have …". */
function doersOf(text: string, setting: Setting): string[] {
  const words = wordsOf(text)
  const called = words.slice(0, 5).findIndex((word) => word.text === ':')
  if (called > 0) return ownersOf(text, words.slice(0, called), setting)
  return leadingName(text, words, /^that$/i.test(words[0]?.text ?? '') ? 1 : 0, setting)
}

/** A lead-in decides what its items are, whatever heading they stand under. */
function underLead(setting: Setting): Setting {
  const { lead, place } = setting
  if (!lead || place.stance === 'silent' || place.stance === 'past') return setting
  const stance = stanceUnder(lead, setting)
  const section = stance === 'plan' && (lead.act || lead.names === 'plans') ? 'plan' : place.section
  return { ...setting, place: { ...place, stance, section }, listed: setting.listed && lead.names !== 'facts' }
}

function stanceUnder(lead: Lead, { place, voice }: Setting): Setting['place']['stance'] {
  if (lead.act) {
    if (lead.act.speech === 'commitment') return 'plan'
    if (lead.act.speech === 'demand') return 'demand'
    if (lead.act.speech === 'recommendation') return 'advice'
    return place.stance === 'resolution' ? 'resolution' : 'decision'
  }
  switch (lead.names) {
    case 'plans':
      return voice === 'binds' || voice === 'unknown' ? 'plan' : place.stance
    case 'aims':
      return place.stance === 'plan' ? 'aim' : place.stance
    case 'advice':
      return 'advice'
    case 'demands':
      return voice === 'binds' ? place.stance : 'demand'
    case 'decisions':
      return voice === 'meets' || voice === 'unknown' ? 'decision' : place.stance
    case 'facts':
      return place.stance === 'plan' || place.stance === 'unknown' ? 'narrative' : place.stance
    default:
      return place.stance
  }
}
