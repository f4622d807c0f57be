import type { Translator } from '#src/i18n/translate.ts'
import { datedAs } from './areas/reasons.ts'
import { tableOf } from './given-table.ts'
import { type Moment, timesOf } from './its/times.ts'
import { dataOf, type Source } from './spec.ts'
import { numbersOf, type ReadTable } from './table.ts'

/** What time a further source covers, beside the times that are evaluated: those at which the specification's own data have an outcome. */
export interface Coverage {
  /** Its first and last time with an outcome. */
  from: Moment
  to: Moment
  /** How many of the times that are evaluated it covers, of how many, and how many it has beside them. */
  times: number
  of: number
  beside: number
}

type Timed = Parameters<typeof dataOf>[0] & { time: string }

/** Null where a source has no outcome at any time. @throws EvaluationFault where its times are of another kind */
export function coverageOf(spec: Timed, source: Source, read: ReadTable): Coverage | null {
  const { labels } = knownTimes(spec, read)
  const other = knownTimes({ ...dataOf(spec, source), time: spec.time }, read)
  const [from, to] = [other.labels[0], other.labels.at(-1)]
  if (from === undefined || to === undefined) return null
  const times = labels.filter((label) => other.moments.has(other.momentAt(label))).length
  return { from, to, times, of: labels.length, beside: other.moments.size - times }
}

/** Every time at which there is an outcome once, in order. */
function knownTimes(spec: Timed, read: ReadTable) {
  const table = tableOf(spec, read)
  const outcome = numbersOf(table, spec.outcome)
  const { values, labels, momentAt } = timesOf(table, spec.time)
  const known = [...values.keys()].filter((row) => Number.isFinite(outcome[row]))
  const first = new Map(known.toReversed().map((row) => [values[row] ?? 0, labels[row] ?? '']))
  const order = [...first].sort(([a], [b]) => a - b)
  return { labels: order.map(([, label]) => label), moments: new Set(order.map(([moment]) => moment)), momentAt }
}

/** What a source said is of another time than what is evaluated, or of the same. */
export function coverageSaid(name: string, covers: Coverage | null | undefined, t: Translator): string[] {
  if (!covers) return []
  const { times, of, beside } = covers
  const values = { name, times, of, beside, from: datedAs(t, String(covers.from)), to: datedAs(t, String(covers.to)) }
  return [t(times === of ? 'evaluation.covers' : 'evaluation.coversPart', values)]
}
