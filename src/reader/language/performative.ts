import { type Act, act, ownersOf, type Setting } from './act.ts'
import { ACTIONS } from './lexicon/actions.ts'
import { isAdverb } from './lexicon/grammar.ts'
import { lexicon } from './lexicon/words.ts'
import { subjectBefore } from './predicate.ts'
import { kindOf, type SubjectKind } from './subject.ts'
import { isMark, textOf, type Word } from './words.ts'

/** Verbs that do what they say. Each with the kind of act it is when the author, or an organ, is its subject. */
const RESOLVING = lexicon(`
  decides resolves establishes creates authorizes authorises approves adopts extends renews appoints directs instructs mandates orders designates proclaims
  terminates lifts imposes agrees amends repeals allocates appropriates elects sets tasks entrusts launches institutes convenes assigns confirms accepts
  resolved decided establish decide resolve direct authorize adopt`)
const COMMITTING = lexicon(
  'undertakes commits pledges promises guarantees vows undertake commit pledge promise guarantee vow',
)
const AGREEING = lexicon('agree agrees agreed decide decides decided resolve resolves resolved')
const CALLING = lexicon(
  'calls call urges urge demands demand requests request asks ask appeals appeal insists insist requires exhorts implores implore reminds expects expect beseech petition',
)
const ADVISING = lexicon(
  'encourages encourage invites invite recommends recommend suggests suggest advises advise proposes propose',
)
const STRESSING = lexicon(
  'stresses stress underlines underline emphasizes emphasise emphasises emphasize underscores underscore reiterates',
)
const CLAIMING = lexicon('underline emphasize emphasise stress advise recommend seek want reiterate reaffirm affirm')

/** Passives that pass a duty or a wish to their subject: "are urged to", "is requested to". */
const ADDRESSED = /^(?:urged|invited|requested|asked|encouraged|expected|advised|recommended|called|exhorted|reminded)$/

/** Organs an international body directs: what it requests of them it settles. */
const OWN_ORGAN =
  /\b(?:secretary-general|secretariat|committees?|panel of experts|monitoring team|executive (?:director|directorate|secretary|board)|special (?:rapporteur|envoy|representative|adviser|coordinator)|high commissioner|working group|director-general|administrator|chair(?:person|man)?|mission|bureau|presidency|city manager|mayor|chief executive|registrar|its|president of the (?:council|assembly|conference)|independent expert|subsidiary body|treasurer|secretary)\b/i

export function performativeAct(sentence: string, words: Word[], setting: Setting): Act | null {
  return (
    initial(sentence, words, setting) ??
    withSubject(sentence, words, setting) ??
    addressed(sentence, words, setting) ??
    impersonal(sentence, words, setting)
  )
}

/** "Also decides that …", "Calls upon all States to …": a resolution's verb without a subject, or a charter's. */
function initial(sentence: string, words: Word[], setting: Setting): Act | null {
  let index = 0
  while (
    index < words.length &&
    (isAdverb(words[index]?.lower ?? '') ||
      isMark(words[index] as Word) ||
      /^(?:also|hereby|that|and|to|in|this|regard|context|\d+|be|it)$/.test(words[index]?.lower ?? ''))
  )
    index += 1
  if (index > 5) return null
  const verb = words[index]
  if (!verb) return null
  const { stance } = setting.place
  const resolving = stance === 'resolution' || stance === 'decision' || (stance === 'unknown' && /s$/.test(verb.lower))
  if (resolving && verb.lower.endsWith('ed') && !/^(?:resolved|decided)$/.test(verb.lower)) return null
  if (resolving) return resolvingAct(sentence, words, index, setting)
  if (stance === 'demand' && setting.listed) return claiming(sentence, words, index, setting)
  return null
}

