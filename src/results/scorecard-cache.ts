import type { Published } from '#src/publishing/door.ts'
import { type Scorecard, scorecard } from './scorecard.ts'

const kept = new WeakMap<Published, Scorecard>()

/** The scorecard of what is published on a day, computed once: a published workspace never changes, a new head makes a new one. */
export function scorecardOf(published: Published, today: string): Scorecard {
  const known = kept.get(published)
  if (known?.today === today) return known
  const made = scorecard(published, today)
  kept.set(published, made)
  return made
}
