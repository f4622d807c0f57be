import type { Form, Group, Node, Question, Words } from '../model.ts'
import { UNNAMED } from '../reading/words.ts'

export interface WrittenSheet {
  name: string
  rows: string[][]
}

/** A row by its headings, as far as it has something to say. */
type Cells = Record<string, string>

/** A form as the sheets of an XLSForm: what `readForm` reads back into the same form, and ODK and KoboToolbox take. */
export function formSheets(form: Form): WrittenSheet[] {
  const survey = rowsOf(form.nodes, form)
  const choices = choiceRows(form)
  return [
    { name: 'survey', rows: table(survey, ['type', 'name', ...headings('label', form)]) },
    { name: 'choices', rows: table(choices, ['list_name', 'name', ...headings('label', form)]) },
    { name: 'settings', rows: table([settingsCells(form, survey)], []) },
  ].filter(({ rows }) => rows.length > 1)
}

/** Headings first, in the order in which rows bring them; then a line for each row. */
function table(rows: readonly Cells[], first: readonly string[]): string[][] {
  const used = new Set(first)
  for (const row of rows) for (const heading of Object.keys(row)) if (row[heading] !== '') used.add(heading)
  const columns = [...used]
  return [columns, ...rows.map((row) => columns.map((heading) => row[heading] ?? ''))]
}

const heading = (column: string, language: string) => (language === UNNAMED ? column : `${column}::${language}`)
const headings = (column: string, { languages }: Form) => languages.map(({ name }) => heading(column, name))

/** In the form's order of languages, so that the columns keep it. */
const worded = (column: string, words: Words, { languages }: Form): Cells =>
  Object.fromEntries(languages.flatMap(({ name }) => (words[name] ? [[heading(column, name), words[name]]] : [])))

const rowsOf = (nodes: readonly Node[], form: Form): Cells[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? groupRows(node, form) : [questionCells(node, form)]))

const groupRows = (group: Group, form: Form): Cells[] => [
  { type: 'begin_group', name: group.name, ...shared(group, form) },
  ...rowsOf(group.nodes, form),
  { type: 'end_group' },
]

const shared = (node: Node, form: Form): Cells => ({
  ...worded('label', node.label, form),
  ...worded('hint', node.hint, form),
  ...worded('guidance_hint', node.guidance, form),
  relevant: node.relevant,
  readonly: condition(node.readonly),
  appearance: node.appearance,
})

function questionCells(question: Question, form: Form): Cells {
  const { type, list, name } = question
  return {
    type: list !== null && type !== 'range' ? `${type} ${list}` : type,
    name,
    ...shared(question, form),
    required: condition(question.required),
    ...worded('required_message', question.requiredMessage, form),
    constraint: question.constraint,
    ...worded('constraint_message', question.constraintMessage, form),
    calculation: question.calculation,
    trigger: question.triggers.map((path) => `\${${nameAt(path)}}`).join(', '),
    default: question.initial?.value ?? '',
    choice_filter: question.choiceFilter,
    parameters: parametersOf(question),
  }
}

const nameAt = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const condition = (expression: string) => (expression === 'true()' ? 'yes' : expression)

function parametersOf({ range, list, randomize, rows }: Question): string {
  const parameters: [name: string, value: string | number | null | undefined][] = [
    ['start', range?.start],
    ['end', range?.end],
    ['step', range?.step],
    ['tick_interval', range?.tickInterval],
    ['placeholder', range?.placeholder],
    ['tick_labelset', range ? list : null],
    ['randomize', randomize ? 'true' : null],
    ['seed', randomize?.seed],
    ['rows', rows],
  ]
  const given = parameters.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return given.map(([name, value]) => `${name}=${value}`).join(' ')
}

const choiceRows = (form: Form): Cells[] =>
  Object.entries(form.lists).flatMap(([list, choices]) =>
    choices.map(({ name, label, columns }) => ({ list_name: list, name, ...worded('label', label, form), ...columns })),
  )

function settingsCells({ settings }: Form, survey: readonly Cells[]): Cells {
  const { title, id, version, defaultLanguage, style, allowDuplicates, others } = settings
  const hasRunsOfSpaces = survey.some((row) => Object.values(row).some((text) => / {2}/.test(text)))
  return {
    form_title: title,
    form_id: id,
    version,
    default_language: defaultLanguage,
    style,
    allow_choice_duplicates: allowDuplicates ? 'yes' : '',
    clean_text_values: hasRunsOfSpaces ? 'no' : '',
    ...others,
  }
}
