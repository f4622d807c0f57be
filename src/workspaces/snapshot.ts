/** The records of one workspace that somebody may see, at one head of its ledger, in memory: what pages, files and releases are computed from. */
import type { Label } from '#src/identity/labels.ts'
import { type Kind, kinds, type RecordOf } from './kinds.ts'
import type { Workspace } from './model.ts'

export interface Labelled<T> {
  label: Label
  /** Organisations and posts that may see it whatever its label. */
  parties?: readonly string[]
  data: T
}

export interface Head {
  /** Number of the newest audit entry; 0 before the first. */
  seq: number
  hash: string
}

export type Holdings = { [K in Kind]: Map<string, Labelled<RecordOf<K>>> }

export interface Snapshot {
  workspace: Workspace
  head: Head
  holdings: Holdings
  /** How many records there are of each kind, where not all are at hand. */
  totals?: Record<Kind, number>
}

export function emptyHoldings(): Holdings {
  return Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Holdings
}
