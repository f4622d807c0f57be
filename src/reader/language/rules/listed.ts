import { deadlineOf } from '../fields/deadline.ts'
import { moneyOf } from '../fields/money.ts'
import { targetOf } from '../fields/target.ts'
import { type Form, formOf } from '../grammar/form.ts'
import { textOf, type Word } from '../grammar/words.ts'
import { type Act, act, nothing, ownersOf, type Setting } from './act.ts'
import { isMeasured } from './measured.ts'
import type { Rule } from './reasons.ts'

/**
 * Items of a list of plans: "Establish a fund", "To establish", "Establishing", "Establishment of a fund", "Fund to be established",
 * "Free tickets for apprentices". What they do depends on where the list stands.
 */
export function listedAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const { listed } = setting
  const { stance } = setting.place
  const form = formOf(words, setting)
  if (!form || (stance === 'advice' && form.form === 'sentence')) return null
  const quote = textOf(sentence, words.slice(0, 9))
  const owners = form.subject ? ownersOf(sentence, form.subject, setting) : []
  switch (stance) {
    case 'plan':
    case 'unknown':
      return plannedItem(sentence, form.form, owners, quote, setting)
    case 'aim':
      return isMeasured(sentence) ? act('commitment', true, 'measured', quote, owners) : nothing('aim', quote)
    case 'advice':
      return listed || form.form === 'imperative' ? act('recommendation', false, 'advice', quote, owners) : null
    case 'demand':
      return (form.form === 'imperative' && /[.!]\s*$/.test(sentence)) ||
        (listed && form.form !== 'sentence' && form.form !== 'phrase')
        ? act('demand', false, 'claimed', quote, owners)
        : null
    case 'decision':
      return listed && form.form !== 'sentence' && form.form !== 'phrase'
        ? act('decision', true, 'decided', quote, owners)
        : null
    default:
      return null
  }
}

/** "200,000 green jobs by the end of the decade": a figure or a date makes a promise of a noun phrase under any heading. */
function hasFigure(sentence: string): boolean {
  return targetOf(sentence) !== null || deadlineOf(sentence) !== null || moneyOf(sentence, 'PKR') !== null
}

/** An item whose first words are an instruction, an infinitive or an act as a noun: no verb further on can change what it does. */
export function strongItem(sentence: string, words: Word[], setting: Setting): Act | null {
  const form = formOf(words, setting)?.form
  return form && form !== 'phrase' && form !== 'sentence' ? listedAct(sentence, words, setting) : null
}

const RULES: Record<Form, Rule> = {
  imperative: 'imperative',
  infinitive: 'infinitive',
  gerund: 'nominal',
  nominal: 'nominal',
  'to be done': 'infinitive',
  phrase: 'item',
  sentence: 'item',
}

function plannedItem(sentence: string, form: Form, owners: string[], quote: string, setting: Setting): Act | null {
  const { place, listed } = setting
  if (form === 'sentence') return null
  if (!listed && form !== 'imperative' && form !== 'to be done') return null
  if (!listed && !/[.;!]\s*$/.test(sentence)) return null
  if (!listed && place.section !== 'plan' && form === 'imperative' && place.stance !== 'plan') return null
  if (form === 'phrase' && (place.stance !== 'plan' || (place.section !== 'plan' && !hasFigure(sentence)))) return null
  if (
    form === 'infinitive' &&
    /\b(?:objective|aim|goal|purpose)/i.test(place.heading ?? '') &&
    place.section === 'aim' &&
    !isMeasured(sentence)
  )
    return nothing('aim', quote)
  return { ...act('commitment', true, RULES[form], quote, owners), passive: owners.length === 0 }
}
