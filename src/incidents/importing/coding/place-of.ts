/** What the importer asks about a place; `../../places` answers it. */

export interface SaidPlace {
  /** As the source writes them, the widest first. */
  names: readonly (string | undefined)[]
  lat?: number | undefined
  lon?: number | undefined
  day: string
  precision?: 'point' | 'near' | 'district' | 'province' | 'country' | 'unknown' | undefined
}

export type Placed =
  | { area: string; precision: 'point' | 'near' | 'district' | 'province' | 'country' | 'unknown' }
  | { doubtful: 'typo' | 'several' | 'unknown' | 'outside' | 'nowhere'; candidates: string[] }

export interface Places {
  placeOf(said: SaidPlace): Placed
  /** Days on which areas begin, end or become others, ISO 8601, sorted: between two of them the same words are the same place. */
  turns: readonly string[]
}
