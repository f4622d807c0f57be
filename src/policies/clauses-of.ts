import type { Published } from '#src/publishing/door.ts'
import type { Clause, Commitment } from './model.ts'

/** The recorded clauses of a source in the order of the document. */
export function clausesOfSource({ records }: Published, source: string): Clause[] {
  return [...records.clauses.values()].filter((clause) => clause.source === source).sort((a, b) => a.order - b.order)
}

/** The clauses of a policy's newest version in the order of the document, headings and footnotes included. */
export function clausesOf(published: Published, policy: string): Clause[] {
  const versions = [...published.records.versions.values()].filter((version) => version.policy === policy)
  const newest = versions.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  if (!newest) return []
  return clausesOfSource(published, newest.source)
}

/** The commitments and demands of a policy, in the order of the clauses they stand in. */
export function commitmentsOfPolicy({ records }: Published, policy: string): Commitment[] {
  const order = (commitment: Commitment) => records.clauses.get(commitment.clauses[0] ?? '')?.order ?? 0
  return [...records.commitments.values()]
    .filter((commitment) => commitment.policy === policy)
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
}
