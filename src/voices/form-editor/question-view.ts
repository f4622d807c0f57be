/** What the page of one question or group shows. */
import { type Form, type Node, nodesOf, type Question, type Words } from '#src/voices/xlsform/model.ts'
import { orderIn } from './add-node.ts'
import { restingOn } from './change-node.ts'
import { askingFrom } from './choice-lists.ts'
import { howsOf } from './condition.ts'
import { kindOf } from './form-rows.tsx'
import { hasLimits, type Limits, readLimits } from './limits.ts'
import { readCondition } from './read-condition.ts'
import { choiceSaid, labelSaid, type Sayer, whenSaid } from './say-condition.ts'
import { aboveOf } from './tree.ts'
import type { Deciding, WhenView } from './when-form.tsx'

export interface NodeView {
  path: string
  name: string
  kind: ReturnType<typeof kindOf>
  said: string
  label: Words
  hint: Words
  when: WhenView
  /** Groups that it can be put into, and the one that it is in. */
  groups: { path: string; label: string }[]
  above: string
  isFull: boolean
  uses: { by: string; label: string; field: string; isList: boolean }[]
  question: QuestionView | null
}

export interface QuestionView
  extends Omit<Question, 'kind' | 'name' | 'path' | 'label' | 'hint' | 'guidance' | 'relevant' | 'readonly'> {
  /** Null where the limits cannot be picked. */
  limits: Limits | null
  hasLimits: boolean
  choices: { value: string; label: string }[]
  /** Other questions with the same list. */
  sharing: string[]
}

export function nodeView(form: Form, node: Node, sayer: Sayer): NodeView {
  return {
    path: node.path,
    name: node.name,
    kind: kindOf(node),
    said: labelSaid(sayer, node),
    label: node.label,
    hint: node.hint,
    when: whenView(form, node, sayer),
    groups: groupsFor(form, node, sayer),
    above: aboveOf(node.path),
    isFull: node.kind === 'group' && node.nodes.length > 0,
    uses: usesSaid(form, node, sayer),
    question: node.kind === 'question' ? questionView(form, node, sayer) : null,
  }
}

function whenView(form: Form, node: Node, sayer: Sayer): WhenView {
  return {
    condition: readCondition(node.relevant, node.path, sayer),
    text: node.relevant,
    said: whenSaid(sayer, node).text,
    deciding: decidingFor(form, node, sayer),
  }
}

/** Answers that are given before. */
function decidingFor(form: Form, node: Node, sayer: Sayer): Deciding[] {
  const order = orderIn(form)
  const place = order.get(node.path) ?? 0
  return [...nodesOf(form.nodes)].flatMap((one) => {
    if (one.kind === 'group' || (order.get(one.path) ?? 0) >= place || howsOf(one).length === 0) return []
    const choices = sayer.choicesOf(one).map((choice) => ({ value: choice.name, label: choiceSaid(sayer, choice) }))
    const hasChoices = one.list !== null && one.type !== 'range'
    const shared = { path: one.path, label: labelSaid(sayer, one), hows: howsOf(one) }
    return [{ ...shared, choices: hasChoices ? choices : null, isDate: one.type === 'date' }]
  })
}

const groupsFor = (form: Form, node: Node, sayer: Sayer) =>
  [...nodesOf(form.nodes)].flatMap((one) =>
    one.kind === 'group' && one.path !== node.path && !one.path.startsWith(`${node.path}/`)
      ? [{ path: one.path, label: labelSaid(sayer, one) }]
      : [],
  )

function usesSaid(form: Form, node: Node, sayer: Sayer): NodeView['uses'] {
  const nodes = new Map([...nodesOf(form.nodes)].map((one) => [one.path, one]))
  return restingOn(form, node.path)
    .filter(({ by }) => !by.startsWith(`${node.path}/`))
    .map(({ by, field }) => {
      const user = field === 'choiceLabel' ? undefined : nodes.get(by)
      return { by, field, label: user ? labelSaid(sayer, user) : by, isList: !user }
    })
}

function questionView(form: Form, question: Question, sayer: Sayer): QuestionView {
  const { kind, name, path, label, hint, guidance, relevant, readonly, ...rest } = question
  const sharing = question.list === null ? [] : askingFrom(form, question.list).filter((one) => one !== question)
  return {
    ...rest,
    limits: readLimits(question.constraint, question.type),
    hasLimits: hasLimits(question.type),
    choices: sayer.choicesOf(question).map((choice) => ({ value: choice.name, label: choiceSaid(sayer, choice) })),
    sharing: sharing.map((one) => labelSaid(sayer, one)),
  }
}
