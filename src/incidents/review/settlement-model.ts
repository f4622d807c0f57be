/** What somebody decided about a row that no program could read for sure. */

/** Counted as far as it can be read; counted with a field put right; or not counted. */
export const deeds = ['accept', 'correct', 'leave-out'] as const
export type Deed = (typeof deeds)[number]

export interface Settlement {
  /** Of what the row says: the same row in a later edition, with the same doubt, is settled the same way. */
  key: string
  deed: Deed
  /** What fields read instead of what stands in them, by the name of their column. */
  changes: Record<string, string>
}

/** A settlement as it is stored: where it was made, and why. */
export interface SettledRow extends Settlement {
  edition: number
  row: number
  reason: string
  note: string
  /** ISO 8601. */
  day: string
}
