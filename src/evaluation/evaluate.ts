import { z } from 'zod'
import { EvaluationFault } from './fault.ts'
import { methods } from './methods.ts'
import type { AnyMethod, Evaluation } from './model.ts'
import type { ReadTable } from './table.ts'

/**
 * Does what a spec asks for.
 * @param given a spec, not yet looked at
 * @param read gives the table of a file that the spec names
 * @throws EvaluationFault, StatisticsFault
 */
export function evaluate(given: unknown, read: ReadTable): Evaluation {
  const method = methodOf(given)
  const looked = method.spec.safeParse(given)
  if (!looked.success) throw new EvaluationFault('spec', `The spec is not right:\n${z.prettifyError(looked.error)}`)
  return method.evaluate(given, read)
}

/** Whether a spec and its data go together: nothing is estimated. @throws EvaluationFault, StatisticsFault */
export const checkSpec = (given: unknown, read: ReadTable): void => methodOf(given).check(given, read)

function methodOf(given: unknown): AnyMethod {
  const name = typeof given === 'object' && given !== null && 'method' in given ? given.method : undefined
  const method = methods.find((known) => known.name === name)
  if (method) return method
  const known = methods.map((one) => `"${one.name}"`).join(', ')
  throw new EvaluationFault('spec', `The spec's "method" should be one of ${known}.`)
}
