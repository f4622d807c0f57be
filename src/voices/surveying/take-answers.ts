/** One set of answers, as a page sends it, taken in if it is whole: by whatever way it came. */
import { data } from 'react-router'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { StoredRecord } from '#src/ledger/records.ts'
import { compile, type Program } from '#src/voices/answering/program.ts'
import { type Told, takeIn } from '../invitations/take-in.ts'
import { askedIn } from './questions.ts'
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

/** Forms of surveys that are open, which never change, by where they stand: compiling one takes longer than reading answers with it. */
const compiled = new WeakMap<Ledger, Map<string, Program>>()

function programOf(ledger: Ledger, workspace: string, { id, revision, data: { form, state } }: Sent['held']): Program {
  if (state !== 'open') return compile(form).program
  const programs = compiled.get(ledger) ?? new Map<string, Program>()
  compiled.set(ledger, programs)
  const name = `${workspace} ${id} ${revision}`
  const program = programs.get(name) ?? compile(form).program
  if (programs.size > 50) programs.clear()
  programs.set(name, program)
  return program
}

/** A page of a draft that had other questions, sent after it was opened. */
function asksOthers({ form }: Program, sent: FormData): boolean {
  const paths = new Set(askedIn(form).map(({ path }) => path))
  return sent.getAll('asked').some((path) => !paths.has(String(path)))
}

/** @throws a 422 with this text for a form that is no page of questions */
export async function takeAnswers(ledger: Ledger, workspace: string, sent: Sent, noPage: string): Promise<Answered> {
  const { held, form, today, answered = today, language } = sent
  const program = programOf(ledger, workspace, held)
  const number = String(form.get('page') ?? '')
  if (!isPageNumber(number) || asksOthers(program, form)) throw data(noPage, { status: 422 })
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
