import type { Translator } from '#src/i18n/translate.ts'
import { type Choice, type Form, type Node, nodesOf, type Question } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import { type Condition, needsValue, type Test, type TestGroup } from './condition.ts'
import { type Known, readCondition } from './read-condition.ts'
import { programOf } from './references.ts'

/** A form as conditions are read and said from it. */
export interface Sayer extends Known {
  form: Form
  /** The form's language that the reader reads. */
  language: string
  t: Translator
}

export function sayerOf(form: Form, language: string, t: Translator): Sayer {
  const questions = new Map<string, Question>()
  for (const node of nodesOf(form.nodes)) if (node.kind === 'question') questions.set(node.path, node)
  return {
    form,
    language,
    t,
    references: programOf(form).references,
    questionAt: (path) => questions.get(path),
    choicesOf: ({ list }) => own(form.lists, list ?? '') ?? [],
  }
}

const MOST = 60

/** Between marks that keep words of another direction together. */
const kept = (text: string) => `\u2068${text}\u2069`

export function labelSaid({ form, language }: Sayer, node: Node): string {
  const words = wordsIn(node.label, language, form).replace(/\s+/g, ' ').trim()
  if (words === '') return kept(node.name)
  return kept(words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words)
}

export function choiceSaid({ form, language }: Sayer, { name, label }: Choice): string {
  return wordsIn(label, language, form) || name
}

/** `“How safe …” is “Very safe” and (… or …)`; the expression itself where it cannot be picked. '' where there is none. */
export function whenSaid(sayer: Sayer, node: Node): { text: string; isRaw: boolean } {
  const condition = readCondition(node.relevant, node.path, sayer)
  return condition ? { text: conditionSaid(sayer, condition), isRaw: false } : { text: node.relevant, isRaw: true }
}

export function conditionSaid(sayer: Sayer, { join, groups }: Condition): string {
  const said = groups.map((group) => {
    const text = groupSaid(sayer, group)
    return groups.length > 1 && group.tests.length > 1 && group.join !== join ? `(${text})` : text
  })
  return said.join(` ${sayer.t(`formEditor.join.${join}`)} `)
}

const groupSaid = (sayer: Sayer, { join, tests }: TestGroup) =>
  tests.map((test) => testSaid(sayer, test)).join(` ${sayer.t(`formEditor.join.${join}`)} `)

function testSaid(sayer: Sayer, { question: path, how, value }: Test): string {
  const question = sayer.questionAt(path)
  const label = question ? labelSaid(sayer, question) : path
  const choice = question && sayer.choicesOf(question).find(({ name }) => name === value)
  const said = needsValue(how) ? kept(choice ? choiceSaid(sayer, choice) : value) : ''
  return sayer.t(`formEditor.said.${how}`, { question: label, value: said })
}
