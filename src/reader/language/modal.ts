import { type Act, act, nothing, ownersOf, type Setting } from './act.ts'
import { ACTIONS, EFFECT_PARTICIPLES, FORECASTS, LEGAL_FACTS, STATES_OF_ORGANS } from './lexicon/actions.ts'
import { PHENOMENA } from './lexicon/organs.ts'
import { isParticiple, type Predicate, predicatesOf, quoted } from './predicate.ts'
import type { Rule } from './reasons.ts'
import { kindOf, type SubjectKind } from './subject.ts'
import type { Word } from './words.ts'

/** One verb of a sentence, with all that its verdict rests on. */
interface Case {
  sentence: string
  words: Word[]
  predicate: Predicate
  kind: SubjectKind
  owners: string[]
  quote: string
  setting: Setting
}

/** What the modal verbs of a sentence do: the first that does something, or else the first that explains why none does. */
export function modalAct(sentence: string, words: Word[], setting: Setting): Act | null {
  let veto: Act | null = null
  const owners: string[] = []
  let first: Act | null = null
  for (const predicate of predicatesOf(words)) {
    if (predicate.subordinate) continue
    const found = judged(caseOf(sentence, words, predicate, setting))
    if (!found) continue
    if (found.speech === 'statement') veto ??= found
    else {
      first ??= found
      if (found.speech === first.speech) owners.push(...found.owners)
    }
  }
  return first ? { ...first, owners: [...new Set(owners)] } : veto
}

function caseOf(sentence: string, words: Word[], predicate: Predicate, setting: Setting): Case {
  const own = kindOf(predicate.subject, setting.acronyms)
  const refers = own === 'pronoun' && setting.before !== null
  const kind = refers && setting.before ? setting.before.kind : own
  const owners = refers && setting.before ? setting.before.owners : ownersOf(sentence, predicate.subject, setting)
  return { sentence, words, predicate, kind, owners, quote: quoted(sentence, words, predicate), setting }
}

function judged(found: Case): Act | null {
  const { stance } = found.setting.place
  if (isLegalFact(found)) return nothing('legal', found.quote)
  switch (stance) {
    case 'plan':
    case 'unknown':
    case 'aim':
      return planned(found)
    case 'narrative':
      return describedPlan(found)
    case 'risk':
      return /^(?:if|should|in case|in the event|where|whenever)\b/i.test(found.sentence)
        ? planned(found, 'condition')
        : nothing('forecast', found.quote)
    case 'advice':
      return advised(found, true)
    case 'analysis':
      return ownPlan(found) ?? advised(found, false)
    case 'demand':
      return demanded(found)
    case 'decision':
      return decided(found)
    case 'resolution':
      return resolved(found)
    default:
      return null
  }
}

/** "shall be understood", "shall apply", "shall come into force", "in this policy X shall include": what the text says of itself. */
function isLegalFact({ predicate, kind, sentence, words }: Case): boolean {
  const { verb, form } = predicate
  if (
    form === 'passive' &&
    /^(?:construed|deemed|understood|interpreted|cited|viewed|considered|regarded|read|attributed|held)$/.test(verb)
  )
    return true
  if (
    /^(?:in|for the purposes of) this (?:policy|act|law|agreement|plan|strategy|convention|document|regulation)\b.*["“‘]/i.test(
      sentence,
    )
  )
    return true
  if (verb === 'enter' && words[predicate.verbAt + 1]?.lower === 'into') return kind !== 'organ' && kind !== 'we'
  if (
    (verb === 'come' || verb === 'take' || verb === 'have' || verb === 'remain') &&
    /^(?:into|effect|in|force)$/.test(words[predicate.verbAt + 1]?.lower ?? '')
  )
    return kind !== 'organ' && kind !== 'we'
  return form === 'active' && LEGAL_FACTS.has(verb) && kind !== 'organ' && kind !== 'we'
}

function planned(found: Case, rule?: Rule): Act | null {
  const { predicate, setting, quote } = found
  switch (predicate.modal) {
    case 'will':
    case 'shall':
      return promised(found, rule)
    case 'would':
      return setting.place.stance === 'plan' && isConcrete(found) ? promised(found, rule) : null
    case 'is to':
    case 'must':
      return obliged(found, rule)
    case 'should':
      return shouldHave(found) ? null : act('recommendation', false, 'advised', quote, found.owners)
    default:
      return null
  }
}

