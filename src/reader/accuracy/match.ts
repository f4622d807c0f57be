import type { Clause, Deadline } from '../model.ts'
import type { LabelledPassage } from './labels.ts'
import { kindest, type Tally } from './tally.ts'
import { plain, words } from './words.ts'

/** What a passage names, compared with every answer the label admits; `found` null is a passage the reader missed. */
export const fields = {
  owner: (label, found) => kindest(answers(label, 'owner').map((wanted) => compareOwners(wanted, found?.owner ?? []))),
  deadline: (label, found) => value(label, 'deadline', found?.deadline ?? null, sameDeadline),
  deadlineNamed: (label, found) => value(label, 'deadline', found?.deadline ?? null, always),
  target: (label, found) => value(label, 'target', found?.target ?? null, (a, b) => sameFigure(a.quantity, b.quantity)),
  targetNamed: (label, found) => value(label, 'target', found?.target ?? null, always),
  money: (label, found) =>
    value(label, 'money', found?.money ?? null, (a, b) => sameFigure(a.amount, b.amount) && a.currency === b.currency),
  moneyNamed: (label, found) => value(label, 'money', found?.money ?? null, always),
  verification: (label, found) =>
    kindest(answers(label, 'verification').map((wanted) => one(wanted, Boolean(found?.verification), true))),
} satisfies Record<string, (label: LabelledPassage, found: Clause['commitment'] | null) => Tally>

export type FieldName = keyof typeof fields

/** The label's own answer first, then the others it admits. */
export function answers<Name extends keyof LabelledPassage['either'] & keyof LabelledPassage>(
  label: LabelledPassage,
  name: Name,
): LabelledPassage[Name][] {
  return [label[name], ...(label.either[name] as LabelledPassage[Name][])]
}

function value<Name extends 'deadline' | 'target' | 'money', Found>(
  label: LabelledPassage,
  name: Name,
  found: Found | null,
  same: (wanted: NonNullable<LabelledPassage[Name]>, found: Found) => boolean,
): Tally {
  return kindest(
    answers(label, name).map((wanted) =>
      one(wanted !== null, found !== null, wanted !== null && found !== null && same(wanted, found)),
    ),
  )
}

const always = () => true

function one(wanted: boolean, found: boolean, same: boolean): Tally {
  const hits = wanted && found && same ? 1 : 0
  return { hits, spurious: found ? 1 - hits : 0, missed: wanted ? 1 - hits : 0 }
}

function compareOwners(wanted: string[], found: string[]): Tally {
  const left = new Set(wanted.map(ownerKey))
  const right = new Set(found.map(ownerKey).filter((key) => key !== ''))
  const hits = [...right].filter((key) => left.has(key)).length
  return { hits, spurious: right.size - hits, missed: left.size - hits }
}

const determiners = new Set('the a an each every all both any our its their this that تمام ہر'.split(' '))
const pronouns = new Set('we us it they i ہم وہ'.split(' '))

/** A name without case, articles, or an abbreviation in brackets; empty for a pronoun, which names nobody. */
export function ownerKey(name: string): string {
  const kept = words(name.replace(/\([^)]*\)/g, ' ').replace(/&/g, ' and '))
  while (kept.length > 1 && determiners.has(kept[0] ?? '')) kept.shift()
  return kept.length === 1 && pronouns.has(kept[0] ?? '') ? '' : plain(kept.join(' '))
}

function sameDeadline(wanted: { date?: string; duration?: string }, found: Deadline): boolean {
  return deadlineKey(wanted) === deadlineKey(found)
}

/**
 * One spelling for each moment: a year or a month means its last day (`2027` and `2027-12-31` are one deadline), `P2W`
 * is `P14D`, `PT48H` is `P2D`, `P1Y` is `P12M`. Empty for a deadline that has neither date nor duration.
 */
export function deadlineKey({ date, duration }: { date?: string; duration?: string }): string {
  if (date !== undefined) return lastDay(date)
  if (duration === undefined) return ''
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration)
  if (!match) return duration
  const [years, months, weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0))
  const total = (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)
  return `${(years ?? 0) * 12 + (months ?? 0)} months ${total} minutes`
}

function lastDay(date: string): string {
  const [year, month, day] = date.split('-')
  if (month === undefined) return `${year}-12-31`
  if (day !== undefined) return date
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

/** Within two in a thousand, so that a third may be written 33.3 or 33.33 per cent. */
function sameFigure(wanted: number | undefined, found: number | undefined): boolean {
  if (wanted === undefined || found === undefined) return wanted === found
  return Math.abs(wanted - found) <= 0.002 * Math.abs(wanted)
}
