import type { Published } from '#src/publishing/door.ts'
import type { Clause, Commitment, PolicyVersion } from './model.ts'

/** The recorded clauses of a source in the order of the document. */
export function clausesOfSource({ records }: Published, source: string): Clause[] {
  return [...records.clauses.values()].filter((clause) => clause.source === source).sort((a, b) => a.order - b.order)
}

/** A policy's version of the latest date; undefined where no text of it is recorded. */
export function newestVersion(versions: Iterable<PolicyVersion>, policy: string): PolicyVersion | undefined {
  const own = [...versions].filter((version) => version.policy === policy)
  return own.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
}

/** The clauses of a policy's newest version in the order of the document, headings and footnotes included; of a draft only where there is nothing else. */
export function clausesOf(published: Published, policy: string): Clause[] {
  const { versions, drafts } = published.records
  const final = [...versions.values()].filter(({ id }) => !drafts.has(id))
  const newest = newestVersion(final, policy) ?? newestVersion(versions.values(), policy)
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
