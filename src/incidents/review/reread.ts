/** Single rows read once more, as somebody has put them right: by the same reading as the file they came from. */
import { stringify } from 'csv-stringify/sync'
import type { ReviewRow } from '../edition-model.ts'
import { KeptRows } from '../importing/coding/kept-rows.ts'
import type { Places } from '../importing/coding/places-of-row.ts'
import type { Mapping } from '../importing/mapping-model.ts'
import { type Read, Reading } from '../importing/reading.ts'

export interface HowRead {
  mapping: Mapping
  places: Places
  spellings: Record<string, string>
}

export interface RowToRead {
  /** Of the event, each once: it stands first, so that whatever stands first in the row is no label of a row of totals. */
  id: string
  /** By the columns of the heading. */
  values: readonly string[]
}

export interface Reread {
  read: Read
  kept: KeptRows
  /** Why a row is still not to be stored, by its place among the rows. */
  failed: Map<number, ReviewRow>
}

const idColumn = '§'

export function rereadRows(
  { mapping, places, spellings }: HowRead,
  heading: readonly string[],
  rows: readonly RowToRead[],
): Reread {
  const lines = [
    [idColumn, ...heading],
    ...rows.map(({ id, values }) => [id, ...heading.map((_, at) => values[at] ?? '')]),
  ]
  const bytes = Buffer.from(stringify(lines, { quoted: true }))
  const kept = new KeptRows()
  const reading = new Reading({
    ...{ places, spellings, kept, size: bytes.length },
    mapping: { ...mapping, id: idColumn },
  })
  reading.take(bytes)
  const read = reading.end()
  return { read, kept, failed: new Map(read.review.map((one) => [one.row - 2, one])) }
}
