/** One set of answers, as a page sends it, taken in if it is whole: by whatever way it came. */
import { data } from 'react-router'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { StoredRecord } from '#src/ledger/records.ts'
import { compile, type Program } from '#src/voices/answering/program.ts'
import { type Told, takeIn } from '../invitations/take-in.ts'
import { keptOf, type Page, type ReadAnswers, readAnswers } from './read-answers.ts'
import { standingOn } from './survey-days.ts'

export interface Sent {
  held: StoredRecord<'surveys'>
  form: FormData
  /** The day it arrives on, which is what is stored. */
  today: string
  /** The day it was answered on, by which conditions that speak of the day hold. */
  answered?: string
  /** Name of the language it was answered in. */
  language: string
}

export interface Answered {
  program: Program
  page: Page
  read: ReadAnswers
  /**
   * `faulty`: nothing is stored before all is whole; `more`: it leads to questions that were not on the page; `trial`: a draft shows what
   * follows from answers, and takes none.
   */
  receipt: Told | 'faulty' | 'more' | 'trial'
}

/** Whether this is the random number of a page: 256 bits in base64url. */
export const isPageNumber = (text: string): boolean => /^[\w-]{43}$/.test(text)

/** @throws a 422 with this text for a form that is no page of questions */
export async function takeAnswers(ledger: Ledger, workspace: string, sent: Sent, noPage: string): Promise<Answered> {
  const { held, form, today, answered = today, language } = sent
  const { program } = compile(held.data.form)
  const number = String(form.get('page') ?? '')
  if (!isPageNumber(number)) throw data(noPage, { status: 422 })
  const page: Page = { page: number, today: answered, language }
  const read = readAnswers(program, form, page)
  const result = (receipt: Answered['receipt']): Answered => ({ program, page, read, receipt })
  const standing = standingOn(held.data, today)
  if (standing !== 'open') return result(standing === 'draft' ? 'trial' : 'closed')
  if (read.faults.size > 0 || read.dropped.length > 0) return result('faulty')
  if (read.more.length > 0) return result('more')
  const token = String(form.get('token') ?? '')
  const arrival = { ...keptOf(program, read), page: number, day: today, token }
  return result(await takeIn(ledger, workspace, held.data, arrival))
}
