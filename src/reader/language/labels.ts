import type { Clause } from '../model.ts'
import type { Setting } from './act.ts'
import { deadlineOfCell } from './deadline.ts'
import { moneyOf, moneyOfCell } from './money.ts'
import { namesInCell } from './owner.ts'
import { targetOfCell } from './target.ts'
import { verificationOfCell } from './verification.ts'

type Field = 'owner' | 'deadline' | 'money' | 'indicator' | 'partner'

const LABELS: [Field, RegExp][] = [
  [
    'partner',
    /^(?:(?:supporting |other |key )?partners?|in cooperation with|stakeholders?|beneficiar(?:y|ies)|target groups?)$/i,
  ],
  [
    'owner',
    /^(?:responsib(?:le|ility)|lead|owner|implementing|main responsible|who)(?: (?:lead|implementing|responsible))?(?: (?:agency|agencies|ministry|ministries|institution|institutions|body|bodies|authority|department|departments|party|organi[sz]ation|entity|for implementation))*$|^ذمہ دار(?: ادارہ| وزارت)?$/i,
  ],
  [
    'deadline',
    /^(?:time ?(?:line|frame|scale)|deadline|by when|when|due(?: date)?|completion(?: date)?|end date|period|schedule|implementation period|duration)$|^مدت$|^وقت$|^آخری تاریخ$/i,
  ],
  [
    'money',
    /^(?:(?:estimated |total |indicative )?(?:budget|cost|costs|funding|financing|amount|resources))$|^لاگت$|^بجٹ$|^رقم$/i,
  ],
  [
    'indicator',
    /^(?:(?:key |performance |progress |success |output |outcome )*(?:indicators?|kpis?|targets?|measure of success|means of verification|verification|outputs?|deliverables?|milestones?))$|^اشاریہ$|^ہدف$/i,
  ],
]

export interface Labelled {
  field: Field
  value: string
}

/** "Responsible: Ministry of Justice" on a line of its own: a field of the item above it. */
export function labelled(text: string): Labelled | null {
  const match = /^\s*([^:：–]{2,45}?)\s*(?:[:：]|\s–\s)\s*(\S[^\n]{0,400})$/u.exec(text)
  const label = match?.[1]?.replace(/[*_]/g, '').trim()
  const field = label ? LABELS.find(([, pattern]) => pattern.test(label))?.[0] : undefined
  return field && match?.[2] ? { field, value: match[2].trim() } : null
}

/** Fills what the item above leaves open; what it says itself stays. */
export function completed(clause: Clause, { field, value }: Labelled, setting: Setting, rupee: string): Clause {
  const { commitment } = clause
  const filled = { ...commitment }
  if (field === 'owner' && commitment.owner.length === 0)
    filled.owner = namesInCell(
      value.replace(/, (?=\p{Lu})/gu, '; ').replace(/ and (?=(?:the )?\p{Lu})/gu, '; '),
      setting,
    )
  if (field === 'deadline') filled.deadline = commitment.deadline ?? deadlineOfCell(value)
  if (field === 'money')
    filled.money =
      commitment.money ?? moneyOf(value, rupee) ?? (/\d/.test(value) ? moneyOfCell(value, '', rupee) : null)
  if (field === 'indicator') {
    filled.target = commitment.target ?? targetOfCell(value)
    filled.verification = commitment.verification ?? verificationOfCell(value)
  }
  return { ...clause, commitment: filled }
}
