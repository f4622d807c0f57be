/** Questions that no answers lead to, and choices that no answers bring up: found by trying all answers that could matter. */
import { assess } from '#src/voices/answering/assess.ts'
import { type Expression, partsOf } from '#src/voices/answering/expression.ts'
import { compile, type ExpressionField, type Located, type Program } from '#src/voices/answering/program.ts'
import type { Form, Group, Node } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { type Domain, domainOf, isReference } from './domains.ts'
import { type Advice, advice } from './model.ts'

/** Sets of answers that are tried for one question, and for a form. */
const MOST_SETS = 20_000
const MOST_IN_ALL = 200_000
/** What another moment or another throw of dice would change. */
const UNSTEADY = new Set(['now', 'today', 'random', 'uuid', 'once'])

const asking = { now: '2026-01-01T00:00:00.000Z', random: () => 0 }

interface Budget {
  left: number
}

/** @param program without faults */
export function reachOf(program: Program): Advice[] {
  const budget = { left: MOST_IN_ALL }
  const found: Advice[] = []
  const never = new Set<string>()
  for (const located of program.nodes.values()) {
    const { node, groups } = located
    if (groups.some(({ path }) => never.has(path))) continue
    if (located.expressions.relevant) found.push(...relevanceOf(located, program, budget, never))
    if (located.expressions.choiceFilter && !never.has(node.path)) found.push(...offersOf(located, program, budget))
  }
  return found
}

function relevanceOf({ node }: Located, program: Program, budget: Budget, never: Set<string>): Advice[] {
  const outcome = tried(node, program, budget, (small, answers) => assess(small, answers, asking).isRelevant(node.path))
  if (outcome === 'met') return []
  if (outcome === 'unknown') return [advice('notWorkedOut', 'note', { path: node.path })]
  never.add(node.path)
  return [advice('unreachable', 'advice', { path: node.path })]
}

function offersOf({ node }: Located, program: Program, budget: Budget): Advice[] {
  const list = node.kind === 'question' ? (node.list ?? '') : ''
  const wanted = new Set((own(program.form.lists, list) ?? []).map(({ name }) => name))
  const outcome = tried(node, program, budget, (small, answers) => {
    const assessment = assess(small, answers, asking)
    if (assessment.isRelevant(node.path)) for (const { name } of assessment.choices(node.path)) wanted.delete(name)
    return wanted.size === 0
  })
  if (outcome === 'met') return []
  if (outcome === 'unknown') return [advice('notWorkedOut', 'note', { path: node.path })]
  const choices = [...wanted].join(', ')
  return [advice('choiceUnreachable', 'advice', { path: node.path, list, values: { choices, count: wanted.size } })]
}

type Outcome = 'met' | 'never' | 'unknown'

/** Whether some answers that could be sent meet a wish; `unknown` where not all of them could be tried. */
function tried(
  node: Node,
  program: Program,
  budget: Budget,
  isMet: (small: Program, answers: Record<string, string>) => boolean,
): Outcome {
  const paths = restingOn(node, program)
  const small = programOf(program, new Set([...paths, node.path]))
  const nodes = [...small.nodes.values()]
  const sources = nodes.flatMap(({ node: one, expressions }) =>
    one.kind === 'question' && one.path !== node.path && !expressions.calculation ? [one] : [],
  )
  const domains = sources.map((source) => ({ path: source.path, ...domainOf(source, small, nodes) }))
  const isSteady = nodes.every(({ expressions }) => Object.values(expressions).every(isSteadily))
  let isWhole = isSteady && domains.every((domain) => domain.isWhole)
  let sets = 0
  for (const answers of combined(domains)) {
    if (sets >= MOST_SETS || budget.left <= 0) {
      isWhole = false
      break
    }
    sets += 1
    budget.left -= 1
    const assessment = assess(small, answers, asking)
    if (sources.some(({ path }) => assessment.unmet(path) !== null)) continue
    if (isMet(small, answers)) return 'met'
  }
  return isWhole ? 'never' : 'unknown'
}

const isSteadily = (expression: Expression): boolean =>
  [...partsOf(expression)].every((part) => part.kind !== 'call' || !UNSTEADY.has(part.name))

const ASKED: ExpressionField[] = ['relevant', 'constraint', 'required', 'calculation', 'choiceFilter']

/** Questions on whose answers it rests whether something is asked or offered, however far back. */
function restingOn(node: Node, program: Program): Set<string> {
  const found = new Set<string>()
  const ahead = [node.path]
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    const located = program.nodes.get(path)
    if (!located) continue
    const about = [located, ...located.groups.flatMap((group) => program.nodes.get(group.path) ?? [])]
    for (const { node: one, expressions } of about)
      for (const field of one.path === node.path ? (['relevant', 'choiceFilter'] as const) : ASKED)
        for (const part of expressions[field] ? partsOf(expressions[field]) : []) {
          const source = isReference(part) ? program.references.resolve(part, one.path) : ''
          if (source === '' || source === node.path || found.has(source)) continue
          found.add(source)
          ahead.push(source)
        }
  }
  return found
}

/** The form with these questions alone, so that each try is quick. */
function programOf({ form }: Program, kept: ReadonlySet<string>): Program {
  const pick = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node): Node[] => {
      if (kept.has(node.path) && node.kind === 'question')
        return [
          {
            ...node,
            label: {},
            hint: {},
            guidance: {},
            initial: null,
            triggers: [],
            readonly: '',
            constraintMessage: {},
            requiredMessage: {},
          },
        ]
      if (node.kind === 'question') return []
      const inner = pick(node.nodes)
      const group: Group = { ...node, label: {}, hint: {}, guidance: {}, readonly: '', nodes: inner }
      return inner.length > 0 || kept.has(node.path) ? [group] : []
    })
  const small: Form = {
    ...form,
    settings: { ...form.settings, others: {} },
    lists: withoutWords(form),
    nodes: pick(form.nodes),
  }
  return compile(small).program
}

const withoutWords = ({ lists }: Form): Form['lists'] =>
  Object.fromEntries(
    Object.entries(lists).map(([list, choices]) => [list, choices.map((choice) => ({ ...choice, label: {} }))]),
  )

function* combined(domains: readonly (Domain & { path: string })[]): Generator<Record<string, string>> {
  const [first, ...rest] = domains
  if (!first) {
    yield {}
    return
  }
  for (const others of combined(rest)) for (const value of first.values) yield { ...others, [first.path]: value }
}
