/** The picture of an X-ray, curated or only just read: one tick a clause, tall where it promises, a dot for each thing it names. */
import type { Published } from '#src/publishing/door.ts'
import { clausesOf, commitmentsOfPolicy } from './clauses-of.ts'
import { aspects, aspectsOf } from './xray.ts'

export interface Tick {
  id: string
  label: string
  tall: boolean
  /** In the order of `aspects`. */
  dots: boolean[]
}

const bodies = ['clause', 'bullet', 'row']

/** The ticks of a curated policy. Several commitments of one clause share its tick; a dot says that at least one names the thing. */
export function ticksOf(published: Published, policy: string): Tick[] {
  const byClause = new Map<string, boolean[]>()
  for (const commitment of commitmentsOfPolicy(published, policy)) {
    const named = aspectsOf(commitment)
    for (const clause of commitment.clauses) {
      const before = byClause.get(clause)
      byClause.set(
        clause,
        aspects.map((aspect, i) => named[aspect] || (before?.[i] ?? false)),
      )
    }
  }
  return clausesOf(published, policy)
    .filter((clause) => bodies.includes(clause.kind))
    .map((clause, i) => ({
      id: clause.id,
      label: clause.number ?? String(i + 1),
      tall: byClause.has(clause.id),
      dots: byClause.get(clause.id) ?? [],
    }))
}