function resolvingAct(sentence: string, words: Word[], index: number, setting: Setting): Act | null {
  const verb = words[index]?.lower ?? ''
  const quote = quoteFrom(sentence, words, 0, index)
  const addressee = addresseeOf(sentence, words, index + 1, setting)
  if (/^(?:requests?|directs|instructs|asks|mandates|tasks|entrusts)$/.test(verb) && isOwn(sentence, words, index))
    return act('decision', true, 'ownOrgan', quote, addressee)
  if (
    RESOLVING.has(verb) &&
    (setting.place.stance !== 'decision' || verb.endsWith('s') || /^(?:resolved|decided)$/.test(verb))
  )
    return act('decision', true, 'resolved', quote, deciders(sentence, words, index, setting))
  if (COMMITTING.has(verb)) return act('commitment', true, 'performs', quote)
  if (CALLING.has(verb) && verb.endsWith('s')) return act('demand', false, 'called', quote, addressee)
  if (ADVISING.has(verb) && verb.endsWith('s')) return act('recommendation', false, 'advised', quote, addressee)
  if (
    STRESSING.has(verb) &&
    /\b(?:should|must|need for|need to)\b/.test(sentence) &&
    setting.place.stance === 'resolution'
  )
    return act('recommendation', false, 'advised', quote, [])
  return null
}

function isOwn(sentence: string, words: Word[], index: number): boolean {
  const end = words.findIndex((word, at) => at > index && (word.lower === 'to' || word.lower === 'that'))
  return OWN_ORGAN.test(textOf(sentence, words.slice(index + 1, end < 0 ? index + 9 : end)))
}

/** "Decides that the Panel shall": who decides is the author, who must act is named after it. */
function deciders(sentence: string, words: Word[], index: number, setting: Setting): string[] {
  const next = words[index + 1]?.lower
  if (/^(?:directs?|instructs|authori[sz]es|mandates|tasks|entrusts|assigns)$/.test(words[index]?.lower ?? ''))
    return addresseeOf(sentence, words, index + 1, setting)
  if (next !== 'that') return []
  const modal = words.findIndex((word, at) => at > index && /^(?:shall|will|should|must|be)$/.test(word.lower))
  const passive = words[modal + 1]?.lower === 'be'
  return modal < 0 || passive ? [] : ownersOf(sentence, words.slice(index + 2, modal), setting)
}

function claiming(sentence: string, words: Word[], index: number, setting: Setting): Act | null {
  const verb = words[index]?.lower ?? ''
  if (COMMITTING.has(verb)) return act('commitment', true, 'performs', quoteFrom(sentence, words, 0, index))
  if (!CALLING.has(verb) && !ADVISING.has(verb) && !CLAIMING.has(verb)) return null
  return act(
    'demand',
    false,
    'claimed',
    quoteFrom(sentence, words, 0, index),
    addresseeOf(sentence, words, index + 1, setting),
  )
}

/** "The Parties agree to", "We call on", "This report recommends": the verb with its subject in the main clause. */
function withSubject(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let index = 1; index < words.length; index += 1) {
    const verb = words[index]?.lower ?? ''
    if (
      !COMMITTING.has(verb) &&
      !AGREEING.has(verb) &&
      !CALLING.has(verb) &&
      !ADVISING.has(verb) &&
      verb !== 'committed' &&
      verb !== 'pledged' &&
      verb !== 'undertaken'
    )
      continue
    const auxiliary = auxiliaryBefore(words, index)
    const before = subjectBefore(words, 0, auxiliary.at)
    if (before.subordinate || before.words.length === 0 || before.words.length > 25) continue
    const kind = kindOf(before.words, setting.acronyms)
    const found = withKind(sentence, words, index, kind, before.words, auxiliary.word, setting)
    if (found) return found
  }
  return null
}

function auxiliaryBefore(words: Word[], index: number): { at: number; word: string } {
  let at = index
  while (at > 0 && (isAdverb(words[at - 1]?.lower ?? '') || words[at - 1]?.lower === 'hereby')) at -= 1
  const word = words[at - 1]?.lower ?? ''
  return /^(?:has|have|is|are|do|does|to|be|been|was|were|will|shall|would|should|must|may|can)$/.test(word)
    ? { at: at - 1, word }
    : { at, word: '' }
}

