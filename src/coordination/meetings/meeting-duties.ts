import type { Duty, DutySource } from '../duty.ts'
import type { Decision, Meeting } from './meeting-model.ts'
import { decisionsIn, openDecisions, plannedMeetings, type Waiting } from './meeting-store.ts'

/** A meeting waits for those invited until its day, and then for its minutes; a decision for its post, and then for the secretariat. */
export const meetingDuties: DutySource = async (tx, by, today) => {
  const ofMeeting = (sort: Duty['sort'], { data: { id, title, day }, label }: Waiting<Meeting>): Duty => ({
    sort,
    title,
    label,
    path: `/${tx.workspace}/meetings/${id}`,
    due: day,
  })
  const ofDecision = (sort: Duty['sort'], { data: { id, text, meeting }, label }: Waiting<Decision>): Duty => ({
    sort,
    title: text,
    label,
    path: `/${tx.workspace}/meetings/${meeting}#${id}`,
    due: null,
  })
  if (by.role === 'secretariat') {
    const unwritten = (await plannedMeetings(tx)).filter(({ data: { day } }) => day !== null && day <= today)
    const reported = await decisionsIn(tx, 'reported')
    return [
      ...unwritten.map((meeting) => ofMeeting('work.duty.minutes', meeting)),
      ...reported.map((decision) => ofDecision('work.duty.decisionReported', decision)),
    ]
  }
  if (by.role !== 'focal-point') return []
  const mine = [by.organisation, ...by.posts]
  const invited = (await plannedMeetings(tx)).filter(
    ({ data: { day, invited: who } }) => day !== null && day >= today && who.some((office) => mine.includes(office)),
  )
  return [
    ...invited.map((meeting) => ofMeeting('work.duty.meeting', meeting)),
    ...(await openDecisions(tx, by.posts)).map((decision) => ({
      ...ofDecision('work.duty.decision', decision),
      due: decision.data.due ?? null,
    })),
  ]
}
