/** What is taken away of a result, so that anybody can have it again: `paimana evaluate SPEC.json` beside the files that it names. */
import type { EvaluationResult, ImpactEvaluation } from './saved-model.ts'

export const specText = ({ spec }: Pick<EvaluationResult, 'spec'>): string => `${JSON.stringify(spec, null, 2)}\n`

/** An evaluation with one of its results, as the API gives it. */
export function evaluationAsJson(evaluation: ImpactEvaluation, shown: EvaluationResult | null, numbers: number[]) {
  const { by: _, ...result } = shown ?? {}
  return { ...evaluation, results: numbers, result: shown ? result : null }
}
