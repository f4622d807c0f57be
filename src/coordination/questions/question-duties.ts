import { mayRelease } from '../access.ts'
import type { DutySource } from '../duty.ts'
import { releasedSince, unansweredBy, unreleased } from './question-store.ts'

/** A question waits for every focal point of the organisation asked; its answer for somebody who did not write it. */
export const questionDuties: DutySource = async (tx, by) => {
  const path = (id: string) => `/${tx.workspace}/questions/${id}/answer`
  const { organisation } = by
  const mine = by.role === 'focal-point' && organisation !== null ? await unansweredBy(tx, organisation) : []
  const asked = mine.map(({ question: { id, title, due }, label }) => ({
    sort: 'work.duty.question' as const,
    title,
    label,
    path: path(id),
    due,
  }))
  if (by.role !== 'focal-point' && by.role !== 'secretariat') return asked
  const written = (await unreleased(tx)).filter(({ draft }) => mayRelease(by, draft))
  const toRelease = written.map(({ question: { id, title, due }, label }) => ({
    sort: 'work.duty.questionRelease' as const,
    title,
    label,
    path: path(id),
    due,
  }))
  return [...asked, ...toRelease]
}

const aFortnight = 14 * 86_400_000

/** The committee is told of an answer, which asks nothing more of it. */
export const answeredQuestions: DutySource = async (tx, by, today) => {
  if (by.role !== 'committee') return []
  const since = new Date(Date.parse(today) - aFortnight).toISOString().slice(0, 10)
  return (await releasedSince(tx, since)).map(({ question: { id, title }, label }) => ({
    sort: 'work.duty.questionAnswered',
    title,
    label,
    path: `/${tx.workspace}/questions/${id}`,
    due: null,
  }))
}
