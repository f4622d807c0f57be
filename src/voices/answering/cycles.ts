import { partsOf } from './expression.ts'
import type { Located, Program } from './program.ts'

/**
 * The first way on which a question's answer depends on itself, as paths; null when there is none. An answer depends on
 * what it is calculated from, on what filters its choices and on what decides whether it is asked at all.
 */
export function firstCycle(program: Program): string[] | null {
  const done = new Set<string>()
  const way: string[] = []
  const visit = (path: string): string[] | null => {
    const before = way.indexOf(path)
    if (before >= 0) return [...way.slice(before), path]
    if (done.has(path)) return null
    way.push(path)
    for (const next of dependencies(path, program)) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    way.pop()
    done.add(path)
    return null
  }
  for (const path of program.nodes.keys()) {
    const cycle = visit(path)
    if (cycle) return cycle
  }
  return null
}

function* dependencies(path: string, program: Program): Generator<string> {
  const located = program.nodes.get(path)
  if (!located) return
  yield* referred(located, ['relevant', 'calculation', 'choiceFilter'], program)
  for (const group of located.groups) {
    const above = program.nodes.get(group.path)
    if (above) yield* referred(above, ['relevant'], program)
  }
}

function* referred(
  located: Located,
  fields: ('relevant' | 'calculation' | 'choiceFilter')[],
  { references }: Program,
): Generator<string> {
  for (const field of fields) {
    const expression = located.expressions[field]
    // What a trigger computes is stored; it does not follow its sources by itself.
    const isStored = field === 'calculation' && located.node.kind === 'question' && located.node.triggers.length > 0
    if (!expression || isStored) continue
    for (const part of partsOf(expression)) {
      if (part.kind === 'reference' || part.kind === 'path') yield references.resolve(part, located.node.path)
    }
  }
}
