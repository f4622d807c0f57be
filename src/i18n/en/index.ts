import { analysis } from './analysis.ts'
import { answering } from './answering.ts'
import { areas } from './areas.ts'
import { clauses } from './clauses.ts'
import { coding } from './coding.ts'
import { common } from './common.ts'
import { consultations } from './consultations.ts'
import { coordination } from './coordination.ts'
import { curation } from './curation.ts'
import { draftPolicies } from './draftPolicies.ts'
import { endorsements } from './endorsements.ts'
import { errors } from './errors.ts'
import { evaluation } from './evaluation.ts'
import { evaluations } from './evaluations.ts'
import { evidence } from './evidence.ts'
import { figures } from './figures.ts'
import { files } from './files.ts'
import { formEditor } from './formEditor.ts'
import { home } from './home.ts'
import { identity } from './identity.ts'
import { importPages } from './importPages.ts'
import { incidentImports } from './incidentImports.ts'
import { incidentIndicators } from './incidentIndicators.ts'
import { incidents } from './incidents.ts'
import { indicators } from './indicators.ts'
import { invitations } from './invitations.ts'
import { keeping } from './keeping.ts'
import { losses } from './losses.ts'
import { mail } from './mail.ts'
import { meetings } from './meetings.ts'
import { notes } from './notes.ts'
import { openid } from './openid.ts'
import { papers } from './papers.ts'
import { passkeys } from './passkeys.ts'
import { policies } from './policies.ts'
import { publication } from './publication.ts'
import { publishing } from './publishing.ts'
import { red } from './red.ts'
import { requests } from './requests.ts'
import { results } from './results.ts'
import { roadmaps } from './roadmaps.ts'
import { rounds } from './rounds.ts'
import { screening } from './screening.ts'
import { sideBySide } from './sideBySide.ts'
import { submissions } from './submissions.ts'
import { surveys } from './surveys.ts'
import { ui } from './ui.ts'
import { verdicts } from './verdicts.ts'
import { voiceIndicators } from './voiceIndicators.ts'
import { voices } from './voices.ts'
import { work } from './work.ts'

/** The English catalogue: one file a section, ICU MessageFormat. It says which keys exist; the other languages follow. */
export const messages = {
  common,
  clauses,
  draftPolicies,
  ui,
  home,
  policies,
  red,
  results,
  coordination,
  evaluation,
  evaluations,
  evidence,
  files,
  figures,
  formEditor,
  verdicts,
  publication,
  publishing,
  identity,
  curation,
  errors,
  work,
  roadmaps,
  rounds,
  requests,
  keeping,
  importPages,
  incidentImports,
  incidents,
  losses,
  indicators,
  meetings,
  mail,
  papers,
  submissions,
  endorsements,
  consultations,
  surveys,
  notes,
  passkeys,
  openid,
  voices,
  incidentIndicators,
  voiceIndicators,
  analysis,
  coding,
  answering,
  invitations,
  screening,
  sideBySide,
  areas,
}
