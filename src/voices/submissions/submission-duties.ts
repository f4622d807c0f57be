import type { DutySource } from '#src/coordination/duty.ts'
import { translator } from '#src/i18n/translate.ts'
import { received, unanswered } from './submission-store.ts'
import { briefly } from './submission-view.ts'

const voices = { en: translator('en')('submissions.title'), ur: translator('ur')('submissions.title') }

/** What came in waits for the secretariat; what was admitted waits for an answer, of the organisation it was passed to or the secretariat's own. */
export const submissionDuties: DutySource = async (tx, by) => {
  const base = `/${tx.workspace}/voices`
  if (by.role === 'focal-point' && by.organisation !== null)
    return (await unanswered(tx, by.organisation)).map((one) => ({
      sort: 'work.duty.submissionReply' as const,
      title: briefly(one),
      label: 'TLP:CLEAR' as const,
      path: `${base}/${one.id}/answer`,
      due: one.passedTo?.due ?? one.due,
    }))
  if (by.role !== 'secretariat') return []
  const { count, due } = await received(tx)
  const waiting = (await unanswered(tx)).map((one) => ({
    sort: 'work.duty.submissionAnswer' as const,
    title: briefly(one),
    label: 'TLP:CLEAR' as const,
    path: `${base}/${one.id}/answer`,
    due: one.due,
  }))
  if (count === 0) return waiting
  const queue = {
    sort: 'work.duty.submissions' as const,
    count,
    title: voices,
    label: 'TLP:GREEN' as const,
    path: `${base}/queue`,
    due,
  }
  return [queue, ...waiting]
}
