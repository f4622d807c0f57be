/** What each kind of record points at. One list serves two purposes: a load refuses a pointer to nothing, and a record is no more open than what it points at. */
import type { Citation } from '#src/vocabulary/model.ts'
import type { Kind, RecordOf } from './kinds.ts'

export interface Reference {
  field: string
  kind: Kind
  id: string
}

type References<K extends Kind> = (record: RecordOf<K>) => (Reference | undefined)[]

const to = (kind: Kind, field: string, id: string | undefined): Reference | undefined =>
  id === undefined ? undefined : { field, kind, id }
const toAll = (kind: Kind, field: string, ids: string[]) => ids.map((id, i) => to(kind, `${field}[${i}]`, id))
const cited = (citation: Citation | undefined, field = 'citation') => [
  to('sources', `${field}.source`, citation?.source),
  to('clauses', `${field}.clause`, citation?.clause),
]

const references: { [K in Kind]: References<K> } = {
  areas: (area) => [
    to('areas', 'parent', area.parent),
    ...(area.changes ?? []).map((change, i) => to('areas', `changes[${i}].area`, change.area)),
  ],
  organisations: (org) => [to('organisations', 'parent', org.parent), to('areas', 'area', org.area)],
  posts: (post) => [to('organisations', 'organisation', post.organisation), to('posts', 'superior', post.superior)],
  sources: (source) => [to('organisations', 'publisher', source.publisher)],
  clauses: (clause) => [to('sources', 'source', clause.source)],
  themes: (theme) => cited(theme.citation),
  policies: (policy) => [to('organisations', 'issuer', policy.issuer)],
  versions: (version) => [to('policies', 'policy', version.policy), to('sources', 'source', version.source)],
  commitments: (commitment) => [
    to('policies', 'policy', commitment.policy),
    to('themes', 'theme', commitment.theme),
    ...toAll('clauses', 'clauses', commitment.clauses),
    ...commitment.owners.map((owner, i) => to('posts', `owners[${i}].post`, owner.post)),
  ],
  recommendations: (recommendation) => [
    to('organisations', 'author', recommendation.author),
    to('themes', 'theme', recommendation.theme),
    ...toAll('posts', 'addressees', recommendation.addressees ?? []),
    ...cited(recommendation.citation),
    ...cited(recommendation.answer?.citation, 'answer.citation'),
  ],
  crosswalk_links: (link) => [to(link.from.kind, 'from', link.from.id), to(link.to.kind, 'to', link.to.id)],
  actions: (action) => [
    to('commitments', 'commitment', action.commitment),
    to('posts', 'post', action.post),
    ...cited(action.citation),
  ],
  milestones: (milestone) => [
    to('actions', 'action', milestone.action),
    ...toAll('evidence', 'evidence', milestone.evidence),
  ],
  budget_lines: (line) => [
    to('commitments', 'commitment', line.commitment),
    to('organisations', 'funder', line.funder),
    ...cited(line.citation),
  ],
  transactions: (transaction) => [
    to('commitments', 'commitment', transaction.commitment),
    to('budget_lines', 'budgetLine', transaction.budgetLine),
    ...cited(transaction.citation),
  ],
  evidence: (evidence) => [
    to('organisations', 'from', evidence.from),
    ...cited(evidence.citation),
    ...toAll('commitments', 'commitments', evidence.commitments ?? []),
  ],
  results: (result) => [to('commitments', 'commitment', result.commitment)],
  indicators: (indicator) => [
    to('results', 'result', indicator.result),
    ...toAll('commitments', 'commitments', indicator.commitments),
    ...(indicator.reporters ?? []).flatMap(({ organisation, area }, i) => [
      to('organisations', `reporters[${i}].organisation`, organisation),
      to('areas', `reporters[${i}].area`, area),
    ]),
    ...indicator.versions.flatMap((version, i) => [
      ...cited(version.baseline?.citation, `versions[${i}].baseline.citation`),
      ...cited(version.target?.citation, `versions[${i}].target.citation`),
      to('incident_sources', `versions[${i}].incidents.source`, version.incidents?.source),
      to('areas', `versions[${i}].incidents.area`, version.incidents?.area),
    ]),
  ],
  observations: (observation) => [
    to('indicators', 'indicator', observation.indicator),
    to('areas', 'area', observation.area),
    ...cited(observation.citation),
    ...toAll('evidence', 'evidence', observation.evidence),
    ...toAll('incident_sources', 'tally.query.sources', observation.tally?.query.sources ?? []),
    ...toAll('areas', 'tally.query.areas', observation.tally?.query.areas?.filter((id) => id !== null) ?? []),
    ...toAll('populations', 'tally.populations', observation.tally?.populations ?? []),
  ],
  assessments: (assessment) => [
    to('commitments', 'commitment', assessment.commitment),
    to('organisations', 'assessor', assessment.assessor),
    ...toAll('evidence', 'evidence', assessment.evidence),
    ...cited(assessment.citation),
  ],
  claims: (claim) => [
    ...cited(claim.citation),
    ...toAll('commitments', 'commitments', claim.commitments),
    to('claims', 'takenOf.claim', claim.takenOf?.claim),
  ],
  findings: (finding) => [
    to('sources', 'source', finding.source),
    to('policies', 'policy', finding.policy),
    to('clauses', 'clause', finding.clause),
    to('recommendations', 'recommendation', finding.recommendation),
    ...toAll('commitments', 'commitments', finding.commitments),
  ],
  questions: (question) => [
    to('organisations', 'asker', question.asker),
    to('organisations', 'organisation', question.organisation),
    to('commitments', 'commitment', question.commitment),
  ],
  replies: (reply) => [
    to('assessments', 'assessment', reply.assessment),
    to('organisations', 'organisation', reply.organisation),
  ],
  submissions: ({ about, said, passedTo, lead, changed }) => [
    to(about.kind, 'about', about.id),
    to('areas', 'said.area', said?.area),
    to('organisations', 'passedTo.organisation', passedTo?.organisation),
    to('submissions', 'lead', lead),
    ...toAll('clauses', 'changed', changed ?? []),
  ],
  drafts: ({ id, policy, publisher, next }) => [
    to('versions', 'id', id),
    to('policies', 'policy', policy),
    to('organisations', 'publisher', publisher),
    to('versions', 'next.version', next?.version),
    ...(next?.links ?? []).flatMap(({ before, after }, i) => [
      to('clauses', `next.links[${i}].before`, before),
      to('clauses', `next.links[${i}].after`, after),
    ]),
  ],
  incident_sources: ({ source, spellings }) => [
    to('sources', 'source', source),
    ...Object.entries(spellings).map(([name, area]) => to('areas', `spellings.${name}`, area)),
  ],
  endorsement_calls: ({ policy, version, sections }) => [
    to('policies', 'policy', policy),
    to('versions', 'version', version),
    ...toAll('clauses', 'sections', sections),
  ],
  endorsements: ({ policy, version, organisation, endorser, except, renews, commitments }) => [
    to('policies', 'policy', policy),
    to('versions', 'version', version),
    to('organisations', 'organisation', organisation),
    to('areas', 'endorser.area', endorser.area),
    to('endorsements', 'renews', renews),
    ...toAll('clauses', 'except', except),
    ...toAll('commitments', 'commitments', commitments),
  ],
  consultations: ({ conveners, sessions, groups, statements, citation }) => [
    ...toAll('organisations', 'conveners', conveners),
    ...sessions.flatMap((session, i) => [
      to('areas', `sessions[${i}].area`, session.area),
      ...toAll('themes', `sessions[${i}].themes`, session.themes),
      ...cited(session.citation, `sessions[${i}].citation`),
    ]),
    ...groups.map(({ region }, i) => to('areas', `groups[${i}].region`, region)),
    ...statements.flatMap((statement, i) => [
      to('areas', `statements[${i}].region`, statement.region),
      ...toAll('themes', `statements[${i}].themes`, statement.themes),
      ...toAll('commitments', `statements[${i}].commitments`, statement.commitments),
      ...toAll('clauses', `statements[${i}].clauses`, statement.clauses),
      ...cited(statement.citation, `statements[${i}].citation`),
    ]),
    ...cited(citation),
  ],
  populations: ({ area, citation }) => [to('areas', 'area', area), ...cited(citation)],
  losses: ({ area, citation }) => [to('areas', 'area', area), ...cited(citation)],
  impact_evaluations: ({ policies, commitments, intervention, data }) => [
    ...toAll('policies', 'policies', policies),
    ...toAll('commitments', 'commitments', commitments),
    ...cited(intervention.citation, 'intervention.citation'),
    ...data.flatMap(({ incidents, citation }, i) => [
      ...toAll('incident_sources', `data[${i}].incidents.sources`, incidents?.sources ?? []),
      ...cited(citation, `data[${i}].citation`),
    ]),
  ],
  working_groups: (group) => [
    to('organisations', 'convener', group.convener),
    to('posts', 'chair', group.chair),
    ...toAll('organisations', 'organisations', group.organisations),
    ...toAll('posts', 'posts', group.posts),
    to('themes', 'theme', group.theme),
    ...cited(group.citation),
  ],
}

/** Every pointer of a record, with the field it stands in. */
export function referencesOf<K extends Kind>(kind: K, record: RecordOf<K>): Reference[] {
  return references[kind](record).filter((reference) => reference !== undefined)
}
