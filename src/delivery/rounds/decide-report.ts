/** The secretariat's steps before publication: returning a report, or approving it, which locks the period. */
import { defineAct } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { heldReport, inState, OnReport, stepReport, WithReason } from './held-report.ts'

export const returnReport = defineAct({
  name: 'return-report',
  summary: 'Sends a report back to the organisation, with what is to be mended.',
  input: WithReason,
  roles: ['secretariat'],
  async run(tx, { reason, ...of }) {
    const held = await heldReport(tx, of)
    inState(held, 'ready')
    await stepReport(tx, held, 'returned', { state: 'returned' }, reason)
  },
})

export const approveReport = defineAct({
  name: 'approve-report',
  summary: 'Approves a report and locks its period. Nobody approves a report that they wrote in.',
  input: OnReport,
  roles: ['secretariat'],
  async run(tx, given) {
    const held = await heldReport(tx, given)
    inState(held, 'ready')
    if (held.report.data.writers.includes(tx.by.account)) refuse(403, 'rounds.error.own')
    await stepReport(tx, held, 'approved', { state: 'approved' })
  },
})
