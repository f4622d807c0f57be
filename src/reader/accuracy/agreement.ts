import { isPromissory, type LabelledPassage } from './labels.ts'
import { answers, deadlineKey, ownerKey } from './match.ts'
import { ratio } from './tally.ts'

/** How far two passes over the same passages agree in one field. */
export interface Agreement {
  field: string
  passages: number
  /** Share of passages with the same first answer. */
  raw: number | null
  /** Cohen's kappa (1960) of the first answers, each distinct answer a category; null where both passes use only one. */
  kappa: number | null
  /** Share of passages where the second answer is the first label's own or one that it admits. */
  admitted: number | null
}

export interface TwicePassed {
  first: LabelledPassage
  second: LabelledPassage
}

/**
 * Speech and promise are compared on every passage, the rest on those that both passes ask for it. The first answers
 * are compared, without the alternatives that a label admits.
 */
export function agreement(passages: TwicePassed[]): Agreement[] {
  const both = passages.filter(({ first, second }) => isPromissory(first) && isPromissory(second))
  return [
    compareField('speech', passages, (label) => answers(label, 'speech')),
    compareField('commitment.is', passages, (label) => answers(label, 'is').map(String)),
    compareField('owner', both, (label) =>
      answers(label, 'owner').map((names) => names.map(ownerKey).sort().join('; ')),
    ),
    compareField('deadline', both, (label) =>
      answers(label, 'deadline').map((one) => (one ? deadlineKey(one) : 'none')),
    ),
    compareField('target', both, (label) => answers(label, 'target').map((one) => (one ? `${one.quantity}` : 'none'))),
    compareField('money', both, (label) =>
      answers(label, 'money').map((one) => (one ? `${one.amount} ${one.currency}` : 'none')),
    ),
    compareField('verification', both, (label) => answers(label, 'verification').map(String)),
    compareField('approach', both, (label) => answers(label, 'approach')),
  ]
}

function compareField(field: string, passages: TwicePassed[], say: (label: LabelledPassage) => string[]): Agreement {
  const said = passages.map(({ first, second }) => ({ admitted: say(first), second: say(second)[0] ?? '' }))
  const pairs = said.map(({ admitted, second }): [string, string] => [admitted[0] ?? '', second])
  const share = (count: number) => ratio(count, passages.length)
  return {
    field,
    passages: passages.length,
    raw: share(pairs.filter(([first, second]) => first === second).length),
    kappa: cohensKappa(pairs),
    admitted: share(said.filter(({ admitted, second }) => admitted.includes(second)).length),
  }
}

/** Agreement beyond what two people with these habits would reach by chance; 1 is perfect, 0 is chance. */
export function cohensKappa(pairs: [string, string][]): number | null {
  const n = pairs.length
  const observed = pairs.filter(([first, second]) => first === second).length / n
  const chance = [...new Set(pairs.flat())].reduce((sum, answer) => {
    const firsts = pairs.filter(([first]) => first === answer).length
    const seconds = pairs.filter(([, second]) => second === answer).length
    return sum + (firsts / n) * (seconds / n)
  }, 0)
  return n === 0 || chance === 1 ? null : (observed - chance) / (1 - chance)
}
