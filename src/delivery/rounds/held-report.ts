/** The report that an act is about, with its round; and how a step of its way is written down. */
import { z } from 'zod'
import { type ActTx, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { putMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import { isLocked, type Report, type ReportState, type Round, reportId, type Step } from './model.ts'

/** What every act on a report is told. */
export const reportOf = { round: Id, organisation: Id, revision: Revision }
export const OnReport = z.strictObject(reportOf)
export const WithReason = z.strictObject({ ...reportOf, reason: prose(2000) })

export interface Held {
  report: StoredRecord<'reports'>
  round: Round
}

/** @throws Refusal 404 where there is none in sight; 409 where it has changed since `revision` */
export async function heldReport(
  tx: ReadTx,
  { round, organisation, revision }: { round: string; organisation: string; revision?: number },
): Promise<Held> {
  const report = await heldRecord(tx, 'reports', reportId(round, organisation), revision)
  return { report, round: (await heldRecord(tx, 'rounds', report.data.round)).data }
}

/** @throws Refusal 409 where the report is not in one of these states, saying what it is */
export function inState({ report }: Held, ...states: ReportState[]): void {
  const { state } = report.data
  if (states.includes(state)) return
  if (isLocked(state)) refuse(409, 'rounds.error.locked')
  refuse(409, state === 'ready' ? 'rounds.error.handedIn' : 'rounds.error.notReady')
}

/** Somebody who works for another organisation sees no report of this one; whoever works for several acts for their own. */
export function ownReport(tx: ActTx, organisation: string): void {
  if (tx.by.organisation !== organisation) refuse(403, 'work.error.role')
}

/** Stores a report after a step of its way. */
export async function stepReport(
  tx: ActTx,
  { report }: Held,
  step: Step['step'],
  change: Partial<Report>,
  reason?: string,
): Promise<void> {
  const taken: Step = { step, at: tx.at, offices: officesOf(tx.by), ...(reason === undefined ? {} : { reason }) }
  const data = { ...report.data, ...change, steps: [...report.data.steps, taken] }
  await putMany(tx, 'reports', [{ id: report.id, label: report.label, data }])
}
