/** Who may do what with verdicts beyond what their role says: one rule a line. */
import type { Grant } from '#src/identity/model.ts'
import type { Assessment } from '../model.ts'

type Judged = Pick<Assessment, 'assessor' | 'assessorKind'>

/** An owner judges its own promise as owner; nobody who answers for a promise judges it as an assessor. */
export const mayJudge = (by: Grant, owners: readonly string[]): boolean =>
  by.organisation !== null &&
  ((by.role === 'focal-point' && owners.includes(by.organisation)) ||
    (by.role === 'assessor' && !owners.includes(by.organisation)))

/** Each owner replies for itself, and to others than itself. */
export const mayReply = (by: Grant, verdict: Judged, owners: readonly string[]): boolean =>
  by.role === 'focal-point' &&
  by.organisation !== null &&
  verdict.assessorKind !== 'owner' &&
  owners.includes(by.organisation)

/** Of an owner's own verdict the second person; of an assessor's whoever is sooner, so that nobody can keep it back. */
export const mayPublish = (by: Grant, verdict: Judged): boolean =>
  by.role === 'secretariat' ||
  (by.role === 'assessor' && verdict.assessorKind !== 'owner' && by.organisation === verdict.assessor)
