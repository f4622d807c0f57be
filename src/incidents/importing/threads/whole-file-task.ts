/** What a thread that reads a whole file beside a server is told, and tells. */
import type { KeptRows } from '../coding/kept-rows.ts'
import type { FaultKey } from '../import-fault.ts'
import type { Mapping } from '../mapping-model.ts'
import type { PlacesData } from '../places-of.ts'
import type { Handed } from '../reading.ts'

export interface WholeFileTask {
  path: string
  mapping: Mapping
  places: PlacesData
  spellings: Record<string, string>
  /** Events that are handed over at once; 0: none, for the sums are all that is asked. */
  atOnce: number
}

export type WholeFileTold =
  | { kind: 'kept'; rows: KeptRows }
  | { kind: 'read'; read: Handed & { heading: readonly string[]; sha256: string; bytes: number } }
  | { kind: 'fault'; key: FaultKey; values: Record<string, string | number> }
