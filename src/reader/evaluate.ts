import { type Counts, compare } from './accuracy/compare.ts'
import { type Disagreement, disagreements } from './accuracy/disagreements.ts'
import { type Figures, figures } from './accuracy/figures.ts'
import type { Labels } from './accuracy/labels.ts'
import type { Reading } from './model.ts'

/** A document whose passages were labelled by hand, and what the reader made of it. */
export interface Labelled {
  name: string
  part: Part
  labels: Labels
  reading: Pick<Reading, 'clauses' | 'meetings'>
}

/** `dev` may be looked at while rules are written; `held-out` only measures. */
export type Part = 'dev' | 'held-out'

export interface Evaluation {
  dev: Figures
  'held-out': Figures
  all: Figures
}

/** The reader's accuracy by part. Pure: the same labels and readings give the same figures, intervals included. */
export function evaluate(documents: Labelled[]): Evaluation {
  const counts = documents.map(({ part, labels, reading }) => ({ part, counts: compare(labels, reading) }))
  const of = (...parts: Part[]): Counts[] => counts.filter(({ part }) => parts.includes(part)).map((one) => one.counts)
  return { dev: figures(of('dev')), 'held-out': figures(of('held-out')), all: figures(of('dev', 'held-out')) }
}

/** Every answer of the reader in one part that no label admits, in the order of the documents. */
export function errors(documents: Labelled[], part: Part): Disagreement[] {
  return documents
    .filter((document) => document.part === part)
    .flatMap(({ name, labels, reading }) => disagreements(name, labels, reading))
}
