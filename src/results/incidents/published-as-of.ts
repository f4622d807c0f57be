/** What is published, with the values that are counted from incidents as of older editions. */
import type { Edition } from '#src/incidents/edition-model.ts'
import { editionsOf } from '#src/incidents/store/edition-store.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { valueAsOf } from './as-of.ts'
import { type Recounted, recounted } from './recount.ts'

/** An edition that is not the newest of its source. */
export interface OlderEdition {
  source: string
  title: LocalText
  edition: Edition
  /** Number of the newest. */
  newest: number
}

export interface PublishedAsOf {
  /** The same where no edition that is asked for is older than the newest. */
  published: Published
  older: OlderEdition[]
  /** `source:number` of which there is none, or none that whoever asks sees. */
  unknown: string[]
}

/**
 * The edition of each source that is asked for, or the one before it that stands.
 * @param asked numbers of editions by source
 */
export async function publishedAsOf(
  tx: ReadTx,
  published: Published,
  asked: Readonly<Record<string, number>>,
): Promise<PublishedAsOf> {
  const older: OlderEdition[] = []
  const again: Recounted[] = []
  const unknown: string[] = []
  for (const [source, number] of Object.entries(asked)) {
    const held = published.records.incident_sources.get(source)
    const standing = held ? (await editionsOf(tx, source)).filter(({ undone }) => !undone) : []
    const edition = standing.findLast((one) => one.number <= number)
    const newest = standing.at(-1)
    if (!held || !edition || !newest || number > newest.number) unknown.push(`${source}:${number}`)
    else if (edition.number < newest.number) {
      older.push({ source, title: held.title, edition, newest: newest.number })
      again.push(...(await recounted(tx, published, source, { edition, newest })))
    }
  }
  return { published: older.length > 0 ? withValues(published, older, again) : published, older, unknown }
}

function withValues(published: Published, older: readonly OlderEdition[], again: readonly Recounted[]): Published {
  const editions = new Map(older.map(({ source, edition }) => [source, edition]))
  const observations = new Map(
    [...published.records.observations].flatMap(([id, observation]) => {
      const then = valueAsOf(observation, editions)
      return then ? [[id, then] as const] : []
    }),
  )
  for (const { observation, isGone } of again) {
    const { id, value, numerator, denominator } = observation
    const held = observations.get(id)
    if (isGone && !held) observations.set(id, observation)
    else if (held?.tally && held.value === value && numerator !== undefined)
      observations.set(id, { ...held, numerator, denominator })
  }
  return { ...published, records: { ...published.records, observations } }
}

/** As the address of a page, and of the API, names them. */
export const editionsWritten = (older: readonly OlderEdition[]): string =>
  older.length === 0
    ? ''
    : `?${new URLSearchParams(older.map(({ source, edition }) => ['edition', `${source}:${edition.number}`]))}`
