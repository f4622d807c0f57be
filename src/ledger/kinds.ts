/**
 * The kinds of record the ledger holds: one table a kind, all of one shape. `relations` lists the scalar members of `data`
 * that a query may go by; each is a generated column of the same name with an index.
 */
const founding = {
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

/** Of workspace folders, releases and open data too, each by a migration of its own. */
const later = {
  questions: ['organisation', 'commitment'],
  working_groups: [],
  replies: ['assessment'],
  submissions: ['lead'],
  endorsement_calls: ['policy'],
  endorsements: ['policy', 'version', 'organisation'],
  consultations: [],
  drafts: ['policy'],
  incident_sources: [],
  populations: ['area'],
  losses: ['area'],
  impact_evaluations: [],
} as const

/** Of people's work with one another, in the order of their migrations. They stand in no workspace folder, and no release. */
const work = {
  comments: ['subject'],
  roadmaps: ['commitment', 'organisation', 'state', 'due', 'asked', 'accepted'],
  roadmap_versions: ['roadmap'],
  rounds: [],
  reports: ['round', 'organisation'],
  requests: ['organisation', 'state'],
  answers: ['organisation'],
  meetings: ['state', 'day'],
  decisions: ['meeting', 'post', 'state'],
  strategy_papers: ['state'],
  uploads: [],
  label_changes: [],
  shared_notes: ['author', 'state', 'theme', 'until'],
  note_receipts: ['note', 'author', 'recipient'],
  publications: ['subject'],
  surveys: ['state'],
  received_submissions: [],
  submission_replies: ['organisation'],
  endorsement_requests: ['state'],
  held_consultations: ['state'],
  survey_codings: ['survey', 'state'],
  text_codes: ['coding'],
  planned_drafts: ['policy'],
  boundaries: ['load'],
  boundary_loads: [],
  loss_drafts: [],
  evaluation_results: ['evaluation'],
} as const

export const relations = { ...founding, ...later, ...work }

export type FoundingKind = keyof typeof founding
/** Those of the first migration. */
export const foundingKinds = Object.keys(founding) as FoundingKind[]
export type FolderKind = FoundingKind | keyof typeof later
/** What a workspace folder is made of. */
export const folderKinds = Object.keys({ ...founding, ...later }) as FolderKind[]
export type LaterKind = keyof typeof later | keyof typeof work

export const workKinds = Object.keys(work) as (keyof typeof work)[]

export type RecordKind = keyof typeof relations
export type RelationOf<K extends RecordKind> = (typeof relations)[K][number]
export const recordKinds = Object.keys(relations) as RecordKind[]
