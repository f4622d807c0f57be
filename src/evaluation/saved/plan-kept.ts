/** What a draft says beyond the fields of the guided form: it stays as it was when the form is sent. Pure. */
import type { ImpactEvaluation } from './saved-model.ts'
import { type MethodWord, methodWord } from './verdict-word.ts'

/** The members of a specification that the form asks for, by method: what it leaves out of these is taken out. */
const asked: Record<MethodWord, readonly string[]> = {
  its: ['intervention', 'area', 'family', 'terms', 'delay', 'season'],
  did: ['unit', 'from', 'treated', 'covariates', 'weights', 'effect'],
  'synthetic-control': ['unit', 'from', 'treated', 'donors', 'predictors', 'effect'],
  'change-points': ['area', 'from', 'terms', 'transform', 'season', 'effect'],
}

type Before = Pick<ImpactEvaluation, 'spec' | 'data' | 'commitments'>

/** The names of what stays, in the order of the draft; predictors that are more than a column are among them. */
export function beyondForm({ spec }: Before): string[] {
  const known = ['method', 'data', 'outcome', 'time', ...asked[methodWord(spec.method)]]
  const beyond = Object.keys(spec).filter((name) => !known.includes(name))
  return [...beyond, ...(predictorsOf(spec).some((one) => typeof one !== 'string') ? ['predictors'] : [])]
}

interface Plan {
  data: object[]
  spec: { method: string; [member: string]: unknown }
}

/** A plan out of the form with what the draft has beside it: members of the specification, further files, names of files, commitments. */
export function withKept<Given extends Plan>(plan: Given, before: Before | null): Given | (Given & Before) {
  if (!before || before.spec.method !== plan.spec.method) return plan
  const beyond = beyondForm(before).filter((name) => name !== 'predictors')
  const kept = Object.fromEntries(beyond.map((name) => [name, before.spec[name]]))
  const [first, ...others] = before.data
  return {
    ...plan,
    commitments: before.commitments,
    data: [...plan.data.map((file) => (first?.title ? { ...file, title: first.title } : file)), ...others],
    spec: { ...kept, ...plan.spec, ...('predictors' in plan.spec ? { predictors: predictorsKept(plan, before) } : {}) },
  }
}

/** In the order in which they were, since V may be given in it: columns that are still named, and whatever is more than a column. */
function predictorsKept({ spec }: Plan, before: Before): unknown[] {
  const named = predictorsOf(spec)
  const were = predictorsOf(before.spec)
  return [
    ...were.filter((one) => typeof one !== 'string' || named.includes(one)),
    ...named.filter((one) => !were.includes(one)),
  ]
}

const predictorsOf = ({ predictors }: Record<string, unknown>): unknown[] =>
  Array.isArray(predictors) ? predictors : []
