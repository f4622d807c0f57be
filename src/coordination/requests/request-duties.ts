import type { Duty, DutySource } from '../duty.ts'
import { waitsFor } from './request-model.ts'
import { type OpenRequest, openRequests } from './request-store.ts'

/** What was asked of an organisation waits for it; what came back waits for the secretariat. */
export const requestDuties: DutySource = async (tx, by, today) => {
  const duty = (sort: Duty['sort'], { request: { id, title }, label }: OpenRequest, due: string | null): Duty => ({
    sort,
    title,
    label,
    path: `/${tx.workspace}/requests/${id}`,
    due,
  })
  if (by.role === 'secretariat') {
    const back = await openRequests(tx, ['answered', 'returned'], null)
    return back.map((open) =>
      duty(open.request.state === 'answered' ? 'work.duty.requestAnswered' : 'work.duty.requestReturned', open, null),
    )
  }
  const parties = [...(by.organisation === null ? [] : [by.organisation]), ...by.posts]
  if (by.role !== 'focal-point' || parties.length === 0) return []
  return (await openRequests(tx, ['asked'], parties)).flatMap((open) => {
    const why = waitsFor(open.request, by, today)
    if (why === null) return []
    return [duty(why === 'theirs' ? 'work.duty.request' : 'work.duty.requestRaised', open, open.request.due)]
  })
}