/** "would" plans only where somebody would do something, without an "if". */
function isConcrete({ sentence, predicate }: Case): boolean {
  if (/\b(?:if|unless|otherwise|rather|prefer|like)\b/i.test(sentence)) return false
  return predicate.form === 'passive'
    ? !EFFECT_PARTICIPLES.has(predicate.verb)
    : ACTIONS.has(predicate.verb) && !FORECASTS.has(predicate.verb)
}

function promised(found: Case, rule?: Rule): Act | null {
  const { kind, predicate, quote } = found
  const yes = (fitting: Rule) =>
    act(
      'commitment',
      true,
      rule ??
        (predicate.negated && (kind === 'organ' || kind === 'we' || predicate.form === 'passive')
          ? 'forbidden'
          : fitting),
      quote,
      passiveOwners(found),
    )
  if (predicate.form === 'passive')
    return EFFECT_PARTICIPLES.has(predicate.verb)
      ? nothing('forecast', quote)
      : { ...yes(kind === 'organ' ? 'organ' : 'passive'), passive: true }
  switch (kind) {
    case 'organ':
    case 'we':
      return organActs(found) ? yes(kind === 'we' ? 'author' : 'organ') : nothing('forecast', quote)
    case 'other':
      return otherActs(found)
    case 'phenomenon':
      return nothing('forecast', quote)
    case 'there':
      return thereIs(found) ? yes('provided') : nothing('forecast', quote)
    case 'instrument':
    case 'pronoun':
      return !predicate.negated && thingActs(found, true) ? yes('instrument') : nothing('forecast', quote)
    default:
      return !predicate.negated && thingActs(found, found.setting.place.stance !== 'unknown')
        ? yes('provided')
        : nothing('forecast', quote)
  }
}

/** The subject of a passive is worked upon; an organ that "will be strengthened" need not do it itself. */
function passiveOwners({ predicate, owners }: Case): string[] {
  if (predicate.form !== 'passive') return owners
  return /^(?:required|obliged|tasked|mandated|charged|assigned|directed|instructed|entrusted|authorised|authorized|asked|requested|held)$/.test(
    predicate.verb,
  )
    ? owners
    : []
}

function organActs({ predicate, words }: Case): boolean {
  const next = words[predicate.verbAt + 1]?.lower ?? ''
  if (predicate.form === 'copular') return isDutiful(predicate, words)
  if (STATES_OF_ORGANS.has(predicate.verb)) return false
  if (predicate.verb === 'continue')
    return !/^(?:be|face|suffer|need|grow|struggle)$/.test(words[predicate.verbAt + 2]?.lower ?? '')
  if (predicate.verb === 'have') return next !== 'to' && !/^(?:difficulty|problems|little|no)$/.test(next)
  return true
}

function isDutiful(predicate: Predicate, words: Word[]): boolean {
  if (
    /^(?:accountable|answerable|available|bound|compulsory|eligible|entitled|exempt|free|headed|liable|mandatory|obligatory|open|operational|ready|responsible|subject)$/.test(
      predicate.verb,
    )
  )
    return true
  const rest = words
    .slice(predicate.verbAt, predicate.verbAt + 7)
    .map((word) => word.lower)
    .join(' ')
  return /\b(?:lead|focal|nodal|secretariat|in charge|at the disposal|the chair|coordinat\w+|custodian|in place|in operation)\b/.test(
    rest,
  )
}

/** Somebody else: what he shall do is demanded of him, what he will receive is promised him, what he will do is hoped. */
function otherActs(found: Case): Act | null {
  const { predicate, quote, owners } = found
  if (predicate.modal === 'shall') return act('commitment', true, 'organ', quote, owners)
  if (
    /^(?:receive|get|have|gain|obtain|enjoy|benefit|find|pay)$/.test(predicate.verb) ||
    (predicate.form === 'copular' && isDutiful(predicate, found.words))
  )
    return act('commitment', true, 'provided', quote, [])
  return found.setting.place.stance === 'plan' &&
    predicate.form === 'active' &&
    ACTIONS.has(predicate.verb) &&
    !FORECASTS.has(predicate.verb) &&
    hasNamedOrgan(found)
    ? act('commitment', true, 'organ', quote, owners)
    : nothing('elsewhere', quote)
}

