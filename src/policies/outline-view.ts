/** The whole structure of a document: every clause in its place, with what hangs on it. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Clause } from './model.ts'

interface Hanging {
  id: string
  title: LocalText
}

export interface OutlineEntry {
  id: string
  number: string | null
  /** The heading's words; null for a clause. */
  heading: string | null
  gist: LocalText | null
  commitments: Hanging[]
  recommendations: Hanging[]
}

/** A heading's own words are kept nowhere but in the paths of what stands under it. */
function headingAt(clauses: Clause[], at: number): string | null {
  const depth = clauses[at]?.path.length ?? 0
  const under = clauses.slice(at + 1).find((clause) => clause.kind !== 'heading' || clause.path.length > depth)
  return under?.path[depth] ?? null
}

function byClause(records: Iterable<Hanging & { clauses: string[] }>): Map<string, Hanging[]> {
  const found = new Map<string, Hanging[]>()
  for (const { id, title, clauses } of records) {
    for (const clause of clauses) found.set(clause, [...(found.get(clause) ?? []), { id, title }])
  }
  return found
}

/** @param clauses of one document, in its order; a heading under which nothing is recorded is left out */
export function outlineOf({ records }: Published, clauses: Clause[]): OutlineEntry[] {
  const commitments = byClause(records.commitments.values())
  const cited = [...records.recommendations.values()].map((r) => ({
    ...r,
    clauses: r.citation.clause ? [r.citation.clause] : [],
  }))
  const recommendations = byClause(cited)
  return clauses.flatMap((clause, at): OutlineEntry[] => {
    const heading = clause.kind === 'heading' ? headingAt(clauses, at) : null
    if (clause.kind === 'heading' && heading === null) return []
    return [
      {
        id: clause.id,
        number: clause.number ?? null,
        heading,
        gist: clause.gist ?? null,
        commitments: commitments.get(clause.id) ?? [],
        recommendations: recommendations.get(clause.id) ?? [],
      },
    ]
  })
}
