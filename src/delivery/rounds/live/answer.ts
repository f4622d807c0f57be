/** What the server answers to a draft that a page sends by itself. */
import type { Stored } from './work.ts'

export interface DraftAnswer {
  /** Of the report now. */
  revision?: number
  /** When it was stored, in ISO 8601. */
  at?: string
  /** Of the lines that were sent: what they are called now. */
  was?: Record<string, string>
  /** Of the lines that somebody else has changed: what is stored now. Nothing was kept. */
  stored?: Record<string, Stored>
  /** Why nothing was kept. */
  faults?: { field: string; message: string }[]
}
