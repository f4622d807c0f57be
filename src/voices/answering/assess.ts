import { type Choice, isShown, type Question } from '#src/voices/xlsform/model.ts'
import { evaluate, type Scope } from './evaluate.ts'
import type { Surroundings } from './functions/model.ts'
import type { ExpressionField, Located, Program } from './program.ts'
import { shuffled } from './shuffle.ts'
import { referencesIn } from './template.ts'
import { numberOf, storedText, truthOf, type Value } from './values.ts'

/** What was answered, as it is stored, by path. What has no answer has no entry, or ''. */
export type Answers = Readonly<Record<string, string>>

export type Unmet = 'required' | 'constraint' | null

/** What a form says of a set of answers; each thing is worked out when it is first asked for. */
export interface Assessment {
  /** Whether the question or group is asked. */
  isRelevant: (path: string) => boolean
  /** The answer that counts: calculated where the form calculates it, '' where it is not asked. */
  value: (path: string) => string
  isRequired: (path: string) => boolean
  isReadonly: (path: string) => boolean
  /** What the answer lacks. An answer that is not asked for lacks nothing, and only what is answered can be wrong. */
  unmet: (path: string) => Unmet
  /** The choices on offer, in the order to show them. */
  choices: (path: string) => Choice[]
}

/** Evaluates a form for a set of answers. Pure: the same answers and surroundings give the same assessment. */
export function assess(
  program: Program,
  answers: Answers,
  surroundings: Surroundings & { language?: string },
): Assessment {
  const values = new Map<string, string>()
  const relevances = new Map<string, boolean>()

  const scopeFor = (path: string, choice?: Choice): Scope => ({
    ...surroundings,
    self: () => answers[path] ?? '',
    answerOf: (reference) => value(program.references.resolve(reference, path)),
    column: choice ? (name) => columnOf(choice, name) : null,
    choiceName: (chosen, question) => choiceName(program, chosen, question, surroundings.language),
  })

  function run({ node, expressions }: Located, field: ExpressionField): Value | undefined {
    const expression = expressions[field]
    return expression && evaluate(expression, scopeFor(node.path))
  }

  function isTrue(path: string, field: ExpressionField, otherwise: boolean): boolean {
    const result = run(locatedAt(program, path), field)
    return result === undefined ? otherwise : truthOf(result)
  }

  function isRelevant(path: string): boolean {
    const known = relevances.get(path)
    if (known !== undefined) return known
    const { groups } = locatedAt(program, path)
    const found = groups.every((group) => isTrue(group.path, 'relevant', true)) && isTrue(path, 'relevant', true)
    relevances.set(path, found)
    return found
  }

  function value(path: string): string {
    const known = values.get(path)
    if (known !== undefined) return known
    const found = isRelevant(path) ? ownValue(path) : ''
    values.set(path, found)
    return found
  }

  function ownValue(path: string): string {
    const located = locatedAt(program, path)
    const isStored = located.node.kind === 'question' && located.node.triggers.length > 0
    const calculated = isStored ? undefined : run(located, 'calculation')
    return calculated === undefined ? (answers[path] ?? '') : storedText(calculated)
  }

  function unmet(path: string): Unmet {
    if (!isRelevant(path)) return null
    if (value(path) === '') return isTrue(path, 'required', false) ? 'required' : null
    return isTrue(path, 'constraint', true) ? null : 'constraint'
  }

  function choices(path: string): Choice[] {
    const located = locatedAt(program, path)
    const question = located.node as Question
    const filter = located.expressions.choiceFilter
    const offered = (program.form.lists[question.list ?? ''] ?? []).filter(
      (choice) => !filter || truthOf(evaluate(filter, scopeFor(path, choice))),
    )
    if (!question.randomize) return offered
    const seed = run(located, 'seed')
    return shuffled(offered, seed === undefined ? Math.floor(surroundings.random() * 2 ** 31) : numberOf(seed))
  }

  const isReadonly = (path: string) =>
    [...locatedAt(program, path).groups.map((group) => group.path), path].some((at) => isTrue(at, 'readonly', false))

  return { isRelevant, value, isRequired: (path) => isTrue(path, 'required', false), isReadonly, unmet, choices }
}

export function locatedAt({ nodes }: Program, path: string): Located {
  const located = nodes.get(path)
  if (!located) throw new RangeError(`The form has no question or group ${path}`)
  return located
}

/** A choice's own column; null where its row leaves it empty. */
function columnOf(choice: Choice, name: string): string | null {
  if (name === 'name') return choice.name
  if (name === 'label') return Object.values(choice.label)[0] ?? null
  return Object.hasOwn(choice.columns, name) ? (choice.columns[name] ?? null) : null
}

function choiceName({ form, nodes, references }: Program, chosen: string, question: string, language = ''): string {
  const [name = ''] = referencesIn(question)
  const { node } = nodes.get(references.named(name, 0)) ?? {}
  const list = node?.kind === 'question' ? (form.lists[node.list ?? ''] ?? []) : []
  const label = list.find((choice) => choice.name === chosen)?.label ?? {}
  return label[language] ?? Object.values(label)[0] ?? ''
}

/** Questions that a respondent sees or fills in, with what is asked now. */
export const shownNow = (program: Program, { isRelevant }: Assessment): Question[] =>
  [...program.nodes.values()].flatMap(({ node }) =>
    node.kind === 'question' && isShown(node) && isRelevant(node.path) ? [node] : [],
  )
