import { type Form, type Node, nodesOf, type Question } from '#src/voices/xlsform/model.ts'
import { filledWords, hasList, isBefore } from './add-node.ts'
import { PAGE } from './blank-form.ts'
import { listNamed } from './choice-lists.ts'
import { conditionText, isFit } from './condition.ts'
import { EditError } from './edit-error.ts'
import type { Edited, EditedQuestion, EditOf } from './edit-model.ts'
import { isLimit, limitsText } from './limits.ts'
import { renamed } from './places.ts'
import { usesOf } from './references.ts'
import { aboveOf, groupAt, nodeAt, questionAt, withNode, withNodes } from './tree.ts'

export function changeQuestion(form: Form, { path, question: edited }: EditOf<'question'>): Edited {
  const question = questionAt(form, path)
  const changed: Question = {
    ...question,
    label: filledWords(edited.label),
    hint: filledWords(edited.hint),
    required: edited.required,
    requiredMessage: filledWords(edited.requiredMessage),
    constraint: constraintOf(question, edited),
    constraintMessage: filledWords(edited.constraintMessage),
    // Whether it is computed, reading it back says.
    initial:
      edited.initial.trim() === '' ? null : { value: edited.initial, isDynamic: question.initial?.isDynamic ?? false },
    appearance: edited.appearance.trim(),
    calculation: edited.calculation,
    ...choosing(form, question, edited),
    range: question.range && edited.range ? { ...question.range, ...edited.range } : question.range,
    rows: question.type === 'text' ? edited.rows : question.rows,
  }
  const named = withNode(form, path, () => changed)
  return renamed(named, path, edited.name.trim())
}

function constraintOf({ type, constraint }: Question, { limits, constraint: text }: EditedQuestion): string {
  if (text !== undefined) return text
  if (!limits) return constraint
  for (const field of ['least', 'most'] as const)
    if (!isLimit(limits[field], type)) throw new EditError('formEditor.error.limit', { value: limits[field] }, field)
  if (limits.least !== '' && limits.most !== '' && isAbove(limits.least, limits.most, type))
    throw new EditError('formEditor.error.limitsTurned', {}, 'most')
  return limitsText(limits, type)
}

const isAbove = (least: string, most: string, type: Question['type']) =>
  type === 'date' ? least > most : Number(least) > Number(most)

function choosing(form: Form, { type }: Question, { list, choiceFilter, isRandom, seed }: EditedQuestion) {
  if (!hasList(type)) return {}
  if (list === null) throw new EditError('formEditor.error.noChoices', {}, 'list')
  listNamed(form, list)
  return { list, choiceFilter, randomize: isRandom ? { seed: seed.trim() } : null }
}

export function changeGroup(form: Form, { path, name, label, hint, isPage }: EditOf<'group'>): Edited {
  const group = groupAt(form, path)
  const others = group.appearance.split(/\s+/).filter((word) => word !== PAGE && word !== '')
  const appearance = [...(isPage ? [PAGE] : []), ...others].join(' ')
  const changed = { ...group, label: filledWords(label), hint: filledWords(hint), appearance }
  return renamed(
    withNode(form, path, () => changed),
    path,
    name.trim(),
  )
}

/** Who is in the way of taking something out: what rests on its answers, from outside of it. */
export const restingOn = (form: Form, path: string) => usesOf(form, insideOf(nodeAt(form, path)))

const insideOf = (node: Node): Set<string> =>
  new Set([node.path, ...(node.kind === 'group' ? [...nodesOf(node.nodes)].map(({ path }) => path) : [])])

/** Refused while logic or words elsewhere rest on it. A group goes with its questions only when somebody is sure. */
export function remove(form: Form, { path, sure }: EditOf<'remove'>): Edited {
  const node = nodeAt(form, path)
  const inside = insideOf(node)
  const uses = restingOn(form, path).filter(({ by }) => !inside.has(by))
  if (uses.length > 0) {
    const where = [...new Set(uses.map(({ by }) => by))].join(', ')
    throw new EditError('formEditor.error.used', { name: node.name, where })
  }
  if (node.kind === 'group' && node.nodes.length > 0 && !sure)
    throw new EditError('formEditor.error.groupFull', { count: inside.size - 1 }, 'sure')
  const changed = withNodes(form, aboveOf(path), (nodes) => nodes.filter((one) => one.path !== path))
  return { form: changed, at: aboveOf(path) }
}

/** Asked only if: what is picked is written as an expression. Only answers that are given before can be picked. */
export function askWhen(form: Form, { path, condition }: EditOf<'when'>): Edited {
  for (const { question, how, value } of condition.groups.flatMap(({ tests }) => tests)) {
    const asked = questionAt(form, question)
    if (!isBefore(form, question, path) || path.startsWith(`${question}/`))
      throw new EditError('formEditor.error.notBefore', { name: asked.name }, 'when')
    if (!isFit(asked, how, value)) throw new EditError('formEditor.error.test', { name: asked.name, value }, 'when')
  }
  const relevant = conditionText(condition, (at) => questionAt(form, at))
  return { form: withNode(form, path, (node) => ({ ...node, relevant })), at: path }
}

export function askWhenText(form: Form, { path, text }: EditOf<'when-text'>): Edited {
  nodeAt(form, path)
  return { form: withNode(form, path, (node) => ({ ...node, relevant: text.trim() })), at: path }
}
