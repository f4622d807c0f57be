/** Lists of choices: each may serve several questions. */
import { partsOf } from '#src/voices/answering/expression.ts'
import { EXPRESSION_FIELDS } from '#src/voices/answering/program.ts'
import { type Choice, type Form, type Question, questionsOf, type Words } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { EditError } from './edit-error.ts'
import type { Edited, EditOf } from './edit-model.ts'
import { moved } from './places.ts'
import { programOf, spokenOf } from './references.ts'
import { freeName, mapped, slugOf } from './tree.ts'

/** Questions that take their choices, or a range its marks, from a list. */
export const askingFrom = (form: Form, list: string): Question[] =>
  [...questionsOf(form)].filter((question) => question.list === list)

export function listNamed(form: Form, list: string): Choice[] {
  const choices = own(form.lists, list)
  if (!choices) throw new EditError('formEditor.error.noList', { list }, 'list')
  return choices
}

/** Between the languages of one line: a tab, as spreadsheets paste it, or a bar. */
const BETWEEN = /\t|\s*\|\s*/

/**
 * Choices made of lines, each with its words in the form's languages, in their order: `Very safe | بہت محفوظ`.
 * @param there choices that are in the list already
 */
export function choicesFrom(lines: string, form: Form, there: readonly Choice[] = []): Choice[] {
  const taken = new Set(there.map(({ name }) => name.toLowerCase()))
  return lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const label: Words = {}
      for (const [at, text] of line.split(BETWEEN).entries()) {
        const language = form.languages[at]
        if (!language)
          throw new EditError('formEditor.error.lineParts', { line, languages: form.languages.length }, 'lines')
        if (text !== '') label[language.name] = text
      }
      const name = freeName(slugOf(line.split(BETWEEN)[0] ?? '', `choice${taken.size + 1}`), taken)
      taken.add(name.toLowerCase())
      return { name, label, columns: {} }
    })
}

/** A list of its own for something that is named so, or the list that is there. */
export function listFor(form: Form, { list, lines }: { list: string; lines: string }, named: string): [Form, string] {
  if (list !== '') {
    listNamed(form, list)
    if (lines.trim() === '') return [form, list]
    throw new EditError('formEditor.error.listAndLines', { list }, 'lines')
  }
  const choices = choicesFrom(lines, form)
  if (choices.length === 0) throw new EditError('formEditor.error.noChoices', {}, 'lines')
  const name = freeName(named, listNames(form))
  return [{ ...form, lists: { ...form.lists, [name]: choices } }, name]
}

const listNames = ({ lists }: Form) => new Set(Object.keys(lists).map((list) => list.toLowerCase()))

export function newList(form: Form, { list, lines }: EditOf<'new-list'>): Edited {
  const name = list.trim() === '' ? 'list' : list.trim()
  if (own(form.lists, name)) throw new EditError('formEditor.error.listThere', { list: name }, 'list')
  const [changed, at] = listFor(form, { list: '', lines }, name)
  return { form: changed, at }
}

/** Changes what a list says: names, words, what goes, what comes at its end, and what changes places. */
export function changeList(form: Form, { list, name, choices, lines, move }: EditOf<'list'>): Edited {
  const before = listNamed(form, list)
  const edits = new Map(choices.map((choice) => [choice.was, choice]))
  const kept = before.flatMap((choice) => {
    const edit = edits.get(choice.name)
    if (!edit) return [choice]
    if (edit.remove || edit.name !== choice.name) refuseUsed(form, list, choice.name)
    const label = Object.fromEntries(Object.entries(edit.label).filter(([, text]) => text.trim() !== ''))
    return edit.remove
      ? []
      : [{ ...choice, name: edit.name.trim(), label: { ...choice.label, ...without(edit.label), ...label } }]
  })
  const all = [...kept.map(cleaned), ...choicesFrom(lines, form, kept)]
  if (all.length === 0) throw new EditError('formEditor.error.noChoices', {}, 'lines')
  const at = move ? all.findIndex((choice) => choice.name === (edits.get(move.choice)?.name ?? move.choice)) : -1
  const ordered = move && at >= 0 ? moved(all, at, move.way) : all
  return renamedList({ ...form, lists: { ...form.lists, [list]: ordered } }, list, name.trim())
}

/** Emptied texts overwrite what was there. */
const without = (label: Words): Words => Object.fromEntries(Object.keys(label).map((language) => [language, '']))
const cleaned = (choice: Choice): Choice => ({
  ...choice,
  label: Object.fromEntries(Object.entries(choice.label).filter(([, text]) => text !== '')),
})

function renamedList(form: Form, list: string, name: string): Edited {
  if (name === '' || name === list) return { form, at: list }
  if (own(form.lists, name)) throw new EditError('formEditor.error.listThere', { list: name }, 'name')
  const lists = Object.fromEntries(Object.entries(form.lists).map(([key, value]) => [key === list ? name : key, value]))
  const nodes = mapped(form.nodes, (node) =>
    node.kind === 'question' && node.list === list ? { ...node, list: name } : node,
  )
  return { form: { ...form, lists, nodes }, at: name }
}

/** Where logic asks for one choice of a list: paths of what has the logic. */
export function choiceUses(form: Form, list: string, choice: string): string[] {
  const program = programOf(form)
  const sources = new Set(askingFrom(form, list).map(({ path }) => path))
  return [...program.nodes.values()].flatMap(({ node, expressions }) => {
    const isUse = EXPRESSION_FIELDS.some((field) => {
      const expression = expressions[field]
      if (!expression) return false
      const speaks =
        sources.has(node.path) || spokenOf(expression, node.path, program).some((path) => sources.has(path))
      return speaks && [...partsOf(expression)].some((part) => isNamed(part, choice))
    })
    return isUse ? [node.path] : []
  })
}

const isNamed = (part: { kind: string; value?: unknown }, choice: string) =>
  (part.kind === 'text' && part.value === choice) || (part.kind === 'number' && String(part.value) === choice)

function refuseUsed(form: Form, list: string, choice: string): void {
  const uses = choiceUses(form, list, choice)
  if (uses.length > 0) throw new EditError('formEditor.error.choiceUsed', { choice, where: uses.join(', ') })
}

export function removeList(form: Form, { list }: EditOf<'remove-list'>): Edited {
  listNamed(form, list)
  const asked = askingFrom(form, list)
  if (asked.length > 0)
    throw new EditError('formEditor.error.listUsed', { list, where: asked.map(({ path }) => path).join(', ') })
  const { [list]: _gone, ...lists } = form.lists
  return { form: { ...form, lists }, at: '' }
}
