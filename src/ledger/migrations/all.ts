import { records } from './0001-records.ts'
import { audit } from './0002-audit.ts'
import { texts } from './0003-texts.ts'
import { search } from './0004-search.ts'
import { searchUpkeep } from './0005-search-upkeep.ts'
import { isolation } from './0006-isolation.ts'
import { accounts } from './0007-accounts.ts'
import { comments } from './0008-comments.ts'
import { roadmaps } from './0009-roadmaps.ts'
import { rounds } from './0010-rounds.ts'
import { requests } from './0011-requests.ts'
import { meetings } from './0012-meetings.ts'
import { strategyPapers } from './0012-strategy-papers.ts'
import { tokens } from './0013-tokens.ts'
import { evidence } from './0014-evidence.ts'
import { replies } from './0015-replies.ts'
import { officesThen } from './0016-offices.ts'
import { mail } from './0017-mail.ts'
import { sharedNotes } from './0018-shared-notes.ts'
import { waysIn } from './0019-ways-in.ts'
import { publications } from './0020-publications.ts'
import { addressedIndexes } from './0021-addressed.ts'
import { surveys } from './0022-surveys.ts'
import { submissions } from './0023-submissions.ts'
import { endorsements } from './0024-endorsements.ts'
import { codings } from './0025-codings.ts'
import { packedAnswers } from './0026-packed-answers.ts'
import { inventedAnswers } from './0027-invented-answers.ts'
import { consultations } from './0028-consultations.ts'
import { drafts } from './0029-drafts.ts'
import { invitations } from './0030-invitations.ts'
import { sealingKeys } from './0031-sealing-keys.ts'
import { incidents } from './0032-incidents.ts'
import { boundaries } from './0033-boundaries.ts'
import { lossDrafts } from './0034-loss-drafts.ts'
import { evaluations } from './0035-evaluations.ts'
import { incidentReviews } from './0037-incident-reviews.ts'
import { answersByIndex } from './0040-answers-by-index.ts'
import { incidentArrivals } from './0041-incident-arrivals.ts'
import { reopenedRows } from './0042-reopened-rows.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const migrations: Migration[] = [
  records,
  audit,
  texts,
  search,
  searchUpkeep,
  isolation,
  accounts,
  comments,
  roadmaps,
  rounds,
  requests,
  meetings,
  strategyPapers,
  tokens,
  evidence,
  replies,
  officesThen,
  mail,
  sharedNotes,
  waysIn,
  publications,
  addressedIndexes,
  surveys,
  submissions,
  endorsements,
  codings,
  packedAnswers,
  inventedAnswers,
  consultations,
  drafts,
  invitations,
  sealingKeys,
  incidents,
  boundaries,
  lossDrafts,
  evaluations,
  incidentReviews,
  answersByIndex,
  incidentArrivals,
  reopenedRows,
]
