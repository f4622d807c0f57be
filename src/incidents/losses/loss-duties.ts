import type { DutySource } from '#src/coordination/duty.ts'
import { all } from '#src/ledger/records.ts'

/** What is written down of a loss waits for another of the secretariat than who wrote it. */
export const lossDuties: DutySource = async (tx, by) => {
  if (by.role !== 'secretariat') return []
  const drafts = (await all(tx, 'loss_drafts')).filter(({ data }) => data.by !== by.account)
  return drafts.map(({ id, label, data }) => ({
    sort: 'work.duty.loss',
    title: data.loss.title,
    label,
    path: `/${tx.workspace}/losses/${id}/edit`,
    due: null,
  }))
}
