import type { Duty, DutySource } from '../duties.ts'
import { decisionsIn, openDecisions, plannedMeetings } from './meeting-store.ts'

/** A meeting waits for those invited until its day, and then for its minutes; a decision for its post, and then for the secretariat. */
export const meetingDuties: DutySource = async (tx, by, today) => {
  const duty = (sort: Duty['sort'], title: string, meeting: string, due: string | null): Duty => ({
    sort,
    title,
    path: `/${tx.workspace}/meetings/${meeting}`,
    due,
  })
  if (by.role === 'secretariat') {
    const unwritten = (await plannedMeetings(tx)).filter(({ day }) => day !== null && day <= today)
    const reported = await decisionsIn(tx, 'reported')
    return [
      ...unwritten.map(({ id, title, day }) => duty('work.duty.minutes', title, id, day)),
      ...reported.map(({ text, meeting }) => duty('work.duty.decisionReported', text, meeting, null)),
    ]
  }
  if (by.role !== 'focal-point') return []
  const mine = [by.organisation, ...by.posts]
  const invited = (await plannedMeetings(tx)).filter(
    ({ day, invited: who }) => day !== null && day >= today && who.some((office) => mine.includes(office)),
  )
  return [
    ...invited.map(({ id, title, day }) => duty('work.duty.meeting', title, id, day)),
    ...(await openDecisions(tx, by.posts)).map(({ text, meeting, due }) =>
      duty('work.duty.decision', text, meeting, due ?? null),
    ),
  ]
}
