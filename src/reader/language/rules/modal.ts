import { predicatesOf } from '../grammar/predicate.ts'
import type { Word } from '../grammar/words.ts'
import { ACTIONS, EFFECT_PARTICIPLES, FORECASTS } from '../lexicon/actions.ts'
import { type Act, act, nothing, type Setting } from './act.ts'
import { advised, demanded, ownPlan, wishful } from './advice.ts'
import { type Case, caseOf, doers, isPerfect } from './case.ts'
import { isLegalFact } from './legal.ts'
import { obliged, promised } from './promise.ts'
import type { Rule } from './reasons.ts'

/** What the modal verbs of a sentence do: the first that does something, or else the first that explains why none does. */
export function modalAct(sentence: string, words: Word[], setting: Setting): Act | null {
  let veto: Act | null = null
  let first: Act | null = null
  const owners: string[] = []
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

const CONTINGENT = /^(?:if|should|in case|in the event|where|whenever)\b/i

/** The same verb is a promise in a plan, advice in a critic's paper, a demand in a charter, a decision in minutes. */
function judged(found: Case): Act | null {
  if (isLegalFact(found)) return nothing('legal', found.quote)
  switch (found.setting.place.stance) {
    case 'plan':
    case 'unknown':
    case 'aim':
      return planned(found)
    case 'narrative':
      return describedPlan(found)
    case 'risk':
      return CONTINGENT.test(found.sentence) ? planned(found, 'condition') : nothing('forecast', found.quote)
    case 'advice':
      return ownPlan(found) ?? advised(found, true)
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

/** Who can be advised; of everything else a plan's aims say only how it should be. */
const ACTING = /^(?:organ|other|we)$/

function planned(found: Case, rule?: Rule): Act | null {
  switch (found.predicate.modal) {
    case 'will':
    case 'shall':
      return promised(found, rule)
    case 'would':
      return found.setting.place.stance === 'plan' && isConcrete(found) ? promised(found, rule) : null
    case 'is to':
    case 'must':
      return obliged(found, rule)
    case 'should':
      if (found.setting.place.stance === 'aim' && !ACTING.test(found.kind)) return nothing('aim', found.quote)
      return isPerfect(found) ? null : act('recommendation', false, 'advised', found.quote, found.owners)
    case 'may':
    case 'could':
      return wishful(found)
    default:
      return null
  }
}

/** "would" plans only where somebody would do something, without an "if". */
function isConcrete({ sentence, predicate }: Case): boolean {
  if (/\b(?:if|unless|otherwise|rather|prefer|like)\b/i.test(sentence)) return false
  if (predicate.form === 'passive') return !EFFECT_PARTICIPLES.has(predicate.verb)
  return ACTIONS.has(predicate.verb) && !FORECASTS.has(predicate.verb)
}

const UPKEEP = /^(?:reviewed|updated|evaluated|implemented|monitored|revised|assessed|published|coordinated)$/

/** In a part that describes, only an organ of one's own that will or shall act makes a promise; so does a plan that is to be reviewed. */
function describedPlan(found: Case): Act | null {
  const { predicate, kind, quote } = found
  if (predicate.modal !== 'will' && predicate.modal !== 'shall') return null
  if (predicate.form === 'copular') return nothing('forecast', quote)
  const plan = kind === 'instrument' && predicate.form === 'passive' && UPKEEP.test(predicate.verb)
  return kind === 'organ' || kind === 'we' || plan ? promised(found) : nothing('forecast', quote)
}

function decided(found: Case): Act | null {
  const { predicate, quote, kind, owners } = found
  if (/^(?:may|could|need)$/.test(predicate.modal) || kind === 'phenomenon' || isPerfect(found)) return null
  if (predicate.modal === 'should') return act('recommendation', false, 'advised', quote, owners)
  return { ...act('decision', true, 'decided', quote, doers(found)), passive: predicate.form === 'passive' }
}

function resolved(found: Case): Act | null {
  const { predicate, quote, kind } = found
  if (predicate.modal !== 'shall' && predicate.modal !== 'is to') return null
  const binds = kind === 'organ' || kind === 'other' || predicate.form === 'passive'
  return binds
    ? { ...act('decision', true, 'resolved', quote, doers(found)), passive: predicate.form === 'passive' }
    : null
}
