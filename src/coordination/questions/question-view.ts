/** Written questions as pages show them: whom they were put to, and whether the answer came in time. */
import type { Published } from '#src/publishing/door.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type AnswerRecord, recordsOf } from '../requests/answer-record.ts'
import type { Question } from './question-model.ts'

export interface QuestionLine {
  question: Question
  organisation: LocalText
  asker: LocalText | null
  /** Days after the day set, of the answer or, without one, of today; 0 where it is in time. */
  lateDays: number
}

export interface NamedRecord extends AnswerRecord {
  name: LocalText
}

export function lineOf(published: Published, question: Question, today: string): QuestionLine {
  const nameOf = (id: string): LocalText => published.records.organisations.get(id)?.name ?? { en: id }
  return {
    question,
    organisation: nameOf(question.organisation),
    asker: question.asker === undefined ? null : nameOf(question.asker),
    lateDays: Math.max(0, daysBetween(question.due, question.answer?.given ?? today)),
  }
}

/** Of all, or of those about one promise; unanswered ones first, the newest of each first. */
export function questionLines(published: Published, today: string, commitment?: string): QuestionLine[] {
  return [...published.records.questions.values()]
    .filter((question) => commitment === undefined || question.commitment === commitment)
    .sort((a, b) => order(a).localeCompare(order(b)) || (a.asked < b.asked ? 1 : a.asked > b.asked ? -1 : 0))
    .map((question) => lineOf(published, question, today))
}

const order = ({ answer }: Question) => (answer === null ? 'a' : 'b')

/** Who answers the committee; an answer counts from the day it was given. */
export function questionRecords(published: Published, today: string): NamedRecord[] {
  const asked = [...published.records.questions.values()].map(({ answer, ...question }) => ({
    ...question,
    answered: answer?.given ?? null,
  }))
  return recordsOf(asked, today).map((record) => ({
    ...record,
    name: published.records.organisations.get(record.organisation)?.name ?? { en: record.organisation },
  }))
}
