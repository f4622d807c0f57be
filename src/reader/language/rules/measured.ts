import { deadlineOf } from '../fields/deadline.ts'
import { targetOf } from '../fields/target.ts'
import { kindOf } from '../grammar/subject.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { textOf, type Word } from '../grammar/words.ts'
import { ACTIONS } from '../lexicon/actions.ts'
import { type Act, act, nothing, ownersOf, type Setting } from './act.ts'

const AIMING =
  /\b(?:aims?|seeks?|intends?|strives?|wants?|wish(?:es)?|endeavou?rs?|hopes?) (?:to|at)\b|\b(?:is|are) (?:aimed at|intended to|designed to)\b|\b(?:aim|goal|objective|purpose|target|ambition)s? (?:of [^.;]{1,60}? )?(?:is|are) to\b|\bwe want\b/i

const INTENDING = /^(?:intends?|means?|plans?|proposes?|minded|planning|preparing|resolved|determined)$/

/** "The Department intends to close", "We propose to raise": an organ that says what it means to do says what it will do. */
function intention(sentence: string, words: Word[], setting: Setting): Act | null {
  const { stance } = setting.place
  if (stance !== 'plan' && stance !== 'unknown') return null
  for (let index = 1; index < words.length - 2; index += 1) {
    if (
      words[index + 1]?.lower !== 'to' ||
      !INTENDING.test(words[index]?.lower ?? '') ||
      !ACTIONS.has(words[index + 2]?.lower ?? '')
    )
      continue
    let at = index
    while (/^(?:is|are|do|does|not|also|now|therefore|firmly)$/.test(words[at - 1]?.lower ?? '')) at -= 1
    const before = subjectBefore(words, 0, at)
    const kind = kindOf(before.words, setting.acronyms)
    if (before.subordinate || (kind !== 'organ' && kind !== 'we')) continue
    const negated = words.slice(at, index).some((word) => word.lower === 'not')
    return act(
      'commitment',
      true,
      negated ? 'forbidden' : kind === 'we' ? 'author' : 'organ',
      textOf(sentence, words.slice(Math.max(0, words.indexOf(before.words[0] as Word)), index + 3)),
      ownersOf(sentence, before.words, setting),
    )
  }
  return null
}

/** "Offences fall by 15 per cent by 2029", "trust at 55 per cent by 2030": how success would look. */
const REACHING =
  /\b(?:falls?|rises?|drops?|grows?|increases?|decreases?|declines?|reach(?:es)?|at|to) (?:by |from |to )?(?:at least |no less than |about )?\d[\d.,]*(?: to \d[\d.,]*)? ?(?:%|per ?cent)/i

/** An aim alone binds nobody to an act. With a share or a date of its own it can be checked, and then it is a promise. */
export function aimAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const intended = intention(sentence, words, setting)
  if (intended) return intended
  const aiming = AIMING.exec(sentence)
  const relative =
    aiming !== null && /\b(?:who|which|that|where|men|women|people) $/i.test(sentence.slice(0, aiming.index))
  const match = (relative ? null : aiming) ?? (setting.place.section === 'plan' ? REACHING.exec(sentence) : null)
  if (!match) return null
  const { stance } = setting.place
  if (stance !== 'plan' && stance !== 'aim' && stance !== 'unknown') return null
  if ((!aiming || relative) && deadlineOf(sentence) === null) return null
  return isMeasured(sentence) ? act('commitment', true, 'measured', match[0]) : nothing('aim', match[0])
}

export function isMeasured(sentence: string): boolean {
  const target = targetOf(sentence)
  if (target?.unit === 'percent') return true
  return target !== null && deadlineOf(sentence) !== null
}