function hasNamedOrgan({ predicate }: Case): boolean {
  return predicate.subject.some((word) =>
    /^(?:societies|society|ngos|communities|observers|panel|leaders|elders|parents|volunteers|participants|experts)$/.test(
      word.lower,
    ),
  )
}

function thereIs({ words, predicate }: Case): boolean {
  const rest = words.slice(predicate.verbAt, predicate.verbAt + 8)
  return (
    !rest.some((word) => PHENOMENA.has(word.lower)) &&
    !/^(?:no|little|less|some|many)$/.test(words[predicate.verbAt]?.lower ?? '')
  )
}

/** A plan, or a thing in it, "will" do something: unless the verb only forecasts, or describes an effect. "Shall" prescribes whatever the verb. */
function thingActs({ predicate, words }: Case, trusting: boolean): boolean {
  const { verb, form, modal } = predicate
  const next = words[predicate.verbAt + 1]?.lower ?? ''
  if (form === 'copular')
    return isDutiful(predicate, words) || (modal === 'shall' && !/^(?:no|clear|noted|possible|necessary)$/.test(verb))
  if (/^(?:aim|seek|strive|help|try|hope|intend|attempt|endeavour|endeavor|wish)$/.test(verb)) return false
  if (modal === 'shall') return true
  if (
    (verb === 'take' && next === 'place') ||
    verb === 'begin' ||
    verb === 'start' ||
    verb === 'have' ||
    verb === 'go' ||
    verb === 'rise'
  )
    return trusting && verb !== 'rise'
  if (FORECASTS.has(verb)) return false
  return trusting && (ACTIONS.has(verb) || isParticiple(verb) || verb.endsWith('ing'))
}

function obliged(found: Case, rule?: Rule): Act | null {
  const { predicate, kind, quote, owners, sentence } = found
  if (
    /\b(?:aim|objective|purpose|goal|task|intention|challenge|way|answer|solution|role|idea|priority) (?:\S+ ){0,8}(?:is|are) to\b/i.test(
      sentence,
    ) &&
    predicate.modal === 'is to'
  )
    return nothing('aim', quote)
  if (predicate.form === 'passive')
    return EFFECT_PARTICIPLES.has(predicate.verb)
      ? null
      : { ...act('commitment', true, rule ?? 'passive', quote, passiveOwners(found)), passive: true }
  if (kind === 'organ') return organActs(found) ? act('commitment', true, rule ?? 'organ', quote, owners) : null
  if (kind === 'we') return predicate.modal === 'is to' ? act('commitment', true, 'author', quote) : null
  if (kind === 'other')
    return predicate.modal === 'must'
      ? act('demand', false, 'asked', quote, owners)
      : act('commitment', true, 'organ', quote, owners)
  if (predicate.modal === 'is to')
    return /^(?:comprise|consist|include|meet|take|begin|start|have|report|serve|receive|cover)$/.test(predicate.verb)
      ? act('commitment', true, 'provided', quote)
      : null
  return /^(?:each|every|all|any)$/.test(predicate.subject[0]?.lower ?? '') && predicate.form === 'active'
    ? act('commitment', true, 'provided', quote)
    : null
}

/** In a part that describes, only an organ of one's own that will or shall act makes a promise; so does a plan that is to be reviewed. */
function describedPlan(found: Case): Act | null {
  const { predicate, kind } = found
  if (!/^(?:will|shall)$/.test(predicate.modal) || predicate.form === 'copular')
    return predicate.modal === 'will' ? nothing('forecast', found.quote) : null
  if (kind === 'organ' || kind === 'we') return promised(found)
  const plan =
    kind === 'instrument' &&
    predicate.form === 'passive' &&
    /^(?:reviewed|updated|evaluated|implemented|monitored|revised|assessed|published|coordinated)$/.test(predicate.verb)
  return plan ? promised(found) : nothing('forecast', found.quote)
}

