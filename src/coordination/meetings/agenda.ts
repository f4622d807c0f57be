/** What a meeting should speak of: promises that are overdue, and those whose owner and others disagree. Pure. */
import type { Published } from '#src/publishing/door.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import type { Standing } from '#src/results/standing.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface Proposal {
  commitment: string
  title: LocalText
  why: 'overdue' | 'disputed'
  /** Days that the latest thing is late, or steps between the verdicts. */
  by: number
}

const daysLate = ({ overdue }: Standing) => Math.max(0, ...overdue.map(({ days }) => days))

/**
 * The worst of each sort first.
 * @param organisation only promises that name one of its posts
 * @param most of each sort
 */
export function proposeAgenda(
  published: Published,
  today: string,
  { organisation, most = 10 }: { organisation?: string; most?: number } = {},
): Proposal[] {
  const { commitments, posts } = published.records
  const standings = scorecardOf(published, today).standings.filter(({ commitment }) => {
    if (organisation === undefined) return true
    const owners = commitments.get(commitment)?.owners ?? []
    return owners.some(({ post }) => posts.get(post)?.organisation === organisation)
  })
  const worst = (why: Proposal['why'], by: (standing: Standing) => number): Proposal[] =>
    standings
      .flatMap((standing) => {
        const title = commitments.get(standing.commitment)?.title
        return title && by(standing) > 0 ? [{ commitment: standing.commitment, title, why, by: by(standing) }] : []
      })
      .sort((a, b) => b.by - a.by || (a.commitment < b.commitment ? -1 : 1))
      .slice(0, most)
  return [...worst('disputed', ({ disagreement }) => disagreement.distance ?? 0), ...worst('overdue', daysLate)]
}
