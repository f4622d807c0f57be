import { StatisticsFault } from '#src/statistics/fault.ts'
import { EvaluationFault } from '../fault.ts'

/** What cannot be estimated for a placebo is left out of the comparison; any other error is thrown on. */
export function tried<T>(run: () => T): T | null {
  try {
    return run()
  } catch (fault) {
    if (fault instanceof StatisticsFault || fault instanceof EvaluationFault) return null
    throw fault
  }
}
