/** Which records are a policy's or an indicator's own: they are labelled with it, and published and withdrawn together. Pure. */
import type { Kind } from '#src/workspaces/kinds.ts'
import type { Holdings } from '#src/workspaces/snapshot.ts'

/** Kinds of a policy's own records, in the order in which one can point at another. The reader's proposals are working papers and stay with the curators. */
export const ownKinds = [
  'sources',
  'clauses',
  'policies',
  'versions',
  'commitments',
  'recommendations',
  'crosswalk_links',
  'results',
  'indicators',
  'observations',
] as const satisfies Kind[]
export type OwnKind = (typeof ownKinds)[number]

type Own = Partial<Record<OwnKind, string[]>>

/** What is published or withdrawn as one. */
export interface Subject {
  kind: 'policies' | 'indicators'
  id: string
}

export const ownRecords = (holdings: Holdings, { kind, id }: Subject): Own =>
  kind === 'policies' ? ownOfPolicy(holdings, id) : ownOfIndicator(holdings, id)

/** An indicator, the result that it measures, and the values that are worked out for it. */
function ownOfIndicator({ indicators, results, observations }: Holdings, id: string): Own {
  const result = indicators.get(id)?.data.result
  return {
    results: result !== undefined && results.has(result) ? [result] : [],
    indicators: indicators.has(id) ? [id] : [],
    observations: workedOut(observations, new Set([id])),
  }
}

/** Of surveys and incidents: nobody states them, so that nobody else labels them. */
const workedOut = (observations: Holdings['observations'], indicators: ReadonlySet<string>) =>
  [...observations].flatMap(([id, { data }]) =>
    (data.wave || data.tally) && indicators.has(data.indicator) ? [id] : [],
  )

/**
 * The policy, its versions, their sources with their clauses, what it promises or demands, what its text recommends, and the
 * links of these, and how its promises are measured, with the values that are worked out. A source that is another policy's text too is nobody's own.
 */
function ownOfPolicy(holdings: Holdings, policy: string): Own {
  const where = <K extends OwnKind>(kind: K, keep: (data: Data<K>) => boolean) =>
    [...holdings[kind]].flatMap(([id, held]) => (keep(held.data as Data<K>) ? [id] : []))
  const versions = where('versions', (version) => version.policy === policy)
  const shared = new Set(
    [...holdings.versions.values()].flatMap(({ data }) => (data.policy === policy ? [] : data.source)),
  )
  const read = versions.flatMap((id) => holdings.versions.get(id)?.data.source ?? [])
  const sources = [...new Set(read)].filter((id) => !shared.has(id) && holdings.sources.has(id))
  const commitments = where('commitments', (commitment) => commitment.policy === policy)
  const recommendations = where('recommendations', ({ citation }) => sources.includes(citation.source))
  const linked = new Set([
    ...commitments.map((id) => `commitments/${id}`),
    ...recommendations.map((id) => `recommendations/${id}`),
  ])
  const results = where('results', ({ commitment }) => commitments.includes(commitment))
  const indicators = where(
    'indicators',
    ({ result, commitments: measured }) =>
      (result !== undefined && results.includes(result)) || measured.some((one) => commitments.includes(one)),
  )
  const isLinked = ({ kind, id }: { kind: string; id: string }) => linked.has(`${kind}/${id}`)
  return {
    sources,
    clauses: where('clauses', (clause) => sources.includes(clause.source)),
    policies: holdings.policies.has(policy) ? [policy] : [],
    versions,
    commitments,
    recommendations,
    crosswalk_links: where('crosswalk_links', ({ from, to }) => isLinked(from) || isLinked(to)),
    results,
    indicators,
    observations: workedOut(holdings.observations, new Set(indicators)),
  }
}

type Data<K extends OwnKind> = Holdings[K] extends Map<string, { data: infer D }> ? D : never
