/** Who may do what in this room beyond what their role says: one rule a line. */
import type { Grant } from '#src/identity/model.ts'

/** Nobody but the organisation asked answers. */
export const mayAnswer = (by: Grant, asked: { organisation: string }): boolean =>
  by.role === 'focal-point' && by.organisation === asked.organisation

/** The second person: of the organisation itself or the secretariat, and not who wrote it. */
export const mayRelease = (by: Grant, answer: { organisation: string; by: string }): boolean =>
  by.account !== answer.by && (by.role === 'secretariat' || mayAnswer(by, answer))
