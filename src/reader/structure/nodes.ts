import type { ClauseKind } from '../model.ts'

/** A passage before it has its place in the normalised text. */
export interface Node {
  /** A table of contents is printed, but no passage. */
  kind: ClauseKind | 'contents'
  /** What stands in front of the passage's words: `3.`, `(a)`, `-`. */
  printed: string
  text: string
  number: string | null
  path: string[]
  leadIn: string | null
  page: number
  /** How far lists are nested here. */
  depth: number
}
