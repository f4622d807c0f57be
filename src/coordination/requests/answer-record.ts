/** Who answers what it is asked, and how soon. Pure. */
import { daysBetween } from '#src/vocabulary/days.ts'

export interface AnswerRecord {
  organisation: string
  asked: number
  /** Answered on the day it was due, or before. */
  inTime: number
  late: number
  unanswered: number
  /** Of the unanswered, those whose day has passed. */
  overdue: number
  /** From asking to answering; null where nothing has been answered. */
  medianDays: number | null
}

export interface Asked {
  organisation: string
  asked: string
  due: string
  /** Null while there is none. */
  answered: string | null
}

/** By organisation, in the order of their ids. */
export function recordsOf(questions: readonly Asked[], today: string): AnswerRecord[] {
  return [...Map.groupBy(questions, ({ organisation }) => organisation)]
    .map(([organisation, of]) => recordOf(organisation, of, today))
    .sort((a, b) => (a.organisation < b.organisation ? -1 : 1))
}

function recordOf(organisation: string, of: readonly Asked[], today: string): AnswerRecord {
  const days: number[] = []
  const record: AnswerRecord = {
    organisation,
    asked: of.length,
    inTime: 0,
    late: 0,
    unanswered: 0,
    overdue: 0,
    medianDays: null,
  }
  for (const { asked, due, answered } of of) {
    if (answered === null) {
      record.unanswered += 1
      if (due < today) record.overdue += 1
      continue
    }
    if (answered <= due) record.inTime += 1
    else record.late += 1
    days.push(daysBetween(asked, answered))
  }
  return { ...record, medianDays: median(days) }
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
