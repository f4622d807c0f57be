import type { Form, Node, Question, Words } from '#src/voices/xlsform/model.ts'
import { OTHER, wordsFor } from '#src/voices/xlsform/reading/other.ts'
import { blankGroup, blankQuestion } from './blank-form.ts'
import { withPaths } from './checked-form.ts'
import { askingFrom, listFor, listNamed } from './choice-lists.ts'
import { conditionText } from './condition.ts'
import { EditError } from './edit-error.ts'
import type { Added, Edited, EditOf } from './edit-model.ts'
import { usesOf } from './references.ts'
import { aboveOf, freeName, groupAt, namesIn, nodeAt, questionAt, slugOf, within, withNode, withNodes } from './tree.ts'

export const hasList = (type: string): boolean => type === 'select_one' || type === 'select_multiple' || type === 'rank'

/** Texts that say something. */
export const filledWords = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))

/** A new question, group or page, at the end of the form or of a group. */
export function add(form: Form, edit: EditOf<'add'>): Edited {
  const { what, into, calculation } = edit
  if (into !== '') groupAt(form, into)
  const label = filledWords(edit.label)
  const [first = ''] = Object.values(label)
  const taken = namesIn(form)
  const name = edit.name.trim() || freeName(slugOf(first, `q${taken.size + 1}`), taken)
  if (taken.has(name.toLowerCase())) throw new EditError('formEditor.error.nameThere', { name }, 'name')
  if (what !== 'calculate' && first === '') throw new EditError('formEditor.error.noWords', {}, 'label-0')
  if (what === 'calculate' && calculation.trim() === '')
    throw new EditError('formEditor.error.noCalculation', {}, 'calculation')
  const [listed, node] = made(form, edit, name)
  const changed = withNodes(paged(listed, what), into, (nodes) => [...nodes, { ...node, label }])
  return { form: withPaths(changed), at: within(into, name) }
}

function made(form: Form, { what, list, lines, calculation }: EditOf<'add'>, name: string): [Form, Node] {
  if (what === 'group' || what === 'page') return [form, blankGroup(name, what === 'page')]
  if (!hasList(what))
    return [form, { ...blankQuestion(what, name), calculation: what === 'calculate' ? calculation : '' }]
  const [listed, chosen] = listFor(form, { list, lines }, name)
  return [listed, { ...blankQuestion(what, name), list: chosen }]
}

/** A form with pages is shown page by page. */
const paged = (form: Form, what: string): Form =>
  what === 'page' && form.settings.style === '' ? { ...form, settings: { ...form.settings, style: 'pages' } } : form

const sharesList = (from: string, to: string) => hasList(from) && hasList(to)

/** Another kind of question. What only the old kind has, goes; refused while logic rests on its answers. */
export function changeKind(form: Form, { path, what, list, lines }: EditOf<'kind'>): Edited {
  const question = questionAt(form, path)
  if (question.type === what) return { form, at: path }
  const uses = usesOf(form, new Set([path])).filter(({ field }) => field !== 'choiceLabel' && field !== 'label')
  if (uses.length > 0)
    throw new EditError('formEditor.error.kindUsed', { where: uses.map(({ by }) => by).join(', ') }, 'what')
  const keepsList = sharesList(question.type, what) && list === '' && lines.trim() === ''
  const [listed, chosen] =
    hasList(what) && !keepsList ? listFor(form, { list, lines }, question.name) : [form, question.list]
  const changed = asKind(question, what, hasList(what) ? chosen : null)
  return { form: withNode(listed, path, () => changed), at: path }
}

function asKind(question: Question, what: Added, list: string | null): Question {
  const { name, path, label, hint, guidance, relevant, readonly, required, requiredMessage } = question
  const kept = { path, label, hint, guidance, relevant, readonly, required, requiredMessage }
  const isCalculated = what === 'calculate'
  const blank = blankQuestion(what, name)
  return {
    ...blank,
    ...kept,
    list,
    choiceFilter: list === null ? '' : question.choiceFilter,
    randomize: list === null ? null : question.randomize,
    calculation: isCalculated ? question.calculation || "''" : question.calculation,
    ...(what === 'note' || isCalculated ? { required: '', requiredMessage: {} } : {}),
  }
}

/** The same question once more, after it, under a name of its own. */
export function duplicate(form: Form, { path }: EditOf<'duplicate'>): Edited {
  const question = questionAt(form, path)
  const name = freeName(question.name, namesIn(form))
  const changed = withNodes(form, aboveOf(path), (nodes) =>
    nodes.flatMap((node) => (node.path === path ? [node, { ...structuredClone(question), name }] : [node])),
  )
  return { form: withPaths(changed), at: within(aboveOf(path), name) }
}

/**
 * Writes "other" out: a choice of that name in the list, and after the question a text that is asked when it is chosen. The
 * list may serve other questions, which then have the choice, too: the page says which.
 */
export function addOther(form: Form, { path }: EditOf<'other'>): Edited {
  const question = questionAt(form, path)
  if (question.type !== 'select_one' && question.type !== 'select_multiple')
    throw new EditError('formEditor.error.noOtherHere')
  const list = question.list ?? ''
  const choices = listNamed(form, list)
  const name = `${question.name}_other`
  if (namesIn(form).has(name.toLowerCase())) throw new EditError('formEditor.error.nameThere', { name })
  const fallback = form.settings.defaultLanguage || (form.languages[0]?.name ?? '')
  const more = choices.some((choice) => choice.name === OTHER)
    ? []
    : [{ name: OTHER, label: wordsFor('choice', choices, fallback), columns: {} }]
  const how = question.type === 'select_one' ? 'is' : 'includes'
  const condition = { join: 'all', groups: [{ join: 'all', tests: [{ question: path, how, value: OTHER }] }] } as const
  const asked: Question = {
    ...blankQuestion('text', name),
    label: wordsFor('question', [question], fallback),
    relevant: conditionText(structuredClone(condition) as never, () => question),
  }
  const listed = { ...form, lists: { ...form.lists, [list]: [...choices, ...more] } }
  const changed = withNodes(listed, aboveOf(path), (nodes) =>
    nodes.flatMap((node) => (node.path === path ? [node, asked] : [node])),
  )
  return { form: withPaths(changed), at: within(aboveOf(path), name) }
}

/** A copy of the list for this question alone, so that changing it leaves other questions as they are. */
export function ownList(form: Form, { path }: EditOf<'own-list'>): Edited {
  const question = questionAt(form, path)
  const list = question.list ?? ''
  const choices = listNamed(form, list)
  if (askingFrom(form, list).length < 2) return { form, at: path }
  const name = freeName(question.name, new Set(Object.keys(form.lists).map((one) => one.toLowerCase())))
  const copied = { ...form, lists: { ...form.lists, [name]: structuredClone(choices) } }
  return { form: withNode(copied, path, () => ({ ...question, list: name })), at: path }
}

/** Whether something that stands at a path is asked before something else. */
export function isBefore(form: Form, path: string, other: string): boolean {
  const order = orderIn(form)
  return (order.get(nodeAt(form, path).path) ?? 0) < (order.get(other) ?? 0)
}

export function orderIn(form: Form): Map<string, number> {
  const order = new Map<string, number>()
  const count = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      order.set(node.path, order.size)
      if (node.kind === 'group') count(node.nodes)
    }
  }
  count(form.nodes)
  return order
}
