/** The focal point's steps: handing a report in, and taking it back while nobody has approved it. */
import { defineAct } from '#src/identity/act.ts'
import { type Fault, Refusal, refuse } from '#src/publishing/refusal.ts'
import { heldReport, inState, OnReport, ownReport, stepReport } from './held-report.ts'
import { isOpenFor } from './model.ts'
import { reportLines } from './report-lines.ts'

export const handInReport = defineAct({
  name: 'hand-in-report',
  summary: 'Says that a report is ready: every line has a value or a reason, and what is unusual is explained.',
  input: OnReport,
  roles: ['focal-point'],
  async run(tx, given) {
    const held = await heldReport(tx, given)
    ownReport(tx, given.organisation)
    inState(held, 'draft', 'returned')
    if (!isOpenFor(held.round, held.report.data.state)) refuse(409, 'rounds.error.closed')
    const faults = (await reportLines(tx, held)).flatMap(({ ask, checked }) =>
      checked.faults.map(({ field, key, values }): Fault => ({ key, values, field: `${field}.${ask.indicator}` })),
    )
    if (faults.length > 0) throw new Refusal(422, faults)
    const writers = [...new Set([...held.report.data.writers, tx.by.account])].sort()
    await stepReport(tx, held, 'ready', { state: 'ready', writers })
  },
})

export const takeBackReport = defineAct({
  name: 'take-back-report',
  summary: 'Takes back a report that was handed in and is not approved yet.',
  input: OnReport,
  roles: ['focal-point'],
  async run(tx, given) {
    const held = await heldReport(tx, given)
    ownReport(tx, given.organisation)
    inState(held, 'ready')
    if (held.round.state === 'closed') refuse(409, 'rounds.error.closed')
    await stepReport(tx, held, 'taken-back', { state: 'draft' })
  },
})
