/** Looks for the number that solves a puzzle, a slice at a time. Pure. */
import { LineHasher } from './hash-word.ts'

/** What a page is given: of a thousand hashes' work, one number in a thousand solves it. */
export interface Task {
  /** 40 hexadecimal digits. */
  seed: string
  /** Hashes that it takes in the mean. */
  work: number
}

const hasher = new LineHasher()

export const solves = ({ seed, work }: Task, n: number): boolean =>
  hasher.word(`${seed}:${n}`) < Math.floor(2 ** 32 / work)

/** @returns the first number from `from` on that solves it; null where none of `count` does */
export function search(task: Task, from: number, count: number): number | null {
  for (let n = from; n < from + count; n++) if (solves(task, n)) return n
  return null
}
