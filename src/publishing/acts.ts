/** Everything that people can do in a workspace, each through a form, the API and in tests in the same way. */
import type { z } from 'zod'
import { comment, readComment } from '#src/coordination/comments/comment.ts'
import { closeDecision, placeDecision, reportDecision, returnDecision } from '#src/coordination/meetings/decide.ts'
import { keepWorkingGroup } from '#src/coordination/meetings/keep-working-group.ts'
import { convene, moveMeeting, recordMeetings, writeMinutes } from '#src/coordination/meetings/meet.ts'
import { askNoteLabel, decideNoteLabel } from '#src/coordination/notes/note-label.ts'
import { openNote } from '#src/coordination/notes/open-note.ts'
import { renewNote, shareNote, withdrawNote } from '#src/coordination/notes/share-note.ts'
import { dropNote, saveNote } from '#src/coordination/notes/write-note.ts'
import {
  reopenPaper,
  returnPaper,
  signPaper,
  startPaper,
  submitPaper,
  writeSection,
} from '#src/coordination/papers/strategy-paper.ts'
import { answerQuestion, releaseAnswer } from '#src/coordination/questions/answer-question.ts'
import { askQuestion } from '#src/coordination/questions/ask-question.ts'
import { answerRequest, returnRequest } from '#src/coordination/requests/answer-request.ts'
import { acceptAnswer, askAgain, sendRequest, withdrawRequest } from '#src/coordination/requests/send-request.ts'
import { acceptRoadmap } from '#src/delivery/roadmaps/accept-roadmap.ts'
import { askForRoadmap } from '#src/delivery/roadmaps/ask-for-roadmap.ts'
import { beginRoadmap } from '#src/delivery/roadmaps/begin-roadmap.ts'
import { addRoadmapLine, changeRoadmapLine, removeRoadmapLine } from '#src/delivery/roadmaps/change-roadmap-line.ts'
import { returnRoadmap } from '#src/delivery/roadmaps/return-roadmap.ts'
import { submitRoadmap } from '#src/delivery/roadmaps/submit-roadmap.ts'
import { withdrawRoadmap } from '#src/delivery/roadmaps/withdraw-roadmap.ts'
import { approveReport, returnReport } from '#src/delivery/rounds/decide-report.ts'
import { handInReport, takeBackReport } from '#src/delivery/rounds/hand-in-report.ts'
import { changeAsks, closeRound, openRound, reopenRound } from '#src/delivery/rounds/open-round.ts'
import { publishReport, undoApproval } from '#src/delivery/rounds/publish-report.ts'
import { saveReport } from '#src/delivery/rounds/save-report.ts'
import { computeEvaluation } from '#src/evaluation/saved/compute-evaluation.ts'
import { publishEvaluation, withdrawEvaluation } from '#src/evaluation/saved/publish-evaluation.ts'
import {
  checkEvaluation,
  draftEvaluation,
  reopenEvaluation,
  stateEvaluation,
} from '#src/evaluation/saved/state-evaluation.ts'
import { attachEvidence } from '#src/evidence/attach-evidence.ts'
import { askLabel, decideLabel } from '#src/evidence/change-label.ts'
import { gradeEvidence } from '#src/evidence/grade-evidence.ts'
import type { Act, LongAct } from '#src/identity/act.ts'
import { importIncidentFile, undoIncidentImport } from '#src/incidents/bringing/import-acts.ts'
import { keepIncidentSource } from '#src/incidents/keep-source.ts'
import { dropLoss, keepLoss, publishLoss, withdrawLoss } from '#src/incidents/losses/keep-loss.ts'
import { reopenIncidentRow } from '#src/incidents/review/reopen-row.ts'
import { settleIncidentRow } from '#src/incidents/review/settle-row.ts'
import { acceptFinding } from '#src/policies/curation/accept-finding.ts'
import { editCommitment } from '#src/policies/curation/edit-commitment.ts'
import { mergeFinding } from '#src/policies/curation/merge-finding.ts'
import { rejectFinding } from '#src/policies/curation/reject-finding.ts'
import { reopenFinding } from '#src/policies/curation/reopen-finding.ts'
import { splitFinding } from '#src/policies/curation/split-finding.ts'
import { linkDraftClauses, takeInVersion, traceComment } from '#src/policies/drafts/next-version.ts'
import { confirmDraft, dropDraft, planDraft } from '#src/policies/drafts/put-out-draft.ts'
import {
  askPublication,
  confirmPublication,
  refusePublication,
  withdrawPublication,
} from '#src/policies/publication/publish-by-two.ts'
import { defineIndicator, writeResult } from '#src/results/indicators/define-indicator.ts'
import { reviseIndicator } from '#src/results/indicators/revise-indicator.ts'
import { publishVerdict } from '#src/results/verdicts/publish-verdict.ts'
import { recordVerdict } from '#src/results/verdicts/record-verdict.ts'
import { replyToVerdict } from '#src/results/verdicts/reply-to-verdict.ts'
import { codeText, publishCoding, settleCode, startCoding } from '#src/voices/coding/code-texts.ts'
import { deleteParticipants, keepParticipants, openParticipants } from '#src/voices/consultations/keep-participants.ts'
import { changeConsultation, countParticipants, planConsultation } from '#src/voices/consultations/plan-consultation.ts'
import {
  askConsultationReport,
  publishConsultationReport,
  returnConsultationReport,
  withdrawConsultationReport,
} from '#src/voices/consultations/publish-consultation.ts'
import { admitPledge, refusePledge } from '#src/voices/endorsements/admit-pledge.ts'
import {
  admitEndorsement,
  refuseEndorsement,
  withdrawEndorsement,
} from '#src/voices/endorsements/decide-endorsement.ts'
import { closeEndorsement, openEndorsement } from '#src/voices/endorsements/open-endorsement.ts'
import { editSurveyForm, startSurvey } from '#src/voices/form-editor/edit-survey-form.ts'
import { makeInvitations } from '#src/voices/invitations/make-invitations.ts'
import { screenWords } from '#src/voices/screening/screen-words.ts'
import {
  answerSubmission,
  groupSubmission,
  passSubmission,
  replyToSubmission,
  separateSubmission,
  translateSubmission,
} from '#src/voices/submissions/answer-submission.ts'
import { correctAnswer, translateAnswer } from '#src/voices/submissions/correct-answer.ts'
import { admitSubmission, refuseSubmission } from '#src/voices/submissions/moderate-submission.ts'
import { closeSurvey, keepSurvey, openSurvey } from '#src/voices/surveying/run-survey.ts'

