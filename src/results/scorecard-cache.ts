import type { Published } from '#src/publishing/door.ts'
import { type Scorecard, scorecard } from './scorecard.ts'

const kept = new WeakMap<Published['records'], Scorecard>()

/** The scorecard of what is published on a day, computed once: published records never change, and a write that touches none of them leaves them the same. */
export function scorecardOf(published: Published, today: string): Scorecard {
  const known = kept.get(published.records)
  if (known?.today === today) return known
  const made = scorecard(published, today)
  kept.set(published.records, made)
  return made
}
