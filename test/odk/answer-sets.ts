/** Answers to try a form with: drawn from the constants of its own expressions, chosen so that every branch is taken. */
import { type Answers, assess } from '#src/voices/answering/assess.ts'
import { type Expression, partsOf } from '#src/voices/answering/expression.ts'
import type { Program } from '#src/voices/answering/program.ts'
import { isShown, type Question } from '#src/voices/xlsform/model.ts'
import { samplesOf } from './samples.ts'

export const NOW = '2026-11-21T00:00:00.000+00:00'
export const surroundings = { now: NOW, random: () => 0.5 }

/** Mulberry32: small, and the same on every machine. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `age: relevant = true`: each is taken by some answers or by none. */
export function branchesOf(program: Program, answers: Answers): string[] {
  const assessment = assess(program, answers, surroundings)
  return [...program.nodes].flatMap(([path, { node, expressions }]) => {
    const taken: string[] = []
    if (expressions.relevant) taken.push(`${path}: relevant ${assessment.isRelevant(path)}`)
    const isAnswered = node.kind === 'question' && assessment.isRelevant(path) && assessment.value(path) !== ''
    if (expressions.constraint && isAnswered) taken.push(`${path}: constraint ${assessment.unmet(path) === null}`)
    return taken
  })
}

export const allBranches = (program: Program): string[] =>
  [...program.nodes].flatMap(([path, { expressions }]) =>
    (['relevant', 'constraint'] as const).flatMap((field) =>
      expressions[field] ? [`${path}: ${field} true`, `${path}: ${field} false`] : [],
    ),
  )

export interface AnswerSets {
  sets: Record<string, string>[]
  /** Branches that no set takes; most often there is no such answer. */
  missed: string[]
}

/** So many sets: first those that take branches no other took, then whatever the dice give. */
export function answerSets(program: Program, count: number, seed: number, tries = 4000): AnswerSets {
  const random = dice(seed)
  const candidates = candidatesOf(program)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]
  const fresh = () =>
    Object.fromEntries([...candidates].map(([path, values]) => [path, random() < 0.2 ? '' : (pick(values) ?? '')]))
  /** Another set with a few of its answers otherwise: what is nested deep is reached step by step. */
  const changed = (set: Record<string, string>) => {
    const next = { ...set }
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
      const [path = '', values = []] = pick([...candidates]) ?? []
      if (path !== '') next[path] = pick(values) ?? ''
    }
    return next
  }
  const open = new Set(allBranches(program))
  const chosen: Record<string, string>[] = []
  for (let tried = 0; tried < tries && open.size > 0; tried += 1) {
    const parent = random() < 0.7 ? pick(chosen) : undefined
    const set = parent ? changed(parent) : fresh()
    const isNew = branchesOf(program, set).filter((branch) => open.delete(branch)).length > 0
    if (isNew) chosen.push(set)
  }
  while (chosen.length < count) chosen.push(fresh())
  return { sets: chosen, missed: [...open] }
}

/** Answers that may make a difference, for every question that a respondent fills in. */
function candidatesOf(program: Program): Map<string, string[]> {
  const constants = constantsOf(program)
  // Texts are compared with other answers, too: each may be any text the form speaks of.
  const texts = [...new Set([...constants.values()].flat().filter((value) => typeof value === 'string'))].slice(0, 40)
  const found = new Map<string, string[]>()
  for (const [path, { node }] of program.nodes) {
    if (node.kind === 'group' || !isAsked(node)) continue
    found.set(
      path,
      samplesOf(node, program.form.lists[node.list ?? ''] ?? [], [
        ...(constants.get(path) ?? []),
        ...(node.type === 'text' ? texts : []),
      ]),
    )
  }
  return found
}

const isAsked = (node: Question) =>
  isShown(node) && node.type !== 'note' && node.calculation === '' && node.readonly === '' && node.triggers.length === 0

/** The constants that stand in one comparison or call with each question. */
function constantsOf(program: Program): Map<string, (string | number)[]> {
  const found = new Map<string, (string | number)[]>()
  for (const [path, { expressions }] of program.nodes) {
    for (const expression of Object.values(expressions)) {
      for (const part of partsOf(expression)) {
        if (part.kind !== 'operation' && part.kind !== 'call') continue
        const inside = [...partsOf(part)]
        const constants = inside.flatMap((each) => (each.kind === 'number' || each.kind === 'text' ? [each.value] : []))
        for (const each of inside) {
          const of = questionIn(each, path, program)
          if (of !== null) found.set(of, [...(found.get(of) ?? []), ...constants])
        }
      }
    }
  }
  return found
}

function questionIn(part: Expression, path: string, { references }: Program): string | null {
  if (part.kind === 'self') return path
  return part.kind === 'reference' || part.kind === 'path' ? references.resolve(part, path) : null
}
