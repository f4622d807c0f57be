import type { LaterKind } from '../kinds.ts'
import { recordTable } from './0001-records.ts'
import { addressed, here, isolated, open } from './policies.ts'

/** A table for a kind of record that came later: shaped and isolated as the first ones are. */
export const workTable = (kind: LaterKind): string[] => [
  ...recordTable(kind),
  addressed(kind),
  ...isolated(kind, `${here()} and ${open}`, 'select, insert, update, delete'),
]
