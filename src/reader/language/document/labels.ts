import type { Clause, CommitmentReading, Money, Passage } from '../../model.ts'
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

/** What the lines of fields under a promise say together. */
type Completion = Partial<Pick<CommitmentReading, 'owner' | 'deadline' | 'target' | 'money' | 'verification'>>

/**
 * The clauses judged so far. Lines of fields complete the promises right above them, back to the last heading, table, plain statement or earlier lines of
 * fields. An owner named at the head of a part, before any promise, is the owner of all that name none. A sum that nothing stands above is a
 * promise of its own.
 */
export class Fill {
  readonly #clauses: Clause[] = []
  readonly #rupee: string
  /** Where the promises stand that a line of fields would complete now. */
  #open: number[] = []
  #found: Completion | null = null
  #part = ''
  #owners: string[] = []

  constructor(rupee: string) {
    this.#rupee = rupee
  }

  add(clause: Clause): void {
    this.#complete()
    this.#keep(this.#owned(clause))
  }

  /** Takes a line of fields, given as the statement it is; false where it completes nothing and is to be judged like any other. */
  take(line: Clause, field: Labelled, setting: Setting): boolean {
    const plans = setting.place.stance === 'plan' || setting.place.stance === 'unknown'
    if (!plans) return false
    if (this.#open.length > 0) {
      this.#found = joined(this.#found ?? {}, field, setting, this.#rupee)
      this.#clauses.push(line)
      return true
    }
    if (field.field === 'owner') this.#owners = ownersIn(field.value, setting)
    const money = field.field === 'money' ? sumOf(field.value, this.#rupee) : null
    if (money) {
      const commitment = { is: true, why: reason('provided', field.value), ...NO_FIELDS, money }
      this.#keep({ ...line, speech: 'commitment', commitment })
      return true
    }
    const says = field.field === 'owner' || field.field === 'partner' || field.field === 'deadline'
    if (says) this.#clauses.push(line)
    return says
  }

  finished(): Clause[] {
    this.#complete()
    return this.#clauses
  }

  #keep(clause: Clause): void {
    if (clause.kind === 'heading' || clause.kind === 'row' || clause.speech === 'statement') this.#open = []
    else this.#open.push(this.#clauses.length)
    this.#clauses.push(clause)
  }

  /** Once for all lines of fields that stand together, so that many of them cost no more than their number. */
  #complete(): void {
    if (!this.#found) return
    for (const index of this.#open) {
      const clause = this.#clauses[index]
      if (clause) this.#clauses[index] = completed(clause, this.#found)
    }
    this.#open = []
    this.#found = null
  }

  /** Gives a promise without an owner the one named at the head of its part. */
  #owned(clause: Clause): Clause {
    const part = clause.kind === 'heading' ? `${clause.path.join('\n')}\n${clause.text}` : clause.path.join('\n')
    if (clause.kind === 'heading' || part !== this.#part) {
      if (clause.kind === 'heading' || !part.startsWith(this.#part)) this.#owners = []
      this.#part = part
    }
    const lacks = clause.speech === 'commitment' && clause.kind !== 'row' && clause.commitment.owner.length === 0
    return lacks && this.#owners.length > 0
      ? { ...clause, commitment: { ...clause.commitment, owner: this.#owners } }
      : clause
  }
}

/** Of two lines with one label the first counts, but the last of the owners. */
function joined(found: Completion, { field, value }: Labelled, setting: Setting, rupee: string): Completion {
  switch (field) {
    case 'owner':
      return { ...found, owner: ownersIn(value, setting) }
    case 'deadline':
      return { ...found, deadline: found.deadline ?? deadlineOfCell(value) }
    case 'money':
      return { ...found, money: found.money ?? sumOf(value, rupee) }
    case 'indicator':
      return {
        ...found,
        target: found.target ?? targetOfCell(value),
        verification: found.verification ?? verificationOfCell(value),
      }
    default:
      return found
  }
}

/** Fills what the item above leaves open; only the owner is named better by the field than by a sentence. */
function completed(clause: Clause, found: Completion): Clause {
  const { commitment } = clause
  return {
    ...clause,
    commitment: {
      ...commitment,
      owner: found.owner ?? commitment.owner,
      deadline: commitment.deadline ?? found.deadline ?? null,
      target: commitment.target ?? found.target ?? null,
      money: commitment.money ?? found.money ?? null,
      verification: commitment.verification ?? found.verification ?? null,
    },
  }
}

function sumOf(value: string, rupee: string): Money | null {
  return moneyOf(value, rupee) ?? (/\d/.test(value) ? moneyOfCell(value, '', rupee) : null)
}

const PARTNERS =
  /,? (?:in (?:cooperation|co-operation|collaboration|consultation|partnership|coordination) with|supported by|with (?:the )?support)\b.*$/i

function ownersIn(value: string, setting: Setting): string[] {
  return namesInCell(value.replace(PARTNERS, ''), setting)
}
