/** A page of questions as it is shown: words in one language, choices in their order, answers as they were given. */
import { assess } from '#src/voices/answering/assess.ts'
import type { Program } from '#src/voices/answering/program.ts'
import { filled } from '#src/voices/answering/template.ts'
import {
  type Choice,
  type Form,
  type Group,
  isShown,
  type Language,
  type Node,
  type Question,
  type Words,
} from '#src/voices/xlsform/model.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import type { AnswerFault } from './code-answer.ts'
import { partsOf } from './parts.ts'
import { choicesOf } from './questions.ts'
import { asking, fieldOf, type Page, type Standing } from './read-answers.ts'

export interface Shown {
  field: string
  path: string
  kind: 'heading' | 'note' | 'question'
  type: Question['type'] | null
  label: string
  hint: string
  /** On offer now, in their order. */
  options: ShownOption[]
  /** Of the same list, and not on offer by these answers. */
  rest: ShownOption[]
  values: string[]
  required: boolean
  /** What the form works out is shown, and never entered. */
  computed: boolean
  readonly: boolean
  rows: number
  fault: AnswerFault['key'] | null
  /** The form's own words of what is wrong. */
  said: string
  /** Whether these answers lead to it. */
  isAsked: boolean
  /** The part of a paged form that it belongs to, from 0. */
  part: number
}

export interface ShownOption {
  value: string
  label: string
}

/** The form's language that goes with the site's, or else its own first. */
export function spokenIn({ languages, settings }: Form, locale: string): Language {
  const spoken = languages.find(({ code }) => code.split('-')[0] === locale)
  const own = languages.find(({ name }) => name === settings.defaultLanguage) ?? languages[0]
  return spoken ?? own ?? { name: 'default', code: '', dir: 'ltr' }
}

export interface Look {
  program: Program
  page: Page
  now: Standing
  faults: ReadonlyMap<string, AnswerFault>
  /** As it was entered, of what cannot be taken. */
  entered: (field: string) => string[] | null
}

/** All that could be asked, in the form's order, with whether it is. */
export function pageView(look: Look): Shown[] {
  const parts = partsOf(look.program.form)
  return look.program.form.nodes.flatMap((node) => viewOf(look, node, parts))
}

type Parts = ReturnType<typeof partsOf>

function viewOf(look: Look, node: Node, parts: Parts): Shown[] {
  const part = parts.get(node.path) ?? 0
  if (node.kind === 'question') return isShown(node) ? [questionView(look, node, part)] : []
  const inside = node.nodes.flatMap((one) => viewOf(look, one, parts))
  const isHeaded = inside.length > 0 && Object.keys(node.label).length > 0
  return isHeaded ? [headingView(look, node, part, inside), ...inside] : inside
}

const nothing = {
  ...{ options: [], rest: [], values: [], required: false, computed: false, readonly: false, rows: 1, fault: null },
  said: '',
}

const headingView = (look: Look, { path, label, hint }: Group, part: number, inside: readonly Shown[]): Shown => ({
  ...nothing,
  ...{ path, field: fieldOf(path), kind: 'heading', type: null, part },
  isAsked: inside.some(({ isAsked }) => isAsked),
  label: said(look, label),
  hint: said(look, hint),
})

function questionView(look: Look, question: Question, part: number): Shown {
  const { path, type } = question
  const { assessment } = look.now
  const field = fieldOf(path)
  const fault = look.faults.get(path)?.key ?? null
  const stored = assessment.value(path)
  const isList = type === 'select_multiple' || type === 'rank'
  const own = fault === 'required' ? question.requiredMessage : fault === 'constraint' ? question.constraintMessage : {}
  return {
    ...{ field, path, type, fault, part },
    isAsked: assessment.isRelevant(path),
    kind: type === 'note' ? 'note' : 'question',
    label: said(look, question.label),
    hint: said(look, question.hint),
    ...optionsOf(look, question),
    values: (fault ? look.entered(field) : null) ?? (isList ? stored.split(' ').filter(Boolean) : [stored]),
    required: assessment.isRequired(path),
    computed: question.calculation !== '',
    readonly: assessment.isReadonly(path),
    rows: question.rows ?? (question.appearance.includes('multiline') ? 4 : 1),
    said: said(look, own),
  }
}

function said({ program, page, now }: Look, words: Words): string {
  return filled(wordsIn(words, page.language, program.form), (name) => {
    const path = program.references.named(name, 0)
    const node = program.nodes.get(path)?.node
    const value = now.assessment.value(path)
    const list =
      node?.kind === 'question' && node.type === 'select_one' ? program.form.lists[node.list ?? ''] : undefined
    const label = list?.find((choice) => choice.name === value)?.label
    return label ? wordsIn(label, page.language, program.form) : value
  })
}

function optionsOf(look: Look, question: Question): Pick<Shown, 'options' | 'rest'> {
  const { program, page, now } = look
  if (question.type === 'acknowledge') return { options: [], rest: [] }
  if (question.type === 'range') {
    return { options: choicesOf(program.form, question).map((value) => ({ value, label: value })), rest: [] }
  }
  if (question.list === null) return { options: [], rest: [] }
  // An order of its own for each question, the same whenever this page comes back.
  const own = question.randomize ? assess(program, now.answers, asking(page, question.path)) : now.assessment
  const worded = ({ name, label }: Choice) => ({ value: name, label: said(look, label) || name })
  const offered = own.choices(question.path)
  const rest = (program.form.lists[question.list] ?? []).filter((choice) => !offered.includes(choice))
  return { options: offered.map(worded), rest: rest.map(worded) }
}