function withKind(
  sentence: string,
  words: Word[],
  index: number,
  kind: SubjectKind,
  subject: Word[],
  auxiliary: string,
  setting: Setting,
): Act | null {
  const verb = words[index]?.lower ?? ''
  const next = words[index + 1]?.lower ?? ''
  const { stance } = setting.place
  const quote = quoteFrom(sentence, words, words.indexOf(subject[0] as Word), index)
  const owners = () => ownersOf(sentence, subject, setting)
  const past = verb.endsWith('ed') || verb === 'undertaken'
  const binding =
    stance !== 'analysis' && stance !== 'advice' && stance !== 'meeting' && stance !== 'past' && stance !== 'silent'
  const speaks =
    kind === 'organ' ||
    kind === 'we' ||
    (kind === 'pronoun' && setting.before?.kind === 'organ') ||
    (kind === 'other' && stance === 'plan')
  if (!speaks && kind !== 'instrument') return null
  if (
    /^(?:committed|pledged)$/.test(verb) &&
    /^(?:is|are|have|has)$/.test(auxiliary) &&
    next === 'to' &&
    binding &&
    speaks
  )
    return act('commitment', true, 'performs', quote, owners())
  if (past)
    return /^(?:has|have)$/.test(auxiliary) && (next === 'to' || next === 'that') && stance === 'plan' && speaks
      ? act('commitment', true, 'performs', quote, owners())
      : null
  if (auxiliary) return null
  if (
    COMMITTING.has(verb) &&
    binding &&
    (next === 'to' || next === 'that' || /sel(?:f|ves)$/.test(next) || setting.listed || next === ':' || next === '')
  )
    return act('commitment', true, 'performs', quote, owners())
  if (AGREEING.has(verb) && binding && speaks && /^(?:to|that|on|not|:)$/.test(next))
    return act('commitment', true, 'performs', quote, owners())
  const outward = kind === 'we' || kind === 'organ' || kind === 'instrument'
  if (CALLING.has(verb) && outward && callsSomebody(verb, next) && stance !== 'meeting') {
    const advising = (stance === 'analysis' || stance === 'advice') && verb !== 'demand' && verb !== 'demands'
    return act(
      advising ? 'recommendation' : 'demand',
      false,
      'called',
      quote,
      addresseeOf(sentence, words, index + 1, setting),
    )
  }
  if (
    ADVISING.has(verb) &&
    outward &&
    stance !== 'meeting' &&
    !(verb.startsWith('invite') && kind === 'organ' && stance === 'plan' && next !== 'the')
  )
    return act('recommendation', false, 'advised', quote, addresseeOf(sentence, words, index + 1, setting))
  return null
}

function callsSomebody(verb: string, next: string): boolean {
  if (/^calls?$/.test(verb)) return /^(?:on|upon|for)$/.test(next)
  return !/^(?:of|for|,|\.|and|questions?|whether|how|why)$/.test(next)
}

/** "Municipalities are expected to", "Imams are urged to". An own organ that is requested or directed is bound. */
function addressed(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let index = 1; index < words.length - 1; index += 1) {
    const verb = words[index]?.lower ?? ''
    if (!ADDRESSED.test(verb) || !/^(?:to|upon|on)$/.test(words[index + 1]?.lower ?? '')) continue
    const auxiliary = auxiliaryBefore(words, index)
    if (auxiliary.word !== 'is' && auxiliary.word !== 'are') continue
    const before = subjectBefore(words, 0, auxiliary.at)
    const kind = kindOf(before.words, setting.acronyms)
    if (before.subordinate || (kind !== 'organ' && kind !== 'other')) continue
    const quote = quoteFrom(sentence, words, words.indexOf(before.words[0] as Word), index + 1)
    const owners = ownersOf(sentence, before.words, setting)
    if (kind === 'organ' && setting.place.stance === 'plan' && verb === 'requested')
      return act('commitment', true, 'organ', quote, owners)
    const soft =
      /^(?:encouraged|advised|recommended)$/.test(verb) ||
      setting.place.stance === 'analysis' ||
      setting.place.stance === 'advice'
    return act(soft ? 'recommendation' : 'demand', false, soft ? 'advised' : 'asked', quote, owners)
  }
  return null
}

const IMPERSONAL =
  /\b(?:it is|it was|is) (?:also |therefore |further |strongly |hereby |thus |highly )*(recommended|suggested|proposed|advised|advisable|urged|essential|imperative|vital|crucial|important|necessary|critical|desirable)\b(?: \S+){0,3}? ?(that|to|for)\b/i
