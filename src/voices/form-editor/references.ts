/** Who speaks of whom: found before something goes, and rewritten when something moves or gets another name. */
import { type Expression, partsOf } from '#src/voices/answering/expression.ts'
import {
  compile,
  EXPRESSION_FIELDS,
  type ExpressionField,
  type Program,
  TEXT_FIELDS,
  type TextField,
} from '#src/voices/answering/program.ts'
import { References } from '#src/voices/answering/references.ts'
import { referencesIn } from '#src/voices/answering/template.ts'
import { type Form, type Node, nodesOf, type Question, type Words } from '#src/voices/xlsform/model.ts'
import { EditError } from './edit-error.ts'
import { printExpression } from './print-expression.ts'
import { mapped } from './tree.ts'

type Reference = Expression & { kind: 'reference' | 'path' }

export interface Use {
  /** Of the question or group whose logic or words rest on it; a list where `field` is `choiceLabel`. */
  by: string
  field: ExpressionField | TextField | 'trigger' | 'choiceLabel'
}

export const programOf = (form: Form): Program => compile(form).program

const isReference = (part: Expression): part is Reference => part.kind === 'reference' || part.kind === 'path'

/** Paths of the questions that an expression speaks of. */
export function spokenOf(expression: Expression, from: string, { references }: Program): string[] {
  return [...partsOf(expression)].flatMap((part) => {
    if (isReference(part)) return [references.resolve(part, from)]
    const named = part.kind === 'call' && part.name === 'jr:choice-name' ? part.args[1] : undefined
    return named?.kind === 'text' ? referencesIn(named.value).map((name) => references.named(name, 0)) : []
  })
}

/** Everything of the form that rests on the answers of these questions, but for what they say of themselves. */
export function usesOf(form: Form, paths: ReadonlySet<string>): Use[] {
  const program = programOf(form)
  const uses: Use[] = []
  for (const { node, expressions } of program.nodes.values()) {
    if (paths.has(node.path)) continue
    for (const field of EXPRESSION_FIELDS) {
      const expression = expressions[field]
      const isUse = expression && spokenOf(expression, node.path, program).some((path) => paths.has(path))
      if (isUse) uses.push({ by: node.path, field })
    }
    for (const field of TEXT_FIELDS)
      if (speaks(wordsAt(node, field), paths, program)) uses.push({ by: node.path, field })
    if (node.kind === 'question' && node.triggers.some((path) => paths.has(path)))
      uses.push({ by: node.path, field: 'trigger' })
  }
  for (const [list, choices] of Object.entries(form.lists))
    if (choices.some(({ label }) => speaks(label, paths, program))) uses.push({ by: list, field: 'choiceLabel' })
  return uses
}

const wordsAt = (node: Node, field: TextField): Words => (field in node ? (node as Question)[field] : {})

const speaks = (words: Words, paths: ReadonlySet<string>, { references }: Program) =>
  Object.values(words).some((text) => referencesIn(text).some((name) => paths.has(references.named(name, 0))))

const REFERENCE = /\$\{\s*([^\s{}]+)\s*\}/gu

/** Another name wherever `${name}` is written, in logic and in words. */
export function renamedReferences(form: Form, from: string, to: string): Form {
  return withTexts(form, (text) =>
    text.replace(REFERENCE, (whole, name: string) => (name === from ? `\${${to}}` : whole)),
  )
}

/** Every expression and every text of a form through a function. */
function withTexts(form: Form, change: (text: string) => string): Form {
  const words = (all: Words): Words => Object.fromEntries(Object.entries(all).map(([key, text]) => [key, change(text)]))
  const records = (all: Record<string, string>) => words(all)
  return {
    ...form,
    settings: { ...form.settings, others: records(form.settings.others) },
    nodes: mapped(form.nodes, (node) => {
      const texts = { label: words(node.label), hint: words(node.hint), guidance: words(node.guidance) }
      const shared = { ...texts, relevant: change(node.relevant), readonly: change(node.readonly) }
      if (node.kind === 'group') return { ...node, ...shared }
      return {
        ...node,
        ...shared,
        required: change(node.required),
        requiredMessage: words(node.requiredMessage),
        constraint: change(node.constraint),
        constraintMessage: words(node.constraintMessage),
        calculation: change(node.calculation),
        choiceFilter: change(node.choiceFilter),
        initial: node.initial && { ...node.initial, value: change(node.initial.value) },
        randomize: node.randomize && { seed: change(node.randomize.seed) },
      }
    }),
    lists: Object.fromEntries(
      Object.entries(form.lists).map(([list, choices]) => [
        list,
        choices.map((choice) => ({ ...choice, label: words(choice.label) })),
      ]),
    ),
  }
}

/**
 * The form after some of its nodes have got other paths: references by path (`../name`) that would now mean something else are
 * written by name, and triggers follow.
 * @param form with its nodes in their new places, everything they say still as it was
 * @param before the same form before, compiled
 * @param pathNow of what had a path before
 */
export function withPathsFollowed(form: Form, before: Program, pathNow: (path: string) => string): Form {
  const names = Map.groupBy(nodesOf(form.nodes), ({ name }) => name)
  const now = new References([...nodesOf(form.nodes)].map((node) => ({ node, groups: [], expressions: {} })))
  const wasAt = new Map([...before.nodes.keys()].map((path) => [pathNow(path), path]))
  const nodes = mapped(form.nodes, (node) => {
    const located = before.nodes.get(wasAt.get(node.path) ?? '')
    if (!located) return node
    const changed = { ...node }
    for (const field of EXPRESSION_FIELDS) {
      const expression = located.expressions[field]
      if (!expression) continue
      const meant = (reference: Reference) => pathNow(before.references.resolve(reference, located.node.path))
      const strays = [...partsOf(expression)].some(
        (part) => isReference(part) && part.kind === 'path' && meaning(now, part, node.path) !== meant(part),
      )
      if (strays)
        setExpression(
          changed,
          field,
          printExpression(expression, (one) => nameOf(meant(one), names)),
        )
    }
    if (changed.kind === 'question') changed.triggers = changed.triggers.map(pathNow)
    return changed
  })
  return { ...form, nodes }
}

function meaning(references: References, part: Reference, from: string): string | null {
  try {
    return references.resolve(part, from)
  } catch {
    return null
  }
}

function nameOf(path: string, names: Map<string, Node[]>): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (names.get(name)?.length !== 1) throw new EditError('formEditor.error.twoOfName', { name })
  return name
}

function setExpression(node: Node, field: ExpressionField, text: string): void {
  if (field === 'relevant' || field === 'readonly') node[field] = text
  else if (node.kind === 'group') return
  else if (field === 'initial') node.initial = { value: text, isDynamic: true }
  else if (field === 'seed') node.randomize = { seed: text }
  else node[field] = text
}
