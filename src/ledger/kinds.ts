/**
 * The kinds of record the ledger holds: one table a kind, all of one shape. `relations` lists the scalar members of `data`
 * that a query may go by; each is a generated column of the same name with an index.
 */
export const relations = {
  areas: [],
  organisations: ['parent'],
  posts: ['organisation'],
  sources: [],
  clauses: ['source'],
  themes: [],
  policies: ['issuer'],
  versions: ['policy', 'source'],
  commitments: ['policy'],
  recommendations: ['author'],
  crosswalk_links: [],
  actions: ['commitment'],
  milestones: ['action'],
  budget_lines: ['commitment'],
  transactions: ['commitment'],
  evidence: [],
  results: ['commitment'],
  indicators: ['result'],
  observations: ['indicator'],
  assessments: ['commitment'],
  claims: [],
  findings: ['source', 'policy'],
} as const

export type RecordKind = keyof typeof relations
export type RelationOf<K extends RecordKind> = (typeof relations)[K][number]
export const recordKinds = Object.keys(relations) as RecordKind[]
