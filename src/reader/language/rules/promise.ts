import { targetOf } from '../fields/target.ts'
import { isParticiple } from '../grammar/participle.ts'
import { ACTIONS, DUTIFUL_ADJECTIVES, EFFECT_PARTICIPLES, FORECASTS, STATES_OF_ORGANS } from '../lexicon/actions.ts'
import { PHENOMENA } from '../lexicon/organs.ts'
import { type Act, act, nothing } from './act.ts'
import { after, type Case, doers, isPerfect } from './case.ts'
import type { Rule } from './reasons.ts'

/** What "will" and "shall" do in a text whose author can bind himself: promise, or only forecast. */
export function promised(found: Case, rule?: Rule): Act {
  const { kind, predicate, quote } = found
  const forecast = nothing('forecast', quote)
  const yes = (fitting: Rule): Act => act('commitment', true, rule ?? fitting, quote, doers(found))
  if (predicate.form === 'passive') {
    if (EFFECT_PARTICIPLES.has(predicate.verb)) return forecast
    return { ...yes(predicate.negated ? 'forbidden' : kind === 'organ' ? 'organ' : 'passive'), passive: true }
  }
  switch (kind) {
    case 'organ':
    case 'we':
      if (!organActs(found)) return forecast
      return yes(predicate.negated ? 'forbidden' : kind === 'we' ? 'author' : 'organ')
    case 'other':
      return otherActs(found)
    case 'phenomenon':
      return forecast
    case 'there':
      return thereIs(found) ? yes('provided') : forecast
    case 'instrument':
    case 'pronoun':
      return !predicate.negated && thingActs(found) ? yes('instrument') : forecast
    default:
      if (predicate.negated) return refuses(found) ? yes('forbidden') : forecast
      return thingActs(found) ? yes('provided') : forecast
  }
}

/** What "must" and "is to" do there. "We must" exhorts; the aim that "is to" grow is an aim. */
export function obliged(found: Case, rule?: Rule): Act | null {
  const { predicate, kind, quote, owners, sentence } = found
  const binds = (fitting: Rule) => act('commitment', true, rule ?? fitting, quote, doers(found))
  if (predicate.modal === 'is to' && AIMS.test(sentence)) return nothing('aim', quote)
  if (predicate.form === 'passive')
    return EFFECT_PARTICIPLES.has(predicate.verb) ? null : { ...binds('passive'), passive: true }
  if (kind === 'organ') return organActs(found) ? binds('organ') : null
  if (kind === 'we' || kind === 'pronoun')
    return predicate.modal === 'is to'
      ? act('commitment', true, kind === 'we' ? 'author' : 'provided', quote, owners)
      : null
  if (kind === 'other')
    return predicate.modal === 'must' ? act('demand', false, 'asked', quote, owners) : binds('organ')
  const everyone = EACH.test(predicate.subject[0]?.lower ?? '') && predicate.form === 'active'
  const moves = MOVES.test(predicate.verb) && targetOf(sentence) !== null
  return everyone || (predicate.modal === 'is to' && (moves || IS_TO.test(predicate.verb))) ? binds('provided') : null
}

const AIMS =
  /\b(?:aim|objective|purpose|goal|task|intention|challenge|way|answer|solution|role|idea|priority) (?:\S+ ){0,8}(?:is|are) to\b/i
const IS_TO = /^(?:comprise|consist|include|meet|take|begin|start|have|report|serve|receive|cover)$/
/** With a figure: "The number of cells is to fall to 4,200". */
const MOVES = /^(?:come|go|fall|drop|rise|grow|increase|decline|reach|double|halve)$/
const EACH = /^(?:each|every|all|any)$/

function organActs(found: Case): boolean {
  const { predicate } = found
  if (predicate.form === 'copular') return isDutiful(found)
  if (STATES_OF_ORGANS.has(predicate.verb) || isPerfect(found)) return false
  if (predicate.verb === 'continue') return !/^(?:be|face|suffer|need|grow|struggle)$/.test(after(found, 2))
  return predicate.verb !== 'have' || !/^(?:to|difficulty|problems|little|no)$/.test(after(found))
}

