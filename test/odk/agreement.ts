import { begin, change } from '#src/voices/answering/answers.ts'
import { assess } from '#src/voices/answering/assess.ts'
import { compile } from '#src/voices/answering/program.ts'
import { type Form, nodesOf } from '#src/voices/xlsform/model.ts'
import { allBranches, answerSets, surroundings } from './answer-sets.ts'
import type { OdkEngine } from './engine.ts'

export interface Agreement {
  opened: boolean
  sets: number
  relevances: number
  constraints: number
  /** How many of each came out false, so that agreement is not agreement on nothing. */
  irrelevant: number
  unmet: number
  branches: number
  missed: string[]
  disagreements: string[]
}

/** Puts so many sets of answers to a form here and in ODK's engine, and counts what both say. */
export async function agreementOn(
  form: Form,
  xform: string,
  engine: OdkEngine,
  count: number,
  seed: number,
): Promise<Agreement> {
  const { program } = compile(form)
  const { sets, missed } = answerSets(program, count, seed)
  const found: Agreement = {
    opened: false,
    sets: sets.length,
    relevances: 0,
    constraints: 0,
    irrelevant: 0,
    unmet: 0,
    branches: allBranches(program).length,
    missed,
    disagreements: [],
  }
  const answer = await engine.ask({ xform, sets })
  if (!answer.opened) return found
  let answers = begin(program, surroundings)
  for (const [at, { relevant, unmet }] of answer.results.entries()) {
    // As there, one answer after the other, on top of what was answered before.
    for (const [path, value] of Object.entries(sets[at] ?? {}))
      answers = change(program, answers, path, value, surroundings)
    const ours = assess(program, answers, surroundings)
    for (const { path, kind } of nodesOf(form.nodes)) {
      if (!(path in relevant)) continue
      compare(found, `${path}: relevant`, ours.isRelevant(path), relevant[path], sets[at])
      found.relevances += 1
      if (!relevant[path]) found.irrelevant += 1
      if (kind === 'group') continue
      compare(found, `${path}: unmet`, ours.unmet(path) ?? undefined, unmet[path], sets[at])
      found.constraints += 1
      if (unmet[path]) found.unmet += 1
    }
  }
  return { ...found, opened: true }
}

function compare(found: Agreement, what: string, ours: unknown, theirs: unknown, answers: unknown): void {
  if (ours !== theirs)
    found.disagreements.push(`${what} is ${ours} here, ${theirs} there, for ${JSON.stringify(answers)}`)
}
