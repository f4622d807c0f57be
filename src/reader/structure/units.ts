import type { Line } from './lines.ts'
import type { Marker } from './markers.ts'

/** A paragraph, heading, item, row or note: its printed lines joined, not yet judged. */
export interface Unit {
  kind: 'text' | 'row' | 'footnote' | 'contents'
  text: string
  marker: Marker | null
  /** Its first line, which tells how it stands on the page. */
  first: Line
  /** Its last line. */
  last: Line
  /** How many printed lines it has. */
  lines: number
}

/** A unit that lines are still being joined to. */
export interface OpenUnit extends Omit<Unit, 'text'> {
  pieces: string[]
  /** Length of its text so far. */
  size: number
}
