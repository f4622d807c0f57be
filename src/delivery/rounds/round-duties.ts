import type { DutySource } from '#src/coordination/duty.ts'
import { openReports } from './round-store.ts'

/** Of a focal point: what is due, late or sent back. Of the secretariat: what has been handed in. */
export const roundDuties: DutySource = async (tx, by, today) => {
  if (by.role !== 'secretariat' && (by.role !== 'focal-point' || by.organisation === null)) return []
  const reports = await openReports(tx, by.role === 'secretariat' ? null : by.organisation)
  return reports.map(({ round, title, due, organisation, name, state, label }) => ({
    sort:
      state === 'ready'
        ? 'work.duty.reportReady'
        : state === 'returned'
          ? 'work.duty.reportReturned'
          : due < today
            ? 'work.duty.reportLate'
            : 'work.duty.reportDue',
    title: state === 'ready' ? `${name?.en ?? organisation}: ${title.en}` : title.en,
    label,
    path: `/${tx.workspace}/rounds/${round}/${organisation}`,
    due: state === 'ready' ? null : due,
  }))
}
