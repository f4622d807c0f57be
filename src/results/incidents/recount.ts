/** What an older edition counted and the values of today do not carry: worked out of its cells once more. */
import type { Edition } from '#src/incidents/edition-model.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import { referencesOf } from '#src/workspaces/references.ts'
import type { Indicator, Observation } from '../model.ts'
import { countIndicator } from './count-indicator.ts'
import { gapOf, type Span, wholeMonths } from './spans.ts'

export interface Recounted {
  observation: Observation
  /** The newest edition does not reach over its period: there is no value of today. */
  isGone: boolean
}

/**
 * Every value of one source as of an older edition that may say more than the values of today do: of periods that the newest edition does
 * not cover, and of rates, whose counts are not kept. Only what rests on records that are published.
 */
export async function recounted(
  tx: ReadTx,
  published: Published,
  source: string,
  { edition, newest }: { edition: Edition; newest: Edition },
): Promise<Recounted[]> {
  const { records } = published
  const world = { areas: [...records.areas.values()], populations: [...records.populations.values()] }
  const reach = wholeMonths(newest)
  const isFurther = !isWithin(wholeMonths(edition), reach)
  const found: Recounted[] = []
  for (const indicator of records.indicators.values()) {
    const versions = indicator.versions.filter(
      ({ incidents }) => incidents?.source === source && (isFurther || incidents.rate),
    )
    if (versions.length === 0) continue
    const others = [...records.observations.values()].filter((one) => one.indicator === indicator.id && !one.tally)
    const asked = { world, others, asOf: edition.number }
    const counted = await countIndicator(tx, { ...indicator, versions } as Indicator, asked)
    for (const { isSeen, spans } of counted)
      for (const span of isSeen ? spans : [])
        if ('observation' in span.tallied && isOpen(published, span.tallied.observation))
          found.push({ observation: span.tallied.observation, isGone: isGone(span, reach) })
  }
  return found
}

const isGone = (span: Span, reach: [string, string] | null): boolean => gapOf(span, reach) !== null

const isWithin = (own: [string, string] | null, of: [string, string] | null): boolean =>
  own === null || (of !== null && of[0] <= own[0] && own[1] <= of[1])

const isOpen = ({ records }: Published, observation: Observation): boolean =>
  referencesOf('observations', observation).every(({ kind, id }) => records[kind].has(id))