const LEADING =
  /\b(?:lead|focal|nodal|secretariat|in charge|at the disposal|the chair|coordinat\w+|custodian|in place|in operation)\b/

/** "will be responsible", "will be available", "will be the lead agency": no verb of doing, but a duty or a right. */
function isDutiful({ predicate, words }: Case): boolean {
  if (DUTIFUL_ADJECTIVES.has(predicate.verb)) return true
  if (predicate.negated && predicate.verb === 'able') return true
  const rest = words.slice(predicate.verbAt, predicate.verbAt + 7)
  return LEADING.test(rest.map((word) => word.lower).join(' '))
}

const GAINS = /^(?:receive|get|have|gain|obtain|enjoy|benefit|find|pay)$/
const PARTNERS =
  /^(?:societies|society|ngos|communities|observers|panel|leaders|elders|parents|volunteers|participants|experts)$/

/** Somebody else: what he shall do he is bound to, what he will receive is promised him, what he will do is hoped for. */
function otherActs(found: Case): Act {
  const { predicate, quote, owners, setting } = found
  if (predicate.modal === 'shall') return act('commitment', true, 'organ', quote, owners)
  if (isPerfect(found)) return nothing('forecast', quote)
  if (GAINS.test(predicate.verb) || (predicate.form === 'copular' && isDutiful(found)))
    return act('commitment', true, 'provided', quote)
  const partner = predicate.subject.some((word) => PARTNERS.test(word.lower))
  const acts = predicate.form === 'active' && ACTIONS.has(predicate.verb) && !FORECASTS.has(predicate.verb)
  return partner && acts && setting.place.stance === 'plan'
    ? act('commitment', true, 'organ', quote, owners)
    : nothing('elsewhere', quote)
}

function thereIs({ words, predicate }: Case): boolean {
  const rest = words.slice(predicate.verbAt, predicate.verbAt + 8)
  return (
    !rest.some((word) => PHENOMENA.has(word.lower)) &&
    !/^(?:no|little|less|some|many)$/.test(words[predicate.verbAt]?.lower ?? '')
  )
}

const TRYING = /^(?:aim|seek|strive|help|try|hope|intend|attempt|endeavou?r|wish)$/
const STARTING = /^(?:begin|start|have|go)$/

/** A plan, or a thing in it, "will" do something, unless the verb only forecasts or describes an effect. "Shall" prescribes whatever the verb. */
function thingActs(found: Case): boolean {
  const { verb, form, modal } = found.predicate
  if (form === 'copular')
    return isDutiful(found) || (modal === 'shall' && !/^(?:no|clear|noted|possible|necessary)$/.test(verb))
  if (TRYING.test(verb) || isPerfect(found)) return false
  if (modal === 'shall') return true
  if (found.setting.place.stance === 'unknown') return false
  if (STARTING.test(verb) || (verb === 'take' && after(found) === 'place')) return true
  if (kindReaches(found)) return true
  return !FORECASTS.has(verb) && (ACTIONS.has(verb) || isParticiple(verb) || verb.endsWith('ing'))
}

/** "The cash transfer programme will reach 1.3 million households". */
function kindReaches({ kind, predicate, sentence }: Case): boolean {
  return (
    kind === 'instrument' &&
    /^(?:reach|cover|serve|benefit|expand|extend|double)$/.test(predicate.verb) &&
    targetOf(sentence) !== null
  )
}

/** "No volunteer shall carry arms", "No one will pay more": a refusal, whoever is its subject. */
function refuses({ predicate, setting }: Case): boolean {
  if (predicate.form === 'copular' || setting.place.stance !== 'plan') return false
  if (predicate.modal === 'shall') return true
  return (
    NOBODY.test(predicate.subject[0]?.lower ?? '') &&
    !/^(?:escape|happen|remain|be|work|survive|matter)$/.test(predicate.verb)
  )
}

const NOBODY = /^(?:no|nobody|none)$/
