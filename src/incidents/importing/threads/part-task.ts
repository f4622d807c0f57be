/** What a second thread is told and tells, of a large file that two read. */
import type { HandedIds } from '../coding/known-ids.ts'
import type { Mapping } from '../mapping-model.ts'
import type { PlacesData } from '../places-of.ts'
import type { Handed } from '../reading.ts'

export interface PartTask {
  path: string
  /** Bytes of the file; of them the heading, and where this part begins. */
  size: number
  headingEnd: number
  from: number
  mapping: Mapping
  places: PlacesData
  spellings: Record<string, string>
}

export interface PartTold extends Handed {
  ids: HandedIds
  /** A row in it can be judged only by those who read all rows above it. */
  metTotals: boolean
}
