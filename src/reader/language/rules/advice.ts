import { isParticiple } from '../grammar/participle.ts'
import { ACTIONS, FORECASTS } from '../lexicon/actions.ts'
import { type Act, act, nothing } from './act.ts'
import { after, type Case, doers, isPerfect } from './case.ts'

const SAYING =
  /^(?:noted|remembered|stressed|mentioned|borne|said|recalled|clear|surprising|recogni[sz]ed|expected|surprised)$/
const EFFECTS = /^(?:achieved|done|seen|said|found|lead|help|become|make|be)$/
const WRITING = /\b(?:enquir|inquir|correspond|comments|requests?|permission)/i

/** What should, must and needs to do in the mouth of an adviser; under a heading that recommends also his will, shall and could. */
export function advised(found: Case, underHeading: boolean): Act | null {
  const { predicate, quote, kind, sentence } = found
  const { modal, verb, form } = predicate
  const polite = wishful(found)
  if (polite) return polite
  if (isPerfect(found) || SAYING.test(verb) || (/^(?:sent|addressed|directed)$/.test(verb) && WRITING.test(sentence)))
    return null
  const says = {
    ...act('recommendation', false, modal === 'need' ? 'need' : 'advised', quote, doers(found)),
    passive: form === 'passive',
  }
  switch (modal) {
    case 'should':
    case 'must':
      return says
    case 'need':
      return form === 'copular' && !isParticiple(verb) ? null : says
    case 'could':
      return underHeading && form !== 'copular' && !EFFECTS.test(verb) ? says : null
    case 'would':
    case 'will':
      if (!underHeading || (modal === 'would' && form === 'copular')) return null
      return FORECASTS.has(verb) && form === 'active' && kind !== 'organ' ? null : says
    case 'shall':
    case 'is to':
      return underHeading ? says : null
    default:
      return null
  }
}

/** "Schools may wish to invite", "Donors might like to consider": advice in its politest form. */
export function wishful(found: Case): Act | null {
  const { predicate, quote, owners } = found
  const polite =
    /^(?:may|could)$/.test(predicate.modal) && /^(?:wish|want|like|care)$/.test(predicate.verb) && after(found) === 'to'
  return polite ? act('recommendation', false, 'advised', quote, owners) : null
}

const TALKING =
  /^(?:show|discuss|examine|argue|see|look|describe|explain|consider|analy[sz]e|explore|present|turn|outline|demonstrate|address|review|highlight|help|focus|use|try|assess|evaluate|identify|provide|contribute|aim|begin|start|be|first|then|attempt|seek)$/

/** An adviser who says what he himself will do binds himself; what his next chapter will show he does not promise. */
export function ownPlan(found: Case): Act | null {
  const { predicate, kind, quote, owners, setting } = found
  if (!/^(?:will|shall)$/.test(predicate.modal) || predicate.form !== 'active' || TALKING.test(predicate.verb))
    return null
  const named =
    kind === 'organ' && predicate.subject.length <= 3 && predicate.subject.some((word) => setting.own.has(word.lower))
  if (kind !== 'we' && !named) return null
  return act('commitment', true, 'author', quote, kind === 'we' ? [] : owners)
}

/** What those who demand say with a modal verb: "we will" binds themselves, everything else is asked of somebody. */
export function demanded(found: Case): Act | null {
  const { predicate, kind, quote, owners, setting } = found
  const { modal } = predicate
  if (kind === 'we') return modal === 'will' || modal === 'shall' ? act('commitment', true, 'author', quote) : null
  if (modal === 'may' || modal === 'could')
    return ACTIONS.has(predicate.verb) && predicate.verb === 'consider'
      ? act('recommendation', false, 'advised', quote, owners)
      : wishful(found)
  if (modal === 'would' || (modal === 'will' && (!setting.listed || kind === 'phenomenon')))
    return nothing('forecast', quote)
  return { ...act('demand', false, 'asked', quote, doers(found)), passive: predicate.form === 'passive' }
}
