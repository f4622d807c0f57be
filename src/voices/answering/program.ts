import type { FindingKey, Form, Group, Node, Question, Words } from '#src/voices/xlsform/model.ts'
import { type Allowed, checked } from './check.ts'
import { type Expression, ExpressionError, partsOf } from './expression.ts'
import { orderOf } from './order.ts'
import { References } from './references.ts'
import { referencesIn } from './template.ts'

/** The expressions of a question; `initial` only where the default is computed. */
export const EXPRESSION_FIELDS = [
  'relevant',
  'readonly',
  'required',
  'constraint',
  'calculation',
  'choiceFilter',
  'initial',
  'seed',
] as const
export type ExpressionField = (typeof EXPRESSION_FIELDS)[number]

export const TEXT_FIELDS = ['label', 'hint', 'guidance', 'constraintMessage', 'requiredMessage'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** What cannot be evaluated, and where in the form it stands. */
export interface Fault {
  path: string
  field: ExpressionField | TextField | 'trigger' | 'choiceLabel'
  key: FindingKey
  values: Record<string, string | number>
}

export interface Located {
  node: Node
  /** From the top of the form to the node's own group. */
  groups: Group[]
  expressions: Partial<Record<ExpressionField, Expression>>
}

/** A form whose expressions are parsed and whose references are resolved: made once, used for every answer. */
export interface Program {
  form: Form
  /** By path, in the form's order. */
  nodes: Map<string, Located>
  references: References
  /** Paths, each after those that it depends on; none when the form has faults. */
  order: string[]
}

const ALLOWED: Record<ExpressionField, Allowed> = {
  relevant: { self: false, columns: false },
  readonly: { self: true, columns: false },
  required: { self: true, columns: false },
  constraint: { self: true, columns: false },
  calculation: { self: true, columns: false },
  choiceFilter: { self: false, columns: true },
  initial: { self: true, columns: false },
  seed: { self: false, columns: false },
}

/** Parses every expression of a form. A program with faults is not to be run. */
export function compile(form: Form): { program: Program; faults: Fault[] } {
  const nodes = new Map<string, Located>()
  locate(form.nodes, [], nodes)
  const program: Program = { form, nodes, references: new References(nodes.values()), order: [] }
  const faults: Fault[] = []
  for (const located of nodes.values()) readExpressions(located, program, faults)
  for (const { node } of nodes.values()) checkTexts(node, program, faults)
  checkChoiceLabels(program, faults)
  const { order, cycle } = faults.length === 0 ? orderOf(program) : { order: null, cycle: null }
  program.order = order ?? []
  if (cycle)
    faults.push({ path: cycle[0] ?? '', field: 'relevant', key: 'circular', values: { way: cycle.join(' → ') } })
  return { program, faults }
}

function locate(nodes: readonly Node[], groups: Group[], into: Map<string, Located>): void {
  for (const node of nodes) {
    into.set(node.path, { node, groups, expressions: {} })
    if (node.kind === 'group') locate(node.nodes, [...groups, node], into)
  }
}

/** The text of an expression, '' where there is none. */
export function expressionText(node: Node, field: ExpressionField): string {
  if (field === 'relevant' || field === 'readonly') return node[field]
  if (node.kind === 'group') return ''
  if (field === 'initial') return node.initial?.isDynamic ? node.initial.value : ''
  if (field === 'seed') return node.randomize?.seed ?? ''
  return node[field]
}

function readExpressions(located: Located, program: Program, faults: Fault[]): void {
  const { node } = located
  for (const field of EXPRESSION_FIELDS) {
    const text = expressionText(node, field)
    if (text === '') continue
    guarded({ path: node.path, field }, faults, () => {
      const expression = checked(text, ALLOWED[field])
      for (const part of partsOf(expression)) checkReference(part, node.path, program)
      located.expressions[field] = expression
    })
  }
  if (node.kind === 'question') checkTriggers(node, program, faults)
}

function checkReference(part: Expression, path: string, { references }: Program): void {
  if (part.kind === 'reference' || part.kind === 'path') references.resolve(part, path)
  const question = part.kind === 'call' && part.name === 'jr:choice-name' ? part.args[1] : undefined
  if (question?.kind === 'text') for (const name of referencesIn(question.value)) references.named(name, question.at)
}

function guarded(at: Pick<Fault, 'path' | 'field'>, faults: Fault[], check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    faults.push({ ...at, key: error.key, values: { ...error.values, at: error.at + 1 } })
  }
}

function checkTexts(node: Node, { references }: Program, faults: Fault[]): void {
  for (const field of TEXT_FIELDS) {
    const words: Words | undefined = field in node ? (node as Question)[field] : undefined
    for (const text of Object.values(words ?? {})) {
      guarded({ path: node.path, field }, faults, () => {
        for (const name of referencesIn(text)) references.named(name, text.indexOf(name))
      })
    }
  }
}

/** Words of choices may speak of answers, too. */
function checkChoiceLabels({ form, references }: Program, faults: Fault[]): void {
  for (const [list, choices] of Object.entries(form.lists)) {
    for (const choice of choices) {
      guarded({ path: `${list}/${choice.name}`, field: 'choiceLabel' }, faults, () => {
        for (const text of Object.values(choice.label)) {
          for (const name of referencesIn(text)) references.named(name, text.indexOf(name))
        }
      })
    }
  }
}

function checkTriggers(node: Question, { nodes }: Program, faults: Fault[]): void {
  for (const trigger of node.triggers) {
    const found = nodes.get(trigger)?.node
    const isUnseen = found?.kind === 'question' && (found.type === 'calculate' || found.calculation !== '')
    const values = { name: trigger }
    if (isUnseen) faults.push({ path: node.path, field: 'trigger', key: 'triggerUnseen', values })
  }
}
