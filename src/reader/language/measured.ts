import { type Act, act, nothing, type Setting } from './act.ts'
import { deadlineOf } from './deadline.ts'
import { targetOf } from './target.ts'

const AIMING =
  /\b(?:aims?|seeks?|intends?|strives?|wants?|wish(?:es)?|endeavou?rs?|hopes?) (?:to|at)\b|\b(?:is|are) (?:aimed at|intended to|designed to)\b|\b(?:aim|goal|objective|purpose|target|ambition)s? (?:of [^.;]{1,60}? )?(?:is|are) to\b|\bwe want\b/i

/** An aim alone binds nobody to an act. With a share or a date of its own it can be checked, and then it is a promise. */
export function aimAct(sentence: string, setting: Setting): Act | null {
  const match = AIMING.exec(sentence)
  if (!match) return null
  const { stance } = setting.place
  if (stance !== 'plan' && stance !== 'aim' && stance !== 'unknown') return null
  return isMeasured(sentence) ? act('commitment', true, 'measured', match[0]) : nothing('aim', match[0])
}

export function isMeasured(sentence: string): boolean {
  const target = targetOf(sentence)
  if (target?.unit === 'percent') return true
  return target !== null && deadlineOf(sentence) !== null
}
