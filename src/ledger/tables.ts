/** The tables as Kysely sees them; their columns are explained where they are made, in `migrations/`. */
import type { ColumnType, Generated } from 'kysely'
import type { AccountTables } from './accounts.ts'
import type { Json } from './canonical.ts'
import type { RecordKind, RelationOf } from './kinds.ts'

/** Written as the text of a JSON document, read as the value. */
export type Jsonb<T = Json> = ColumnType<T, string, string>
/** TLP 2.0, from the widest circle to the narrowest; the tables refuse any other. */
export const handlingLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const
export type HandlingLabel = (typeof handlingLabels)[number]
/** Computed by the database, never written. */
type Computed<T> = ColumnType<T, never, never>

interface RecordColumns {
  workspace: string
  id: string
  label: HandlingLabel
  parties: Generated<string[]>
  data: Jsonb
  revision: number
  updated_seq: number
}

type RecordTable<K extends RecordKind> = RecordColumns & { [C in RelationOf<K>]: Computed<string | null> }

export type Tables = { [K in RecordKind]: RecordTable<K> } & AccountTables & {
    workspaces: {
      id: string
      data: Jsonb
      head_seq: Generated<number>
      head_hash: Generated<string>
      head_at: ColumnType<Date, string | undefined, string>
    }
    audit_entries: {
      workspace: string
      seq: number
      at: ColumnType<Date, string, never>
      actor: string
      action: string
      kind: string
      subject: string
      change: Jsonb
      prev_hash: string
      hash: string
      label: HandlingLabel
      parties: string[]
    }
    attached_texts: {
      workspace: string
      source: string
      sha256: string
      text: string
      attached_at: ColumnType<Date, string, string>
    }
    attached_passages: { workspace: string; clause: string; source: string; start: number; end: number }
    releases: { workspace: string; number: number; at: ColumnType<Date, string, never>; checksum: string; body: string }
    search_entries: {
      workspace: string
      kind: string
      id: string
      language: string
      label: HandlingLabel
      parties: Generated<string[]>
      title: string
      body: string
      folded: Computed<string>
      tsv: Computed<string>
    }
  }
