/** What the secretariat wants to know of an organisation, and what became of it. */
import { z } from 'zod'
import { daysBetween } from '#src/vocabulary/days.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { Line, prose } from '#src/vocabulary/text.ts'

export const Said = prose(4000)

/** Asked (again), answered, returned as not theirs; closed by acceptance or by being taken back. */
export const requestStates = ['asked', 'answered', 'returned', 'accepted', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

export const steps = ['asked', 'answered', 'returned', 'asked-again', 'accepted', 'withdrawn'] as const
export type Step = (typeof steps)[number]

/** One line of what was said back and forth. */
export interface Exchange {
  step: Step
  /** The day it was, ISO 8601. */
  day: string
  text: string
  /** In what office: posts, an organisation or a role. */
  offices: string[]
}

export const RequestDraft = z.strictObject({
  organisation: Id,
  /** The post that is to answer; without it every focal point of the organisation is asked. */
  post: Id.optional(),
  /** The record it is about. */
  about: z.strictObject({ kind: z.string(), id: Id }).optional(),
  title: Line,
  text: Said,
  due: Day,
})

export interface InformationRequest extends Omit<z.infer<typeof RequestDraft>, 'text' | 'about'> {
  id: string
  /** `kind/id`. */
  about?: string
  /** The next posts up from the one asked, at most two, as they were when it was asked. */
  superiors: string[]
  state: RequestState
  asked: string
  /** The day of the answer that stands; none while it is asked, or asked again. */
  answered?: string
  exchanges: Exchange[]
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    requests: InformationRequest
  }
}

/** How far up an unanswered request has gone: nowhere until its day is over, one step then, a second step after a week more. */
export function raised(due: string, today: string): 0 | 1 | 2 {
  const late = daysBetween(due, today)
  return late <= 0 ? 0 : late <= 7 ? 1 : 2
}

interface Office {
  organisation: string | null
  posts: readonly string[]
}

/**
 * Why an open request waits for somebody on a day: it is theirs, or it has come up to them because the post asked has let the day pass.
 * Where no post above is named it comes to everybody of the organisation.
 */
export function waitsFor(
  request: Pick<InformationRequest, 'organisation' | 'post' | 'superiors' | 'due'>,
  { organisation, posts }: Office,
  today: string,
): 'theirs' | 'raised' | null {
  const inside = organisation === request.organisation
  if (request.post === undefined) return inside ? 'theirs' : null
  if (posts.includes(request.post)) return 'theirs'
  const steps = raised(request.due, today)
  const above = request.superiors.slice(0, steps)
  if (above.some((post) => posts.includes(post))) return 'raised'
  return steps > above.length && inside ? 'raised' : null
}
