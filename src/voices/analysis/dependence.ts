/** Which answers of a form decide about others, as its expressions say: whoever knows the form knows that. */
import { partsOf } from '#src/voices/answering/expression.ts'
import { compile, type ExpressionField, type Program } from '#src/voices/answering/program.ts'
import type { Form } from '#src/voices/xlsform/model.ts'

export interface Dependence {
  /** Paths of the questions whose answers decide whether this one is asked. */
  asked: ReadonlySet<string>
  /** Paths of those that decide which answers it can have: filters of choices, constraints. */
  answers: ReadonlySet<string>
}

export interface Dependences {
  program: Program
  of: (path: string) => Dependence
  /** Whether answers to one can rule out answers to the other. */
  between: (a: string, b: string) => boolean
}

const nothing: Dependence = { asked: new Set(), answers: new Set() }

export function dependencesOf(form: Form): Dependences {
  const { program } = compile(form)
  const found = new Map<string, Dependence>()
  for (const [path, { groups }] of program.nodes) {
    const asked = new Set([path, ...groups.map((group) => group.path)].flatMap((at) => named(program, at, 'relevant')))
    const answers = new Set((['choiceFilter', 'constraint'] as const).flatMap((field) => named(program, path, field)))
    answers.delete(path)
    found.set(path, { asked, answers })
  }
  const of = (path: string) => found.get(path) ?? nothing
  const decides = (a: string, b: string) => of(b).asked.has(a) || of(b).answers.has(a)
  return { program, of, between: (a, b) => decides(a, b) || decides(b, a) }
}

/** Questions that an expression speaks of; for what a form computes, those that it is computed from. */
function named(program: Program, path: string, field: ExpressionField, within: readonly string[] = []): string[] {
  const expression = program.nodes.get(path)?.expressions[field]
  if (!expression || within.includes(path)) return []
  return [...partsOf(expression)].flatMap((part) => {
    if (part.kind !== 'reference' && part.kind !== 'path') return []
    const to = program.references.resolve(part, path)
    const isComputed = program.nodes.get(to)?.expressions.calculation !== undefined
    return isComputed ? named(program, to, 'calculation', [...within, path]) : [to]
  })
}

/** Questions that what a form computes is computed from. */
export const computedFrom = (program: Program, path: string): string[] =>
  program.nodes.get(path)?.expressions.calculation ? named(program, path, 'calculation') : [path]
