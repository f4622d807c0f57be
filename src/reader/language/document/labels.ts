import type { Clause, Money, Passage } from '../../model.ts'
import { deadlineOfCell } from '../fields/deadline.ts'
import { NO_FIELDS } from '../fields/fields.ts'
import { moneyOf, moneyOfCell } from '../fields/money.ts'
import { namesInCell } from '../fields/owner.ts'
import { targetOfCell } from '../fields/target.ts'
import { verificationOfCell } from '../fields/verification.ts'
import type { Setting } from '../rules/act.ts'
import { reason } from '../rules/reasons.ts'
import { cellsOf } from '../tables/rows.ts'

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
function labelled(text: string): Labelled | null {
  const match = /^\s*([^:：–]{2,45}?)\s*(?:[:：]|\s–\s)\s*(\S[^\n]{0,400})$/u.exec(text)
  const label = match?.[1]?.replace(/[*_]/g, '').trim()
  const field = label ? LABELS.find(([, pattern]) => pattern.test(label))?.[0] : undefined
  return field && match?.[2] ? { field, value: match[2].trim() } : null
}

/** "Responsible: …" on a line of its own, or as a row of a table of two columns. */
export function fieldOf(passage: Passage): Labelled | null {
  if (passage.kind === 'heading') return null
  if (passage.kind !== 'row') return labelled(passage.text)
  const cells = cellsOf(passage.text)
  const [name, value] = cells.map(({ text }) =>
    text.replace(/^(?:field|item|element|heading|category|row)\s*:\s*/i, ''),
  )
  return cells.length === 2 && name && value ? labelled(`${name}: ${value}`) : null
}

/** What a line of fields says when it stands alone. */
type Lone = Pick<Clause, 'speech' | 'commitment'>

/**
 * Lines of fields complete the promises right above them, back to the last heading, table or plain statement. An owner named at the head of a part, before any
 * promise, is the owner of all that name none. A sum that nothing stands above is a promise of its own.
 */
export class Fill {
  private readonly rupee: string
  private part = ''
  private owners: string[] = []

  constructor(rupee: string) {
    this.rupee = rupee
  }

  /** Null where the line completes nothing and is to be judged like any other. */
  apply(clauses: Clause[], field: Labelled, setting: Setting): { lone: Lone | null } | null {
    const plans = setting.place.stance === 'plan' || setting.place.stance === 'unknown'
    if (!plans) return null
    const above = this.above(clauses)
    for (const index of above) {
      const clause = clauses[index]
      if (clause) clauses[index] = completed(clause, field, setting, this.rupee)
    }
    if (above.length > 0) return { lone: null }
    if (field.field === 'owner') this.owners = ownersIn(field.value, setting)
    const money = field.field === 'money' ? sumOf(field.value, this.rupee) : null
    if (!money)
      return field.field === 'owner' || field.field === 'partner' || field.field === 'deadline' ? { lone: null } : null
    const commitment = { is: true, why: reason('provided', field.value), ...NO_FIELDS, money }
    return { lone: { speech: 'commitment', commitment } }
  }

  /** Gives a promise without an owner the one named at the head of its part. */
  owned(clause: Clause): Clause {
    const part = clause.kind === 'heading' ? `${clause.path.join('\n')}\n${clause.text}` : clause.path.join('\n')
    if (clause.kind === 'heading' || part !== this.part) {
      if (clause.kind === 'heading' || !part.startsWith(this.part)) this.owners = []
      this.part = part
    }
    const lacks = clause.speech === 'commitment' && clause.kind !== 'row' && clause.commitment.owner.length === 0
    return lacks && this.owners.length > 0
      ? { ...clause, commitment: { ...clause.commitment, owner: this.owners } }
      : clause
  }

  private above(clauses: Clause[]): number[] {
    const found: number[] = []
    for (let index = clauses.length - 1; index >= 0; index -= 1) {
      const clause = clauses[index]
      const isField = clause?.commitment.why === reason('field', clause?.text ?? '')
      if (isField) continue
      if (!clause || clause.kind === 'heading' || clause.kind === 'row' || clause.speech === 'statement') break
      found.push(index)
    }
    return found
  }
}

/** Fills what the item above leaves open; only the owner is named better by the field than by a sentence. */
function completed(clause: Clause, { field, value }: Labelled, setting: Setting, rupee: string): Clause {
  const { commitment } = clause
  const filled = { ...commitment }
  if (field === 'owner') filled.owner = ownersIn(value, setting)
  if (field === 'deadline') filled.deadline = commitment.deadline ?? deadlineOfCell(value)
  if (field === 'money') filled.money = commitment.money ?? sumOf(value, rupee)
  if (field === 'indicator') {
    filled.target = commitment.target ?? targetOfCell(value)
    filled.verification = commitment.verification ?? verificationOfCell(value)
  }
  return { ...clause, commitment: filled }
}

function sumOf(value: string, rupee: string): Money | null {
  return moneyOf(value, rupee) ?? (/\d/.test(value) ? moneyOfCell(value, '', rupee) : null)
}

const PARTNERS =
  /,? (?:in (?:cooperation|co-operation|collaboration|consultation|partnership|coordination) with|supported by|with (?:the )?support)\b.*$/i

function ownersIn(value: string, setting: Setting): string[] {
  return namesInCell(value.replace(PARTNERS, ''), setting)
}
