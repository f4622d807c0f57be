import type { Value } from '../values.ts'

/** What functions may know beyond their arguments: everything that is not in the answers is handed in. */
export interface Surroundings {
  /** The moment of answering, with its zone: `2026-11-21T10:30:00.000+05:00`. How fine it is, is for the caller to say. */
  now: string
  /** A number from 0 up to, but not including, 1. */
  random: () => number
}

export interface FunctionRule {
  least: number
  /** Infinity where any number of arguments may follow. */
  most: number
  run: (args: Value[], surroundings: Surroundings) => Value
}

export type FunctionTable = Record<string, FunctionRule>
