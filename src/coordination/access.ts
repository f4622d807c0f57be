/** Who may do what in this room beyond what their role says: one rule a line. */
import type { Grant } from '#src/identity/model.ts'

/** Nobody but the organisation asked answers. */
export const mayAnswer = (by: Grant, asked: { organisation: string }): boolean =>
  by.role === 'focal-point' && by.organisation === asked.organisation

/** The second person: of the organisation itself or the secretariat, and not who wrote it. */
export const mayRelease = (by: Grant, answer: { organisation: string; by: string }): boolean =>
  by.account !== answer.by && (by.role === 'secretariat' || mayAnswer(by, answer))

/** A section is written by the organisation it was given to, or by the lead. */
export const mayWriteSection = (by: Grant, paper: { lead: string }, section: { organisation: string }): boolean =>
  by.role === 'focal-point' && (by.organisation === section.organisation || by.organisation === paper.lead)

/** The lead submits a paper, and a second person of the lead signs it off. */
export const mayOversee = (by: Grant, paper: { lead: string }): boolean =>
  by.role === 'focal-point' && by.organisation === paper.lead