const NEED =
  /\bthere (?:is|was|exists|remains) (?:also )?(?:an? |the )?(?:\w+ ){0,3}?need (?:to|for|of)\b|\b(?:is|are) (?:urgently |badly |desperately )?needed\b/i

/** "It is recommended that", "There is a need to", "It is hereby established": no speaker, but an act all the same. */
function impersonal(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  const hereby =
    /\bhereby (?:established|created|adopted|constituted|ordered|directed|abolished|dissolved|appointed|declared)\b/i.exec(
      sentence,
    )
  if (hereby && stance !== 'analysis' && stance !== 'past')
    return act(
      stance === 'resolution' || stance === 'decision' ? 'decision' : 'commitment',
      true,
      'establishes',
      hereby[0],
    )
  const advice = IMPERSONAL.exec(sentence)
  if (advice) return advisedBy(sentence, words, setting, advice)
  const need = NEED.exec(sentence)
  if (!need || (stance !== 'advice' && stance !== 'analysis')) return null
  const addressee = /\bneed for (?:the |an? )?([\p{L} ]{3,40}?) to\b/u.exec(sentence)?.[1]
  return act('recommendation', false, 'need', need[0], addressee ? [addressee] : [])
}

function advisedBy(sentence: string, words: Word[], setting: Setting, match: RegExpExecArray): Act | null {
  const { stance } = setting.place
  const firm = /^(?:recommended|suggested|proposed|advised|advisable|urged)$/i.test(match[1] ?? '')
  if (stance === 'narrative' || stance === 'past' || stance === 'silent' || stance === 'meeting') return null
  if (!firm && stance !== 'advice' && stance !== 'demand' && stance !== 'analysis') return null
  const at = words.findIndex((word) => word.at >= match.index + match[0].length - (match[2]?.length ?? 0))
  const owners = match[2]?.toLowerCase() === 'to' ? [] : leadingName(sentence, words, at + 1, setting)
  return act('recommendation', false, 'advised', match[0], owners)
}

/** Whom a call goes to: what stands between the verb and "to", "that", or its own verb. */
export function addresseeOf(sentence: string, words: Word[], from: number, setting: Setting): string[] {
  let start = from
  while (/^(?:on|upon|to|that|for|strongly|the|all|also|,)$/.test(words[start]?.lower ?? '') && start < words.length) {
    if (/^(?:the|all)$/.test(words[start]?.lower ?? '')) break
    start += 1
  }
  const end = words.findIndex(
    (word, at) =>
      at > start &&
      /^(?:to|that|shall|will|should|must|be|not|:|;)$/.test(word.lower) &&
      !/^part(?:y|ies)$/.test(words[at - 1]?.lower ?? ''),
  )
  const whole = end < 0 ? [] : ownersOf(sentence, withoutPrepositions(words.slice(start, end)), setting)
  return whole.length > 0 && end - start < 30 ? whole : leadingName(sentence, words, start, setting)
}

/** "on the Government and on the Council": the preposition again before each name. */
function withoutPrepositions(words: Word[]): Word[] {
  return words.filter(
    (word, index) => !(/^(?:on|upon|to)$/.test(word.lower) && /^(?:and|or|,)$/.test(words[index - 1]?.lower ?? '')),
  )
}

/** A name at the head of a clause, up to its verb: "the Ministry establish a fund", "broadcasters insure their staff". */
export function leadingName(sentence: string, words: Word[], from: number, setting: Setting): string[] {
  for (let length = 1; length <= 14; length += 1) {
    const next = words[from + length]
    const candidate = words.slice(from, from + length)
    const verb = next?.lower ?? ''
    const ends =
      !next ||
      isMark(next) ||
      ACTIONS.has(verb) ||
      /^(?:be|is|are|have|has|not|to|should|must|shall|will|do|does|by|also|that)$/.test(verb) ||
      (verb.endsWith('s') && ACTIONS.has(verb.slice(0, -1)))
    if (!ends) continue
    const kind = kindOf(candidate, setting.acronyms)
    if (kind === 'organ' || kind === 'other') return ownersOf(sentence, candidate, setting)
  }
  return []
}

function quoteFrom(sentence: string, words: Word[], from: number, verb: number): string {
  return textOf(sentence, words.slice(Math.max(from, 0), verb + 3))
}
