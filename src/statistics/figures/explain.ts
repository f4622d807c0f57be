/** Which number of answers would explain a set of printed figures. */
import { type Answers, canComeFrom, type Range } from './range.ts'

export interface Explanation {
  n: number
  /** How many of the figures can come from so many answers. */
  explained: number
  /** Indexes of those that cannot. */
  exceptions: number[]
}

/**
 * Every number of answers from 1 to `most`: what explains most figures first, then the smallest. One at a time, because there
 * may be a million of them; what has been ranked is two bytes and an index each.
 */
export function* explanations(ranges: readonly Range[], most: number, answers: Answers): Generator<Explanation> {
  const explained = new Uint16Array(most + 1)
  for (const range of ranges)
    for (let n = 1; n <= most; n++) if (canComeFrom(range, n, answers)) explained[n] = (explained[n] ?? 0) + 1
  for (let wanted = ranges.length; wanted >= 0; wanted--)
    for (let n = explained.indexOf(wanted, 1); n > 0; n = explained.indexOf(wanted, n + 1))
      yield { n, explained: wanted, exceptions: exceptionsOf(ranges, n, answers) }
}

function exceptionsOf(ranges: readonly Range[], n: number, answers: Answers): number[] {
  return ranges.flatMap((range, index) => (canComeFrom(range, n, answers) ? [] : [index]))
}
