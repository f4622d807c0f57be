import type { Duty, DutySource } from '#src/coordination/duty.ts'
import { strictest } from '#src/identity/labels.ts'
import type { RoadmapState } from './roadmap-model.ts'
import { waitingRoadmaps } from './roadmap-store.ts'

/** An organisation has to write what it was asked for; the secretariat has to answer what was handed in. */
export const roadmapDuties: DutySource = async (tx, { role, organisation }, today) => {
  const theirs = role === 'focal-point' && organisation !== null
  if (!theirs && role !== 'secretariat') return []
  return (await waitingRoadmaps(tx, theirs ? organisation : null)).map(
    ({ id, state, due, title, label, promiseLabel }) => ({
      sort: sortOf(state, due, today),
      title: title.en,
      label: strictest(label, promiseLabel),
      path: `/${tx.workspace}/roadmaps/${id}`,
      due: state === 'submitted' ? null : due,
    }),
  )
}

function sortOf(state: RoadmapState, due: string | null, today: string): Duty['sort'] {
  if (state === 'submitted') return 'work.duty.roadmapSubmitted'
  if (state === 'returned') return 'work.duty.roadmapReturned'
  return due !== null && due < today ? 'work.duty.roadmapOverdue' : 'work.duty.roadmapAsked'
}
