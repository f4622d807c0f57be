/** Who may do what with an impact evaluation. */
import { type ActTx, heldRecord } from '#src/identity/act.ts'
import type { Grant, Role } from '#src/identity/model.ts'
import type { StoredRecord } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'

/** Who may evaluate: the secretariat, and assessors from outside. */
export const evaluators = ['secretariat', 'assessor'] as const satisfies Role[]

/** The office in which somebody evaluates. @throws Refusal 403 for an assessor who is of no organisation */
export function officeOf({ organisation, role }: Pick<Grant, 'organisation' | 'role'>): string {
  if (organisation === null && role === 'assessor') return refuse(403, 'evaluations.error.noOrganisation')
  return organisation ?? role
}

/** Their own is theirs; what is published, the secretariat's too. */
export const mayWorkOn = (
  by: Pick<Grant, 'organisation' | 'role'>,
  { office, published }: { office: string; published?: string },
) => (by.organisation ?? by.role) === office || (by.role === 'secretariat' && published !== undefined)

/** Nobody beside its own office and the secretariat sees it before it is published. */
export const ownLabel = 'TLP:AMBER' as const
export const partiesOf = ({ organisation }: Pick<Grant, 'organisation'>): string[] =>
  organisation === null ? [] : [organisation]

/** @throws Refusal 404, 409 where it has changed since, 403 where it is somebody else's */
export async function ownEvaluation(
  tx: ActTx,
  id: string,
  revision: number,
): Promise<StoredRecord<'impact_evaluations'>> {
  const held = await heldRecord(tx, 'impact_evaluations', id, revision)
  if (!mayWorkOn(tx.by, held.data)) return refuse(403, 'evaluations.error.notYours')
  return held
}
