/** Everything that people can do in a workspace, each through a form, the API and in tests in the same way. */
import type { z } from 'zod'
import { answerQuestion, releaseAnswer } from '#src/coordination/answer-question.ts'
import { answerRequest, returnRequest } from '#src/coordination/answer-request.ts'
import { askQuestion } from '#src/coordination/ask-question.ts'
import { comment, readComment } from '#src/coordination/comment.ts'
import { closeDecision, placeDecision, reportDecision, returnDecision } from '#src/coordination/decide.ts'
import { keepWorkingGroup } from '#src/coordination/keep-working-group.ts'
import { convene, moveMeeting, recordMeetings, writeMinutes } from '#src/coordination/meet.ts'
import { acceptAnswer, askAgain, sendRequest, withdrawRequest } from '#src/coordination/send-request.ts'
import type { Act } from '#src/identity/act.ts'

export type AnyAct = Act<z.ZodType, unknown>

export const acts = [
  comment,
  readComment,
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
] as unknown as readonly AnyAct[]