export type AnyAct = Act<z.ZodType, unknown> | LongAct<z.ZodType, unknown>

export const acts = [
  keepLoss,
  publishLoss,
  dropLoss,
  withdrawLoss,
  comment,
  readComment,
  askForRoadmap,
  beginRoadmap,
  addRoadmapLine,
  changeRoadmapLine,
  removeRoadmapLine,
  submitRoadmap,
  returnRoadmap,
  acceptRoadmap,
  withdrawRoadmap,
  openRound,
  changeAsks,
  closeRound,
  reopenRound,
  saveReport,
  handInReport,
  takeBackReport,
  returnReport,
  approveReport,
  publishReport,
  undoApproval,
  sendRequest,
  askAgain,
  acceptAnswer,
  withdrawRequest,
  answerRequest,
  returnRequest,
  askQuestion,
  answerQuestion,
  releaseAnswer,
  keepWorkingGroup,
  convene,
  moveMeeting,
  writeMinutes,
  recordMeetings,
  placeDecision,
  reportDecision,
  returnDecision,
  closeDecision,
  startPaper,
  writeSection,
  submitPaper,
  returnPaper,
  signPaper,
  reopenPaper,
  saveNote,
  dropNote,
  shareNote,
  openNote,
  renewNote,
  withdrawNote,
  askNoteLabel,
  decideNoteLabel,
  gradeEvidence,
  askLabel,
  decideLabel,
  attachEvidence,
  recordVerdict,
  replyToVerdict,
  publishVerdict,
  acceptFinding,
  splitFinding,
  mergeFinding,
  rejectFinding,
  reopenFinding,
  editCommitment,
  askPublication,
  confirmPublication,
  refusePublication,
  withdrawPublication,
  defineIndicator,
  reviseIndicator,
  writeResult,
  keepSurvey,
  startSurvey,
  editSurveyForm,
  openSurvey,
  closeSurvey,
  startCoding,
  codeText,
  settleCode,
  publishCoding,
  makeInvitations,
  screenWords,
  admitSubmission,
  refuseSubmission,
  translateSubmission,
  groupSubmission,
  separateSubmission,
  passSubmission,
  replyToSubmission,
  answerSubmission,
  correctAnswer,
  translateAnswer,
  openEndorsement,
  closeEndorsement,
  admitEndorsement,
  refuseEndorsement,
  withdrawEndorsement,
  admitPledge,
  refusePledge,
  planConsultation,
  changeConsultation,
  countParticipants,
  keepParticipants,
  openParticipants,
  deleteParticipants,
  askConsultationReport,
  publishConsultationReport,
  returnConsultationReport,
  withdrawConsultationReport,
  planDraft,
  confirmDraft,
  dropDraft,
  takeInVersion,
  linkDraftClauses,
  traceComment,
  draftEvaluation,
  stateEvaluation,
  reopenEvaluation,
  checkEvaluation,
  computeEvaluation,
  publishEvaluation,
  withdrawEvaluation,
  importIncidentFile,
  undoIncidentImport,
  settleIncidentRow,
  reopenIncidentRow,
  keepIncidentSource,
] as unknown as readonly AnyAct[]
