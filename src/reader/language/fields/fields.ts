import type { CommitmentReading, Deadline } from '../../model.ts'
import type { Setting } from '../rules/act.ts'
import type { Verdict } from '../rules/passage-act.ts'
import { approachOf } from './approach.ts'
import { deadlineOf, deadlineOfCell } from './deadline.ts'
import { moneyOf } from './money.ts'
import { addressedBy, agentsOf, bracketedOwners, labelledOwners } from './owner.ts'
import { targetOf } from './target.ts'
import { verificationOf } from './verification.ts'

export type Fields = Omit<CommitmentReading, 'is' | 'why'>

export const NO_FIELDS: Fields = {
  owner: [],
  deadline: null,
  target: null,
  money: null,
  verification: null,
  approach: 'none',
}

/** A sentence that says what the whole costs, wherever it stands. */
const COSTS = /\b(?:costs?|costed|budget(?:ed)?|set aside|allocated|earmarked|estimated at|funded|financed)\b/i
/** What the rest of a passage may add to the sentences that bind: not what it tells of the past. */
const TELLS = /\b(?:was|were|had|has been|have been|did|ago|already)\b/

/**
 * Owner, deadline, target, money, verification and approach, from the sentences that bind first and then from what follows them; a figure in the
 * background of a clause is none of its own.
 */
export function fieldsOf(
  sentences: string[],
  verdict: Verdict,
  path: string[],
  setting: Setting,
  rupee: string,
): Fields {
  const { act, binding } = verdict
  const bound = sentences.filter((_, index) => binding.has(index))
  const start = Math.min(...binding)
  const after = sentences.filter((sentence, index) => index > start && !binding.has(index) && !TELLS.test(sentence))
  const ordered = [...bound, ...after]
  const sum = (sentence: string) => moneyOf(sentence, rupee)
  return {
    owner: owners(sentences, bound, verdict, path, setting),
    deadline: first(ordered, deadlineOf) ?? bracketedDeadline(sentences) ?? setting.lead?.deadline ?? null,
    target: first(bound, targetOf),
    money: first(ordered, sum) ?? first(sentences.filter(costs), sum),
    verification: first(ordered, verificationOf),
    approach: approachOf(ordered.join(' '), path, act.rule === 'forbidden'),
  }
}

function costs(sentence: string): boolean {
  return COSTS.test(sentence) && !/\b(?:was|were|had|ago)\b/.test(sentence)
}

function first<Found>(sentences: string[], read: (sentence: string) => Found | null): Found | null {
  for (const sentence of sentences) {
    const found = read(sentence)
    if (found !== null) return found
  }
  return null
}

/** "(Public Works Department, 2027)" at the end of an item. */
function bracketedDeadline(sentences: string[]): Deadline | null {
  const inner = /\(([^()]{4,80})\)[.;]?\s*$/.exec(sentences.join(' '))?.[1]
  const last =
    inner
      ?.split(/[,;–]\s*/)
      .at(-1)
      ?.trim() ?? ''
  return /^(?:by |q[1-4] |\p{L}+ )?(?:20\d\d)(?:[-–/]\d{2,4})?$/iu.test(last) ? deadlineOfCell(last) : null
}

function owners(
  sentences: string[],
  bound: string[],
  { act, acts }: Verdict,
  path: string[],
  setting: Setting,
): string[] {
  const named = acts.flatMap((found) => (found && found.speech === act.speech ? found.owners : []))
  const labelled = labelledOwners(sentences.join(' '), setting)
  const doers = [...new Set([...labelled, ...named])]
  if (doers.length > 0) return doers
  if (act.owners.length > 0 && act.rule !== 'continued') return act.owners
  const agents = bound.flatMap((sentence) => agentsOf(sentence, setting))
  if (agents.length > 0) return [...new Set(agents)]
  const bracketed =
    setting.listed || /^(?:imperative|nominal|infinitive|item)$/.test(act.rule)
      ? bracketedOwners(sentences.join(' '), setting)
      : []
  if (bracketed.length > 0) return bracketed
  const led = setting.lead?.act?.owners ?? []
  if (led.length > 0) return led
  return act.speech === 'demand' || act.speech === 'recommendation' ? addressedBy(path, setting) : []
}
