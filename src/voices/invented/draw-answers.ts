/** Answers drawn from a truth: the same seed gives the same people. They are read as a page of theirs would be. */
import { seeded } from '#src/statistics/random.ts'
import { compile, type Program } from '#src/voices/answering/program.ts'
import { fieldOf, keptOf, type Page, readAnswers } from '#src/voices/surveying/read-answers.ts'
import type { SurveyDraft } from '#src/voices/surveying/survey-model.ts'
import type { Kept } from '#src/voices/surveying/survey-store.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import type { Invented, Truth } from './invented-model.ts'

export interface Sent extends Kept {
  page: string
  day: string
}

/** @throws Error where the form refuses what the truth would have people answer */
export function drawAnswers(
  { id, opens, closes }: SurveyDraft,
  form: Form,
  { seed, responses, truth }: Invented,
): Sent[] {
  const random = seeded(seed)
  const { program } = compile(form)
  const days = daysFrom(opens, closes)
  return Array.from({ length: responses }, (_, at) => {
    const day = days[Math.floor(random() * days.length)] ?? opens
    const page = `${id} ${seed} ${at}`
    return { ...answered(program, drawn(truth, random), { page, today: day, language: '' }), page, day }
  })
}

function answered(program: Program, values: ReadonlyMap<string, string[]>, page: Page): Kept {
  const sent = new FormData()
  for (const [path, chosen] of values) {
    sent.append('asked', path)
    for (const value of chosen) sent.append(fieldOf(path), value)
  }
  const read = readAnswers(program, sent, page)
  const [fault] = read.faults
  if (fault) throw new Error(`The form refuses an invented answer to "${fault[0]}": ${fault[1].key}`)
  return keptOf(program, read)
}

/** What somebody would answer to everything, were they asked: what is skipped is left out by the form. */
function drawn(truths: readonly Truth[], random: () => number): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const truth of truths) {
    const value = valueFrom(truth, values, random)
    values.set(truth.question, random() < truth.silent ? [] : value)
  }
  return values
}

function valueFrom(
  { shares, by, each, from, to, words }: Truth,
  before: Map<string, string[]>,
  random: () => number,
): string[] {
  if (each) return Object.entries(each).flatMap(([choice, share]) => (random() < share ? [choice] : []))
  if (words) return [words[Math.floor(random() * words.length)] ?? '']
  if (from !== undefined && to !== undefined) return [String(from + Math.floor(random() * (to - from + 1)))]
  return chosen(by?.shares[before.get(by.question)?.[0] ?? ''] ?? shares ?? {}, random)
}

function chosen(shares: Record<string, number>, random: () => number): string[] {
  let left = random()
  for (const [choice, share] of Object.entries(shares)) {
    left -= share
    if (left < 0) return [choice]
  }
  return Object.keys(shares).slice(-1)
}

const aDay = 24 * 60 * 60 * 1000

function daysFrom(first: string, last: string): string[] {
  const start = Date.parse(first)
  const count = Math.round((Date.parse(last) - start) / aDay) + 1
  return Array.from({ length: count }, (_, at) => new Date(start + at * aDay).toISOString().slice(0, 10))
}
