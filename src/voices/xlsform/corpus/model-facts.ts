import { filled } from '#src/voices/answering/template.ts'
import { type Form, isShown, type Node, nodesOf, type Question, type QuestionType } from '../model.ts'
import { FactList, type FormFacts, tight } from './facts.ts'

const CONTROL: Record<QuestionType, string> = {
  text: 'input',
  integer: 'input',
  decimal: 'input',
  date: 'input',
  time: 'input',
  dateTime: 'input',
  note: 'input',
  calculate: 'input',
  hidden: 'input',
  select_one: 'select1',
  select_multiple: 'select',
  rank: 'odk:rank',
  acknowledge: 'trigger',
  range: 'range',
}

const BIND_TYPE: Partial<Record<QuestionType, string>> = {
  integer: 'int',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  rank: 'odk:rank',
}

/** What our model of a form says, in the words of an XForm whose root is called `root`. */
export function modelFacts(form: Form, root: string, title: string): FormFacts {
  const facts = new FactList()
  const nodes = [...nodesOf(form.nodes)]
  facts.say('title', form.settings.title || form.settings.id || title)
  const shown = nodes.filter((node) => node.kind === 'group' || isShown(node))
  facts.say('controls', shown.map((node) => `${controlOf(node)} ${node.path}`).join('\n'))
  const paths = new Map(nodes.map(({ name, path }) => [name, `/${root}/${path}`]))
  const pathOf = (name: string) => paths.get(name) ?? name
  for (const node of nodes) sayNode(node, pathOf, facts)
  for (const [list, choices] of Object.entries(form.lists)) {
    facts.say(`choices ${list}`, choices.map(({ name }) => name).join(' | '))
    for (const [at, { label, columns }] of choices.entries()) {
      facts.word(`choice ${list} ${at}`, withPaths(label, pathOf))
      for (const [column, value] of Object.entries(columns)) facts.say(`column ${list} ${at} ${column}`, value)
    }
  }
  for (const { name } of form.languages) facts.say(`language ${name}`, 'yes')
  return facts
}

const controlOf = (node: Node) => (node.kind === 'group' ? 'group' : CONTROL[node.type])

/** XForms that pyxform makes have no hints of groups; ours keeps them. */
const wordedBy = (node: Node) =>
  node.kind === 'group' ? (['label'] as const) : (['label', 'hint', 'guidance'] as const)

type PathOf = (name: string) => string

const withPaths = (words: Record<string, string>, pathOf: PathOf) =>
  Object.fromEntries(
    Object.entries(words).map(([language, text]) => [language, filled(text, (name) => `{${pathOf(name)}}`)]),
  )

function sayNode(node: Node, pathOf: PathOf, facts: FactList): void {
  const { path } = node
  const expression = (what: string, text: string) => facts.say(`${what} ${path}`, tight(filled(text, pathOf)))
  expression('relevant', node.relevant)
  if (node.kind === 'group' || isShown(node)) {
    // A table-list is laid out by a field-list and nodes of its own; the words of its group stand there.
    const isTable = node.kind === 'group' && /\btable-list\b/.test(node.appearance)
    facts.say(`appearance ${path}`, isTable ? node.appearance.replace('table-list', 'field-list') : node.appearance)
    if (!isTable) for (const field of wordedBy(node)) facts.word(`${field} ${path}`, withPaths(node[field], pathOf))
  }
  if (node.kind === 'group') return
  expression('readonly', node.type === 'note' && node.readonly === '' ? 'true()' : node.readonly)
  sayQuestion(node, expression, pathOf, facts)
}

function sayQuestion(
  node: Question,
  expression: (what: string, text: string) => void,
  pathOf: PathOf,
  facts: FactList,
): void {
  const { path, range } = node
  facts.say(`type ${path}`, bindType(node))
  expression('constraint', node.constraint)
  expression('required', node.required)
  const stored = node.triggers.length > 0
  expression(stored ? 'computed' : 'calculate', stored && node.calculation === '' ? 'nothing' : node.calculation)
  facts.word(`constraintMessage ${path}`, withPaths(node.constraintMessage, pathOf))
  facts.word(`requiredMessage ${path}`, withPaths(node.requiredMessage, pathOf))
  facts.say(
    `default ${path}`,
    node.initial?.isDynamic ? tight(filled(node.initial.value, pathOf)) : (node.initial?.value ?? ''),
  )
  facts.say(`rows ${path}`, node.rows === null ? '' : String(node.rows))
  if (!isShown(node)) return
  facts.say(`list ${path}`, node.list ?? '')
  expression('choiceFilter', node.choiceFilter)
  if (node.randomize) expression('randomize', node.randomize.seed || 'unseeded')
  if (range) {
    const { start, end, step, tickInterval, placeholder } = range
    facts.say(`range ${path}`, [start, end, step, tickInterval ?? '', placeholder ?? ''].join(' '))
  }
}

function bindType({ type, range }: Question): string {
  if (type === 'acknowledge') return ''
  if (!range) return BIND_TYPE[type] ?? 'string'
  return Object.values(range).every((value) => value === null || Number.isInteger(value)) ? 'int' : 'decimal'
}
