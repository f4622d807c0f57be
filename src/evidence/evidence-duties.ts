import type { DutySource } from '#src/coordination/duty.ts'
import { mayDecideLabel } from './access.ts'
import { ungraded, waitingLabels } from './evidence-store.ts'

/** Evidence waits to be graded by others than those it comes from; a wider label for a second person. */
export const evidenceDuties: DutySource = async (tx, by) => {
  const path = (id: string) => `/${tx.workspace}/evidence/${id}/handling`
  const grades = by.role === 'assessor' || by.role === 'secretariat' ? await ungraded(tx, by) : []
  const labels = by.role === 'secretariat' ? await waitingLabels(tx) : []
  return [
    ...grades.map(({ evidence: { id, title }, label }) => ({
      sort: 'work.duty.evidenceGrade' as const,
      title: title.en,
      label,
      path: path(id),
      due: null,
    })),
    ...labels
      .filter(({ change }) => mayDecideLabel(by, change.by))
      .map(({ evidence: { id, title }, label }) => ({
        sort: 'work.duty.evidenceLabel' as const,
        title: title.en,
        label,
        path: path(id),
        due: null,
      })),
  ]
}
