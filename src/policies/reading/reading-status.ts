import type { ReadingProblem } from '#src/reader/model.ts'

/** The HTTP status (RFC 9110) of an answer about a file that cannot be read. */
export function statusOfReading(problem: ReadingProblem): number {
  if (problem === 'too-large' || problem === 'bomb') return 413
  if (problem === 'unknown-format' || problem === 'not-text') return 415
  return 422
}
