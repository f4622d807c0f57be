import { translator } from '#src/i18n/translate.ts'
import { FormFileError } from '#src/voices/xlsform/input/sheet.ts'
import type { Finding, Form, Node } from '#src/voices/xlsform/model.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { findingSaid } from '#src/voices/xlsform/say.ts'
import { formSheets } from '#src/voices/xlsform/writing/form-sheets.ts'
import { blankQuestion } from './blank-form.ts'
import { EditError } from './edit-error.ts'

/**
 * The form as it comes back from the workbook that it makes: what is kept is never something that an XLSForm could not say. A
 * language that has no words yet stays in the form, though it has no column.
 * @throws EditError with the first thing that stands against it
 */
export function checkedForm(form: Form): Form {
  const isEmpty = form.nodes.length === 0
  const read = readBack(isEmpty ? { ...form, nodes: [placeholder(form)] } : form)
  const found = new Map(read.languages.map((language) => [language.name, language]))
  return {
    ...read,
    languages: form.languages.map((language) => found.get(language.name) ?? language),
    nodes: isEmpty ? [] : read.nodes,
  }
}

function readBack(form: Form): Form {
  try {
    const sheets = formSheets(withPlainLines(form)).map((sheet) => ({ ...sheet, oddities: [] }))
    const { form: read, refusals } = readForm(sheets)
    if (read) return read
    throw refusalOf(refusals[0])
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    throw new EditError('formEditor.error.tooLarge')
  }
}

/** The form's reader says it in both languages; which one is read, the page decides. */
function refusalOf(finding: Finding | undefined): EditError {
  if (!finding) return new EditError('formEditor.error.tooLarge')
  const said = { message: findingSaid(translator('en'), finding), messageUr: findingSaid(translator('ur'), finding) }
  return new EditError('formEditor.error.form', said, FIELDS[finding.column.split('::')[0] ?? ''])
}

/** Which field of the editor a column of the workbook is. */
const FIELDS: Record<string, string> = {
  name: 'name',
  type: 'type',
  label: 'label-0',
  relevant: 'whenText',
  constraint: 'constraint',
  calculation: 'calculation',
  choice_filter: 'choiceFilter',
  default: 'initial',
  parameters: 'seed',
}

/** Browsers send lines with carriage returns. */
function withPlainLines(form: Form): Form {
  const plain = <T>(value: T): T =>
    typeof value === 'string' ? (value.replace(/\r\n?/g, '\n') as T) : isPlain(value) ? eachOf(value, plain) : value
  return plain(form)
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null

const eachOf = <T extends object>(value: T, change: <V>(inner: V) => V): T =>
  (Array.isArray(value)
    ? value.map((inner) => change(inner))
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))) as T

/** A form that asks nothing yet still has lists and settings to be checked. */
const placeholder = ({ languages }: Form): Node => ({
  ...blankQuestion('note', 'nothing_yet'),
  label: { [languages[0]?.name ?? 'default']: '…' },
})

/** Paths by the names and places that nodes have now. */
export function withPaths(form: Form): Form {
  const placed = (nodes: readonly Node[], above: string): Node[] =>
    nodes.map((node) => {
      const path = above === '' ? node.name : `${above}/${node.name}`
      return node.kind === 'group' ? { ...node, path, nodes: placed(node.nodes, path) } : { ...node, path }
    })
  return { ...form, nodes: placed(form.nodes, '') }
}
