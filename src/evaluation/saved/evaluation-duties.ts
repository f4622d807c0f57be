import type { DutySource } from '#src/coordination/duty.ts'
import { waitingResults } from './saved-store.ts'

/** A result waits for another of the secretariat than who computed it, whatever it says. */
export const evaluationDuties: DutySource = async (tx, by) => {
  if (by.role !== 'secretariat') return []
  const waiting = (await waitingResults(tx)).filter((one) => one.by !== by.account)
  return waiting.map(({ evaluation, title, label }) => ({
    sort: 'work.duty.evaluation',
    title,
    label,
    path: `/${tx.workspace}/evaluations/${evaluation}/work`,
    due: null,
  }))
}
