/** By when a roadmap is due: as a promise of the policy says it, or as the secretariat does. */
import type { Commitment, Policy } from '#src/policies/model.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import type { DueBasis } from './roadmap-model.ts'

export interface RoadmapDue {
  due: string
  basis: DueBasis
}

const wholeDay = (date: string | undefined): string | undefined => (date?.length === 10 ? date : undefined)

/**
 * The day that a promise's own deadline ("within 30 days") gives. A span of time is counted from the day the policy starts,
 * where that is known to the day, and else from the day of asking. Undefined where the promise gives no day.
 */
export function dueByClause(
  { id, due, names: { deadline } }: Pick<Commitment, 'id' | 'due' | 'names'>,
  policy: Pick<Policy, 'starts'>,
  today: string,
): RoadmapDue | undefined {
  if (!deadline) return undefined
  const basis = { kind: 'clause', commitment: id, text: deadline.text } as const
  const stated = due ?? wholeDay(deadline.date)
  if (stated !== undefined) return { due: stated, basis }
  if (deadline.duration === undefined) return undefined
  const start = wholeDay(policy.starts)
  const from = start === undefined ? ({ day: today, is: 'asking' } as const) : ({ day: start, is: 'policy' } as const)
  return { due: dayAfter(from.day, deadline.duration), basis: { ...basis, from } }
}
