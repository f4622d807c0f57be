import type { AreaTable } from '../areas/area-table.ts'
import type { Period } from '../areas/spec.ts'
import { tried } from '../areas/tried.ts'
import { EvaluationFault } from '../fault.ts'
import type { SyntheticSpec } from './spec.ts'

/** The two parts of the time before that a cross-validation takes: numbers of times, in their order. */
export interface Parts {
  training: number[]
  validation: number[]
}

/** A loss over fewer times tells little; Synth wants two as well. */
const LEAST_TIMES = 2

/**
 * Null where V is not cross-validated.
 * @param from the number of the first time under the policy
 * @throws EvaluationFault where the parts are empty, overlap, or reach under the policy, or there is no V to be chosen
 */
export function partsOf(table: AreaTable, spec: SyntheticSpec, from: number): Parts | null {
  if (!spec.crossValidation) return null
  const training = partOf(table, 'training', spec.crossValidation.training)
  const validation = partOf(table, 'validation', spec.crossValidation.validation)
  const said = (part: readonly number[]) => `${table.labels[part[0] ?? 0]} to ${table.labels[part.at(-1) ?? 0]}`
  refuse(spec.importance !== undefined, 'chooses V, and "importance" gives it: take one of the two.')
  refuse(spec.predictors.length === 0, 'chooses how much each predictor counts, and there are no "predictors".')
  refuse(
    (training.at(-1) ?? 0) >= (validation[0] ?? 0),
    `has a training part (${said(training)}) that does not end before the validation part (${said(validation)}) begins.`,
  )
  refuse(
    (validation.at(-1) ?? 0) >= from,
    `has a validation part (${said(validation)}) under the policy, which began in ${table.labels[from]}: both parts have to lie before.`,
  )
  refuse(
    validation.length < LEAST_TIMES,
    `has a validation part of one time (${said(validation)}), where ${LEAST_TIMES} or more are needed.`,
  )
  return { training, validation }
}

/** What of the parts lies before an earlier date; null where too little of the validation does. */
export function partsBefore({ training, validation }: Parts, date: number): Parts | null {
  const early = validation.filter((t) => t < date)
  return early.length < LEAST_TIMES ? null : { training, validation: early }
}

function partOf(table: AreaTable, name: keyof Parts, period: Period): number[] {
  const times = tried(() => table.within(period))
  refuse(
    times === null,
    `has no time in its ${name} part, ${JSON.stringify(period)}; the data go from ${table.labels[0]} to ${table.labels.at(-1)}.`,
  )
  return times ?? []
}

function refuse(isWrong: boolean, words: string): void {
  if (isWrong) throw new EvaluationFault('spec', `"crossValidation" ${words}`)
}
