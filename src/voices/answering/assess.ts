import { type Choice, isShown, type Question } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { evaluate, type Scope } from './evaluate.ts'
import type { Surroundings } from './functions/model.ts'
import type { ExpressionField, Located, Program } from './program.ts'
import { shuffled } from './shuffle.ts'
import { referencesIn } from './template.ts'
import { numberOf, storedText, truthOf, type Value } from './values.ts'

/** What was answered, as it is stored, by path. What has no answer has no entry, or ''. */
export type Answers = Readonly<Record<string, string>>

export interface Asking extends Surroundings {
  /** Name of the language that choices are shown in. */
  language?: string
}

export type Unmet = 'required' | 'constraint' | null

/** What a form says of a set of answers. */
export interface Assessment {
  /** Whether the question or group is asked. */
  isRelevant: (path: string) => boolean
  /** The answer that counts: calculated where the form calculates it, '' where it is not asked or no longer on offer. */
  value: (path: string) => string
  isRequired: (path: string) => boolean
  isReadonly: (path: string) => boolean
  /** What the answer lacks. What is not asked lacks nothing, and only what is answered can be wrong. */
  unmet: (path: string) => Unmet
  /** The choices on offer, in the order to show them. */
  choices: (path: string) => Choice[]
}

/** Evaluates a form for a set of answers. Pure: the same answers and surroundings give the same assessment. */
export const assess = (program: Program, answers: Answers, asking: Asking): Assessment =>
  new Evaluation(program, answers, asking)

/** Where the expressions of a question stand. */
export const scopeOf = (
  program: Program,
  answers: Answers,
  path: string,
  field: ExpressionField,
  asking: Asking,
): Scope => new Evaluation(program, answers, asking).scope(path, field)

class Evaluation implements Assessment {
  readonly #program: Program
  readonly #answers: Answers
  readonly #asking: Asking
  readonly #values = new Map<string, string>()
  readonly #relevances = new Map<string, boolean>()

  constructor(program: Program, answers: Answers, asking: Asking) {
    this.#program = program
    this.#answers = answers
    this.#asking = asking
    // In their order, so that a long chain of dependencies does not become as deep a recursion.
    for (const path of program.order) this.value(path)
  }

  isRelevant = (path: string): boolean =>
    known(this.#relevances, path, () => {
      const { groups } = locatedAt(this.#program, path)
      return [...groups.map((group) => group.path), path].every((at) => this.#isTrue(at, 'relevant', true))
    })

  value = (path: string): string =>
    known(this.#values, path, () => (this.isRelevant(path) ? this.#ownValue(locatedAt(this.#program, path)) : ''))

  isRequired = (path: string): boolean => this.#isTrue(path, 'required', false)

  isReadonly = (path: string): boolean =>
    [...locatedAt(this.#program, path).groups.map((group) => group.path), path].some((at) =>
      this.#isTrue(at, 'readonly', false),
    )

  unmet = (path: string): Unmet => {
    if (!this.isRelevant(path)) return null
    if (this.value(path) === '') return this.isRequired(path) ? 'required' : null
    return this.#isTrue(path, 'constraint', true) ? null : 'constraint'
  }

  choices = (path: string): Choice[] => {
    const located = locatedAt(this.#program, path)
    const offered = this.#offered(located)
    if (located.node.kind === 'group' || !located.node.randomize) return offered
    const seed = this.#run(located, 'seed')
    return shuffled(offered, seed === undefined ? Math.floor(this.#asking.random() * 2 ** 31) : numberOf(seed))
  }

  /** A calculation that speaks of itself means what was there before. */
  scope(path: string, field: ExpressionField, choice?: Choice): Scope {
    const isComputed = field === 'calculation' || field === 'initial'
    return {
      now: this.#asking.now,
      random: this.#asking.random,
      self: () => (isComputed ? (this.#answers[path] ?? '') : this.value(path)),
      answerOf: (reference) => this.value(this.#program.references.resolve(reference, path)),
      column: choice ? (name) => columnOf(choice, name) : null,
      choiceName: (chosen, question) => choiceName(this.#program, chosen, question, this.#asking.language),
    }
  }

  #ownValue(located: Located): string {
    const { node, expressions } = located
    if (node.kind === 'group') return ''
    const calculated = node.triggers.length > 0 ? undefined : this.#run(located, 'calculation')
    if (calculated !== undefined) return storedText(calculated)
    const stored = this.#answers[node.path] ?? ''
    return expressions.choiceFilter ? this.#stillOffered(located, stored) : stored
  }

  /** A choice that the filter has taken away since does not count any more. */
  #stillOffered(located: Located, stored: string): string {
    const chosen = stored.split(/\s+/)
    const names = this.#offered(located).map(({ name }) => name)
    const isOrdered = located.node.kind === 'question' && located.node.type === 'rank'
    return (
      isOrdered ? chosen.filter((name) => names.includes(name)) : names.filter((name) => chosen.includes(name))
    ).join(' ')
  }

  #offered({ node, expressions }: Located): Choice[] {
    const choices = own(this.#program.form.lists, (node as Question).list ?? '') ?? []
    const filter = expressions.choiceFilter
    return filter
      ? choices.filter((choice) => truthOf(evaluate(filter, this.scope(node.path, 'choiceFilter', choice))))
      : choices
  }

  #run({ node, expressions }: Located, field: ExpressionField): Value | undefined {
    const expression = expressions[field]
    return expression && evaluate(expression, this.scope(node.path, field))
  }

  #isTrue(path: string, field: ExpressionField, otherwise: boolean): boolean {
    const result = this.#run(locatedAt(this.#program, path), field)
    return result === undefined ? otherwise : truthOf(result)
  }
}

function known<T>(found: Map<string, T>, path: string, find: () => T): T {
  const before = found.get(path)
  if (before !== undefined) return before
  const now = find()
  found.set(path, now)
  return now
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
  const list = node?.kind === 'question' ? (own(form.lists, node.list ?? '') ?? []) : []
  const label = list.find((choice) => choice.name === chosen)?.label ?? {}
  return label[language] ?? Object.values(label)[0] ?? ''
}

/** Questions that a respondent sees or fills in, with what is asked now. */
export const shownNow = (program: Program, { isRelevant }: Assessment): Question[] =>
  [...program.nodes.values()].flatMap(({ node }) =>
    node.kind === 'question' && isShown(node) && isRelevant(node.path) ? [node] : [],
  )
