/**
 * What a page of questions sends, put against the form: nothing is taken that was not asked, and nothing valid is lost. A page's module
 * runs the same in the browser.
 */
import { seeded } from '#src/statistics/random.ts'
import { begin, change } from '#src/voices/answering/answers.ts'
import { type Answers, type Asking, type Assessment, assess, shownNow } from '#src/voices/answering/assess.ts'
import type { Program } from '#src/voices/answering/program.ts'
import type { Question } from '#src/voices/xlsform/model.ts'
import { type AnswerFault, codeAnswer } from './code-answer.ts'
import { askedIn } from './questions.ts'
import type { Kept } from './survey-store.ts'

/** Of a field: the question's path after it. */
export const fieldOf = (path: string) => `q-${path.replaceAll('/', '.')}`

export interface Page {
  /** 256 random bits: the same page is taken once, and choices stay in the order it has shown them in. */
  page: string
  /** ISO 8601. Expressions know no time that is finer. */
  today: string
  language: string
}

export interface Standing {
  answers: Answers
  assessment: Assessment
  /** In the form's order: what is on the page. */
  shown: Question[]
}

export interface ReadAnswers extends Standing {
  faults: Map<string, AnswerFault>
  /** Asked by these answers, and not on the page that was sent. */
  more: Question[]
  /** Answered on it, and not asked any more: left out. */
  dropped: Question[]
}

export function asking(page: Page, of = ''): Asking {
  const random = seeded(seedOf(`${page.page} ${of}`))
  return { now: `${page.today}T00:00:00.000Z`, random, language: page.language }
}

/** FNV-1a of 32 bits (Fowler, Noll and Vo): the same at once in a browser, whose digests have to be waited for. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

export function firstPage(program: Program, page: Page): Standing {
  const answers = begin(program, asking(page))
  return standing(program, answers, page)
}

function standing(program: Program, answers: Answers, page: Page): Standing {
  const assessment = assess(program, answers, asking(page))
  return { answers, assessment, shown: shownNow(program, assessment) }
}

export function readAnswers(program: Program, form: FormData, page: Page): ReadAnswers {
  const onPage = new Set(form.getAll('asked').map(String))
  const faults = new Map<string, AnswerFault>()
  const dropped: Question[] = []
  let answers = begin(program, asking(page))
  const questions = askedIn(program.form)
  for (const question of questions) {
    const { path } = question
    const given = form.getAll(fieldOf(path)).map(String)
    if (given.length === 0 && !onPage.has(path)) continue
    if (question.readonly !== '' && assess(program, answers, asking(page)).isReadonly(path)) continue
    const { value, fault } = codeAnswer(program.form, question, given)
    if (fault) faults.set(path, fault)
    answers = change(program, answers, path, value, asking(page))
  }
  const now = standing(program, answers, page)
  const isShown = new Set(now.shown.map(({ path }) => path))
  for (const question of questions) {
    const { path } = question
    if (!isShown.has(path) && form.getAll(fieldOf(path)).some((value) => value !== '')) dropped.push(question)
    if (isShown.has(path) && !faults.has(path)) judge(now, path, faults)
  }
  for (const path of faults.keys()) if (!isShown.has(path)) faults.delete(path)
  const more = now.shown.filter(
    (question) =>
      questions.includes(question) && !onPage.has(question.path) && !now.assessment.isReadonly(question.path),
  )
  // What is asked only now has not been left blank by anybody.
  for (const { path } of more) if (faults.get(path)?.key === 'required') faults.delete(path)
  return { ...now, faults, more, dropped }
}

function judge({ assessment, answers }: Standing, path: string, faults: Map<string, AnswerFault>): void {
  const unmet = assessment.unmet(path)
  const isGone = (answers[path] ?? '') !== '' && assessment.value(path) === ''
  if (isGone) faults.set(path, { key: 'choice' })
  else if (unmet) faults.set(path, { key: unmet })
}

/** What is stored: of every question that was asked its answer, '' for none; words apart; nothing that the form computes. */
export function keptOf(program: Program, { assessment }: Standing): Kept {
  const kept: Kept = { coded: {}, texts: {} }
  for (const { path, type } of askedIn(program.form)) {
    if (!assessment.isRelevant(path)) continue
    const value = assessment.value(path)
    kept.coded[path] = type === 'text' ? '' : value
    if (type === 'text' && value !== '') kept.texts[path] = value
  }
  return kept
}
