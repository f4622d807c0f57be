import type { Kind } from '../kinds.ts'
import type { Deed } from './words.ts'

/** A record as its author writes it, before defaults are filled in. */
export type Add = <K extends Kind>(
  kind: K,
  record: Record<string, unknown> & { id: string },
  label?: 'TLP:CLEAR' | 'TLP:GREEN',
) => void

export interface Pledge {
  id: string
  deed: Deed
  owner: string
  /** Year in which its policy starts. */
  start: number
}
