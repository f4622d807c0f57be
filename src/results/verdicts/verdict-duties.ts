import type { Duty, DutySource } from '#src/coordination/duty.ts'
import { mayPublish } from './access.ts'
import { type WaitingVerdict, waitingVerdicts } from './verdict-store.ts'

const ownersOf = ({ parties, verdict }: WaitingVerdict) => parties.filter((party) => party !== verdict.assessor)

/** A verdict waits for the replies of those it is about, and then for its publication. */
export const verdictDuties: DutySource = async (tx, by, today) => {
  if (by.role !== 'focal-point' && by.role !== 'secretariat' && by.role !== 'assessor') return []
  return (await waitingVerdicts(tx)).flatMap((waiting): Duty[] => {
    const { verdict, title, label, repliedBy } = waiting
    const path = `/${tx.workspace}/verdicts/${verdict.id}`
    const due = verdict.replyDue ?? null
    const silent = ownersOf(waiting).filter((owner) => !repliedBy.includes(owner))
    const open = verdict.assessorKind !== 'owner' && due !== null && due >= today
    if (by.role === 'focal-point')
      return open && by.organisation !== null && silent.includes(by.organisation)
        ? [{ sort: 'work.duty.verdictReply', title, label, path, due }]
        : []
    const waits = open && silent.length > 0
    return waits || !mayPublish(by, verdict)
      ? []
      : [{ sort: 'work.duty.verdictPublish', title, label, path, due: null }]
  })
}
