/** Every kind of record a workspace holds: its name in files, tables and addresses, its schema, and what it points at. */
import type { z } from 'zod'
import { WorkingGroup } from '#src/coordination/meetings/working-group-model.ts'
import { Area, Organisation, Post } from '#src/coordination/model.ts'
import { Question } from '#src/coordination/questions/question-model.ts'
import { Action, BudgetLine, Milestone, Transaction } from '#src/delivery/model.ts'
import { ImpactEvaluation } from '#src/evaluation/saved/saved-model.ts'
import { Claim, Evidence, SourceDocument } from '#src/evidence/model.ts'
import { Loss } from '#src/incidents/losses/loss-model.ts'
import { Population } from '#src/incidents/places/population-model.ts'
import { IncidentSource } from '#src/incidents/source-model.ts'
import { Draft } from '#src/policies/drafts/draft-model.ts'
import {
  Clause,
  Commitment,
  CrosswalkLink,
  Finding,
  Policy,
  PolicyVersion,
  Recommendation,
  Theme,
} from '#src/policies/model.ts'
import { Assessment, Indicator, Observation, Result } from '#src/results/model.ts'
import { Reply } from '#src/results/reply-model.ts'
import { Consultation } from '#src/voices/consultations/consultation-model.ts'
import { Endorsement, EndorsementCall } from '#src/voices/endorsements/endorsement-model.ts'
import { Submission } from '#src/voices/submissions/submission-model.ts'

/** In the order in which they can be loaded: what is pointed at comes first. */
export const schemas = {
  areas: Area,
  organisations: Organisation,
  posts: Post,
  sources: SourceDocument,
  clauses: Clause,
  themes: Theme,
  policies: Policy,
  versions: PolicyVersion,
  commitments: Commitment,
  recommendations: Recommendation,
  crosswalk_links: CrosswalkLink,
  actions: Action,
  milestones: Milestone,
  budget_lines: BudgetLine,
  transactions: Transaction,
  evidence: Evidence,
  results: Result,
  indicators: Indicator,
  observations: Observation,
  assessments: Assessment,
  claims: Claim,
  findings: Finding,
  questions: Question,
  working_groups: WorkingGroup,
  replies: Reply,
  submissions: Submission,
  endorsement_calls: EndorsementCall,
  endorsements: Endorsement,
  consultations: Consultation,
  drafts: Draft,
  incident_sources: IncidentSource,
  populations: Population,
  losses: Loss,
  impact_evaluations: ImpactEvaluation,
} as const

export type Kind = keyof typeof schemas
export const kinds = Object.keys(schemas) as Kind[]
export type RecordOf<K extends Kind> = z.infer<(typeof schemas)[K]>
