import type { ChangePointsResult } from '../change-points/result.ts'
import type { DidResult } from '../did/result.ts'
import type { ItsResult } from '../its/result.ts'
import type { EvaluationResult } from '../saved/saved-model.ts'
import type { SyntheticResult } from '../synthetic-control/result.ts'

export type MethodResult = ItsResult | DidResult | SyntheticResult | ChangePointsResult

/** What is kept is JSON; what it holds is what the method of its version made. */
export const resultOf = ({ result }: Pick<EvaluationResult, 'result'>): MethodResult =>
  result as unknown as MethodResult

/** Before version 2, results over areas and of breaks had not all that their pictures need. */
export const isDrawn = ({ spec, version }: Pick<EvaluationResult, 'spec' | 'version'>): boolean =>
  spec.method === 'its' || version !== '1'
