import type { Locale } from '#src/i18n/locale.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Site } from '#src/publishing/site.ts'
import type { PolicyVersion } from '../model.ts'
import { type ClauseChange, type ClauseLink, clauseChanges, linkClauses, type WordedClause } from './clause-changes.ts'
import { wordedClauses } from './worded-clauses.ts'

/**
 * Two public versions, clause by clause. What has one hash is one clause, whether or not its words are at hand.
 * @returns with `rewritten`: clauses of the later version whose text changed, though what is shown of it did not
 */
export async function changesBetween(
  site: Pick<Site, 'ledger'>,
  published: Published,
  { from, until }: { from: PolicyVersion; until: PolicyVersion },
  locale: Locale,
): Promise<{ changes: ClauseChange[]; rewritten: string[] }> {
  const before = await wordedClauses(site, published, from.source, locale)
  const after = await wordedClauses(site, published, until.source, locale)
  const hashOf = ({ id }: WordedClause) => published.records.clauses.get(id)?.hash
  const same = sameHash(before, after, hashOf)
  const rest = linkClauses(
    before.filter(({ id }) => !same.some((link) => link.before === id)),
    after.filter(({ id }) => !same.some((link) => link.after === id)),
  )
  const changes = clauseChanges(before, after, [...same, ...rest])
  const rewritten = changes.flatMap(({ kind, before: [was], after: is }) =>
    kind === 'same' && was && is && hashOf(was) !== hashOf(is) ? [is.id] : [],
  )
  return { changes, rewritten }
}

/** Each earlier clause once, the one of the same number first. */
function sameHash(
  before: readonly WordedClause[],
  after: readonly WordedClause[],
  hashOf: (clause: WordedClause) => string | undefined,
): ClauseLink[] {
  const taken = new Set<string>()
  return after.flatMap((clause) => {
    const alike = before.filter(
      (one) => hashOf(one) === hashOf(clause) && one.heading === clause.heading && !taken.has(one.id),
    )
    const found = alike.find(({ number }) => number === clause.number) ?? alike[0]
    if (!found) return []
    taken.add(found.id)
    return [{ before: found.id, after: clause.id }]
  })
}
