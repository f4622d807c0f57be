/** Puts an endorsement on the public record, whoever verified it. */
import { randomLetters } from '#src/identity/token.ts'
import { putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Endorsement, EndorsementRequest } from './endorsement-model.ts'
import { endorsementsOf } from './endorsement-store.ts'
import { lettersOf } from './same-name.ts'

/** Whether both are of one organisation. */
export const sameEndorser = (
  a: Pick<Endorsement, 'organisation' | 'endorser'>,
  b: Pick<Endorsement, 'organisation' | 'endorser'>,
): boolean =>
  a.organisation !== undefined || b.organisation !== undefined
    ? a.organisation === b.organisation
    : a.endorser.domain === b.endorser.domain && lettersOf(a.endorser.name.en) === lettersOf(b.endorser.name.en)

/**
 * @returns the id of the endorsement
 * @throws Refusal 409 where the organisation endorses this version already
 */
export async function listEndorsement(
  tx: WriteTx,
  request: EndorsementRequest,
  { today, verified }: { today: string; verified: Endorsement['verified'] },
): Promise<string> {
  const { policy, version, organisation, endorser, except, pledges } = request
  const own = (await endorsementsOf(tx, policy)).filter((one) => !one.withdrawn && sameEndorser(one, request))
  if (own.some((one) => one.version === version)) refuse(409, 'endorsements.error.already')
  const renews = own.sort((a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id))[0]?.id
  const id = `endorsement-${randomLetters(16)}`
  const data: Endorsement = {
    ...{ id, policy, version, endorser, verified, except },
    day: today,
    commitments: [],
    ...(organisation === undefined ? {} : { organisation }),
    ...(renews === undefined ? {} : { renews }),
  }
  await putMany(tx, 'endorsements', [{ id, label: 'TLP:CLEAR', data }])
  if (pledges.length === 0) await removeMany(tx, 'endorsement_requests', [request.id])
  else {
    const { until: _, ...rest } = request
    const waiting: EndorsementRequest = { ...rest, state: 'pledged', endorsement: id, doubts: [] }
    await putMany(tx, 'endorsement_requests', [{ id: request.id, label: 'TLP:AMBER+STRICT', data: waiting }])
  }
  return id
}
