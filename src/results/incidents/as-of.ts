/** Values as of an older edition of their source, read off the values of today, which carry what earlier editions said. Pure. */
import type { Edition } from '#src/incidents/edition-model.ts'
import type { Observation } from '../model.ts'
import type { Figures } from './counted-model.ts'
import { gapOf, wholeMonths } from './spans.ts'

/** What editions said of a value's period, each run of editions that say the same by its first; from the oldest. */
export function runsOf({ value, tally }: Observation): ({ edition: number } & Figures)[] {
  if (!tally || typeof value !== 'number') return []
  const { earlier, since, low, high, uncounted } = tally
  return [...earlier, { edition: since, value, low, high, uncounted }]
}

/**
 * As if no edition had come after this one; null where it, or the newest, did not cover the period.
 * A value that rests on no such source stays as it is.
 */
export function valueAsOf(observation: Observation, editions: ReadonlyMap<string, Edition>): Observation | null {
  const { tally, numerator, denominator, ...rest } = observation
  const [source = ''] = tally?.query.sources ?? []
  const edition = editions.get(source)
  if (!tally || !edition) return observation
  const { query, since, earlier, low: _, high: __, ...kept } = tally
  const { number, name, day } = edition
  const run = runsOf(observation).findLast((one) => one.edition <= number)
  if (!run || gapOf({ key: '', from: query.from, to: query.to }, wholeMonths(edition))) return null
  const { edition: first, value, uncounted, low, high } = run
  const isSame = first === since
  return {
    ...rest,
    value,
    citation: { ...rest.citation, locator: { en: name } },
    // What an earlier rate was reckoned from is not kept: it is counted once more (recount.ts).
    ...(isSame && numerator !== undefined && denominator !== undefined ? { numerator, denominator } : {}),
    tally: {
      ...kept,
      query: { ...query, asOf: { [source]: number } },
      edition: { name, day },
      ...(low === undefined || high === undefined ? {} : { low, high }),
      ...{ uncounted, since: first, earlier: earlier.filter((one) => one.edition < first) },
    },
  }
}
