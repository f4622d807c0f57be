import { nodesOf, type Question } from '#src/voices/xlsform/model.ts'
import { type Answers, assess, locatedAt, scopeOf } from './assess.ts'
import { evaluate } from './evaluate.ts'
import type { Surroundings } from './functions/model.ts'
import type { Program } from './program.ts'
import { storedText } from './values.ts'

/** The answers a form begins with: defaults as they stand, then those that are computed, in the form's order. */
export function begin(program: Program, surroundings: Surroundings): Answers {
  const questions = [...nodesOf(program.form.nodes)].filter((node): node is Question => node.kind === 'question')
  const answers: Record<string, string> = {}
  for (const { path, initial } of questions) if (initial && !initial.isDynamic) answers[path] = initial.value
  for (const { path, initial } of questions) {
    const expression = initial?.isDynamic ? locatedAt(program, path).expressions.initial : undefined
    if (expression) answers[path] = computed(program, answers, path, 'initial', surroundings)
  }
  return answers
}

/**
 * The answers after one of them has changed: what waits for that change is computed anew, once. Everything else that
 * depends on it follows by itself when it is assessed.
 */
export function change(
  program: Program,
  before: Answers,
  path: string,
  value: string,
  surroundings: Surroundings,
): Answers {
  const answers: Record<string, string> = { ...before, [path]: value }
  if ((before[path] ?? '') === value) return answers
  for (const { node } of program.nodes.values()) {
    if (node.kind !== 'question' || !node.triggers.includes(path)) continue
    if (!assess(program, answers, surroundings).isRelevant(node.path)) continue
    answers[node.path] = computed(program, answers, node.path, 'calculation', surroundings)
  }
  return answers
}

/** What of a sent form is kept: the answers that count, calculated ones among them, and nothing that was not asked. */
export function settled(program: Program, answers: Answers, surroundings: Surroundings): Answers {
  const { value } = assess(program, answers, surroundings)
  const kept = [...program.nodes.values()].flatMap(({ node }) => {
    const found = node.kind === 'question' ? value(node.path) : ''
    return found === '' ? [] : [[node.path, found]]
  })
  return Object.fromEntries(kept)
}

function computed(
  program: Program,
  answers: Answers,
  path: string,
  field: 'initial' | 'calculation',
  surroundings: Surroundings,
): string {
  const expression = locatedAt(program, path).expressions[field]
  if (!expression) return ''
  return storedText(evaluate(expression, scopeOf(program, answers, path, field, surroundings)))
}
