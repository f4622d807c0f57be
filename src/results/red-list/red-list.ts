/** What gives cause to ask: for every promise the concerns it raises, by whom it is owed, theme and province. Pure. */
import type { Published } from '#src/publishing/door.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { scorecardOf } from '../scorecard-cache.ts'
import type { Standing } from '../standing.ts'
import { type OverdueVoices, overdueVoices } from './overdue-voices.ts'

/**
 * Overdue: its own day or that of a milestone has passed. Unanswered: a written question about it is past its day. Blocked: a verdict
 * says so. Disputed: owner and others differ (rule 9). Stale: an indicator has no value as new as it should (rule 6). Unfunded: neither
 * the text names money nor is any on record. Unmeasurable: no indicator that could be scored (rule 3).
 */
export const concerns = ['overdue', 'unanswered', 'blocked', 'disputed', 'stale', 'unfunded', 'unmeasurable'] as const
export type Concern = (typeof concerns)[number]

export interface RedLine {
  /** Of the commitment. */
  id: string
  title: LocalText
  policy: string
  concerns: Concern[]
  organisations: string[]
  /** Areas of these organisations. */
  provinces: string[]
  theme: string | null
  /** The longest delay; null where it is not overdue. */
  days: number | null
}

export interface Unanswered {
  id: string
  title: string
  organisation: string
  commitment: string | null
  days: number
}

export interface RedList {
  today: string
  /** Promises that raise a concern, those that raise most first. */
  lines: RedLine[]
  /** Written questions past their day, also those about no promise; the longest waiting first. */
  unanswered: Unanswered[]
  /** What the public said that nobody has answered by its day, by who owes the answer. */
  voices: OverdueVoices[]
  /** Promises in all. */
  promises: number
}

const kept = new WeakMap<Published['records'], RedList>()

/** Computed once for the records that are published, as the scorecard is. */
export function redListOf(published: Published, today: string): RedList {
  const known = kept.get(published.records)
  if (known?.today === today) return known
  const made = redList(published, today)
  kept.set(published.records, made)
  return made
}

function redList(published: Published, today: string): RedList {
  const { standings } = scorecardOf(published, today)
  const unanswered = unansweredIn(published, today)
  const asked = new Set(unanswered.map(({ commitment }) => commitment))
  const funded = fundedIn(published)
  const lines = standings.flatMap((standing) => {
    const commitment = published.records.commitments.get(standing.commitment)
    if (!commitment) return []
    const raised: Record<Concern, boolean> = {
      overdue: standing.overdue.length > 0,
      unanswered: asked.has(commitment.id),
      blocked: [standing.owner, standing.independent].some((verdict) => verdict?.claimed === 'blocked'),
      disputed: (standing.disagreement.distance ?? 0) !== 0,
      stale: standing.indicators.some(({ score }) => score.stale),
      unfunded: commitment.names.money === null && !funded.has(commitment.id),
      unmeasurable: !standing.measurable,
    }
    const found = concerns.filter((concern) => raised[concern])
    return found.length > 0 ? [lineOf(published, standing, found)] : []
  })
  lines.sort((a, b) => b.concerns.length - a.concerns.length || (b.days ?? 0) - (a.days ?? 0) || (a.id < b.id ? -1 : 1))
  return { today, lines, unanswered, voices: overdueVoices(published, today), promises: standings.length }
}

function lineOf({ records }: Published, standing: Standing, found: Concern[]): RedLine {
  const commitment = records.commitments.get(standing.commitment)
  const organisations = [
    ...new Set((commitment?.owners ?? []).flatMap(({ post }) => records.posts.get(post)?.organisation ?? [])),
  ]
  const provinces = [...new Set(organisations.flatMap((id) => records.organisations.get(id)?.area ?? []))]
  return {
    id: standing.commitment,
    title: commitment?.title ?? { en: standing.commitment },
    policy: standing.policy,
    concerns: found,
    organisations,
    provinces,
    theme: commitment?.theme ?? null,
    days: standing.overdue.length > 0 ? Math.max(...standing.overdue.map(({ days }) => days)) : null,
  }
}

function unansweredIn({ records }: Published, today: string): Unanswered[] {
  return [...records.questions.values()]
    .filter(({ answer, due }) => answer === null && due < today)
    .map(({ id, title, organisation, commitment = null, due }) => {
      return { id, title, organisation, commitment, days: daysBetween(due, today) }
    })
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
}

/** Promises with a budget line or a transaction. */
function fundedIn({ records }: Published): Set<string> {
  return new Set([...records.budget_lines.values(), ...records.transactions.values()].map((one) => one.commitment))
}