/** "should have sat", "should have been told": what was not done in time. */
function shouldHave({ words, predicate }: Case): boolean {
  const next = words[predicate.verbAt + 1]?.lower ?? ''
  return (
    predicate.verb === 'have' &&
    (isParticiple(next) || /^(?:sat|gone|come|been|become|stood|known|grown|had|not)$/.test(next))
  )
}

/** An adviser's should, must and needs; under a heading that recommends also his will, shall and would. */
function advised(found: Case, underHeading: boolean): Act | null {
  const { predicate, quote, words } = found
  if (
    shouldHave(found) ||
    /^(?:noted|remembered|stressed|mentioned|borne|said|recalled|clear|surprising|recognised|recognized|expected|surprised)$/.test(
      predicate.verb,
    )
  )
    return null
  const strict =
    predicate.modal === 'should' ||
    predicate.modal === 'must' ||
    predicate.modal === 'need' ||
    predicate.modal === 'is to'
  if (!strict && !underHeading) return null
  if (predicate.modal === 'may') return null
  if (predicate.modal === 'need' && predicate.form === 'copular' && !isParticiple(predicate.verb)) return null
  if (predicate.modal === 'is to' && !underHeading) return null
  if (words[predicate.verbAt]?.lower === 'help' && predicate.modal === 'will') return null
  if (
    (predicate.modal === 'will' || predicate.modal === 'would') &&
    FORECASTS.has(predicate.verb) &&
    predicate.form === 'active' &&
    found.kind !== 'organ'
  )
    return null
  return {
    ...act('recommendation', false, predicate.modal === 'need' ? 'need' : 'advised', quote, passiveOwners(found)),
    passive: predicate.form === 'passive',
  }
}

const TALKING =
  /^(?:show|discuss|examine|argue|see|look|describe|explain|consider|analyse|analyze|explore|present|turn|outline|demonstrate|address|review|highlight|help|focus|use|try|assess|evaluate|identify|provide|contribute|aim|begin|start|be|first|then|attempt|seek)$/

/** An adviser who says what he himself will do binds himself; what his next chapter will show he does not. */
function ownPlan(found: Case): Act | null {
  const { predicate, kind, quote, owners } = found
  if (!/^(?:will|shall)$/.test(predicate.modal) || predicate.form !== 'active' || TALKING.test(predicate.verb))
    return null
  const self =
    kind === 'we' ||
    (kind === 'organ' &&
      predicate.subject.length <= 3 &&
      predicate.subject.some((word) => found.setting.own.has(word.lower)))
  return self ? act('commitment', true, 'author', quote, kind === 'we' ? [] : owners) : null
}

function demanded(found: Case): Act | null {
  const { predicate, kind, quote, owners } = found
  if (kind === 'we')
    return predicate.modal === 'will' || predicate.modal === 'shall' ? act('commitment', true, 'author', quote) : null
  if (predicate.modal === 'may')
    return predicate.verb === 'consider' ? act('recommendation', false, 'advised', quote, owners) : null
  const forecast = predicate.modal === 'will' && (!found.setting.listed || kind === 'phenomenon')
  if (forecast || predicate.modal === 'would') return nothing('forecast', quote)
  return { ...act('demand', false, 'asked', quote, passiveOwners(found)), passive: predicate.form === 'passive' }
}

function decided(found: Case): Act | null {
  const { predicate, quote, kind } = found
  if (predicate.modal === 'may' || predicate.modal === 'need') return null
  if (predicate.modal === 'should') return act('recommendation', false, 'advised', quote, found.owners)
  if (kind === 'phenomenon' || shouldHave(found)) return null
  return { ...act('decision', true, 'decided', quote, passiveOwners(found)), passive: predicate.form === 'passive' }
}

function resolved(found: Case): Act | null {
  const { predicate, quote, kind, owners } = found
  if (predicate.modal !== 'shall' && predicate.modal !== 'is to') return null
  return kind === 'organ' || kind === 'other' || predicate.form === 'passive'
    ? {
        ...act('decision', true, 'resolved', quote, passiveOwners({ ...found, owners })),
        passive: predicate.form === 'passive',
      }
    : null
}
