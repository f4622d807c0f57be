import { partsOf } from './expression.ts'
import type { ExpressionField, Located, Program } from './program.ts'

/** What an answer follows from: what it is calculated from, what filters its choices, and what decides whether it is asked. */
const OWN: ExpressionField[] = ['relevant', 'calculation', 'choiceFilter']

export type Order =
  /** Every path after those that it depends on: evaluated in this order, nothing has to wait for anything. */
  | { order: string[]; cycle: null }
  /** A way on which an answer depends on itself. */
  | { order: null; cycle: string[] }

/** Puts a form's questions in the order of their dependencies. Without recursion: a chain may be as long as the form. */
export function orderOf(program: Program): Order {
  const order: string[] = []
  const done = new Set<string>()
  for (const start of program.nodes.keys()) {
    const way = [{ path: start, ahead: dependencies(start, program) }]
    const onWay = new Set([start])
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = here.ahead.pop()
      if (next === undefined) {
        if (!done.has(here.path)) order.push(here.path)
        done.add(here.path)
        onWay.delete(here.path)
        way.pop()
      } else if (onWay.has(next)) {
        const names = way.map(({ path }) => path)
        return { order: null, cycle: [...names.slice(names.indexOf(next)), next] }
      } else if (!done.has(next)) {
        way.push({ path: next, ahead: dependencies(next, program) })
        onWay.add(next)
      }
    }
  }
  return { order, cycle: null }
}

function dependencies(path: string, program: Program): string[] {
  const located = program.nodes.get(path)
  if (!located) return []
  const above = located.groups.flatMap((group) => program.nodes.get(group.path) ?? [])
  return [...referred(located, OWN, program), ...above.flatMap((group) => referred(group, ['relevant'], program))]
}

function referred(located: Located, fields: ExpressionField[], { references }: Program): string[] {
  // What a trigger computes is stored; it does not follow its sources by itself.
  const isStored = located.node.kind === 'question' && located.node.triggers.length > 0
  return fields.flatMap((field) => {
    const expression = located.expressions[field]
    if (!expression || (field === 'calculation' && isStored)) return []
    return [...partsOf(expression)].flatMap((part) =>
      part.kind === 'reference' || part.kind === 'path' ? references.resolve(part, located.node.path) : [],
    )
  })
}
