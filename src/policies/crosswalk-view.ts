/** The crosswalk: which recommendation of which critic is answered by which commitment, and which by none. */
import type { Published } from '#src/publishing/door.ts'
import type { Approach, LocalText } from '#src/vocabulary/model.ts'
import { type LinkView, linksOf } from './commitment-view.ts'
import type { Recommendation } from './model.ts'

export interface CrosswalkRow {
  id: string
  title: LocalText
  approach: Approach
  answer: NonNullable<Recommendation['answer']>['kind'] | null
  links: LinkView[]
}

export interface CriticRows {
  author: { id: string; name: LocalText }
  rows: CrosswalkRow[]
  unanswered: number
}

export interface PolicyLink {
  id: string
  from: { kind: string; id: string; title: LocalText }
  relation: LinkView['relation']
  to: { kind: string; id: string; title: LocalText }
  note: LocalText
}

export interface CrosswalkView {
  critics: CriticRows[]
  recommendations: number
  unanswered: number
  /** Links between policies themselves: continues, replaces, overlaps, contradicts. */
  between: PolicyLink[]
}

const isAnswered = (row: CrosswalkRow) => row.links.some((link) => link.relation === 'answers')

function rowOf(published: Published, { id, title, approach, answer }: Recommendation): CrosswalkRow {
  return { id, title, approach, answer: answer?.kind ?? null, links: linksOf(published, 'recommendations', id) }
}

function between(published: Published): PolicyLink[] {
  const { records } = published
  return [...records.crosswalk_links.values()].flatMap((link): PolicyLink[] => {
    if (link.from.kind === 'recommendations' || link.to.kind === 'recommendations') return []
    const title = (end: typeof link.from): LocalText | undefined =>
      end.kind === 'clauses' ? records.clauses.get(end.id)?.gist : records[end.kind].get(end.id)?.title
    const [from, to] = [title(link.from), title(link.to)]
    return from && to
      ? [
          {
            id: link.id,
            from: { ...link.from, title: from },
            relation: link.relation,
            to: { ...link.to, title: to },
            note: link.note,
          },
        ]
      : []
  })
}

export function crosswalkView(published: Published): CrosswalkView {
  const { records } = published
  const byAuthor = Map.groupBy(records.recommendations.values(), (r) => r.author)
  const critics = [...byAuthor].map(([id, recommendations]): CriticRows => {
    const rows = recommendations.map((r) => rowOf(published, r))
    const name = records.organisations.get(id)?.name ?? { en: id }
    return { author: { id, name }, rows, unanswered: rows.filter((row) => !isAnswered(row)).length }
  })
  return {
    critics,
    recommendations: records.recommendations.size,
    unanswered: critics.reduce((n, critic) => n + critic.unanswered, 0),
    between: between(published),
  }
}
