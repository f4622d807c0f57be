/**
 * Proof of work without a third party: a page gets a puzzle, its module looks for a number, and the server checks it with one hash.
 * A puzzle is bound to its workspace, what is spoken about, the form's receipt and an hour. The receipt makes it good for one
 * submission: another one would need another receipt, to which the puzzle does not belong.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { solves, type Task } from './solve.ts'

/** Milliseconds that a puzzle is good for. */
export const window = 3_600_000

/** Hashes in the mean, on a quiet day and under a flood. */
export const work = { least: 40_000, most: 1_280_000 } as const

/** @param pressure from 0, nothing has come, to 1, as much as is taken in */
export const workUnder = (pressure: number): number =>
  Math.round(work.least * (work.most / work.least) ** Math.min(1, Math.max(0, pressure)))

export interface Place {
  workspace: string
  /** What is spoken about. */
  kind: string
  id: string
  /** The form's receipt. */
  code: string
}

/** `unknown`: given by another process, or before this one started. */
export type Verdict = 'solved' | 'wrong' | 'expired' | 'unknown'

export class Puzzles {
  readonly #secret: Buffer
  readonly #name: string

  constructor(secret = randomBytes(32)) {
    this.#secret = secret
    this.#name = createHash('sha256').update(secret).update('name').digest('hex').slice(0, 8)
  }

  issue(place: Place, now: number, hashes: number): string {
    const facts = `${this.#name}.${(now + window).toString(36)}.${hashes}`
    return `${facts}.${this.#mark(facts, place).toString('base64url')}`
  }

  check(puzzle: string, solution: string, place: Place, now: number): Verdict {
    const [name, until = '', hashes = '', mark = ''] = puzzle.split('.')
    if (name !== this.#name) return 'unknown'
    const given = Buffer.from(mark, 'base64url')
    const own = this.#mark(`${name}.${until}.${hashes}`, place)
    if (given.length !== own.length || !timingSafeEqual(given, own)) return 'wrong'
    if (Number.parseInt(until, 36) <= now) return 'expired'
    return /^\d{1,14}$/.test(solution) && solves(taskOf(puzzle), Number(solution)) ? 'solved' : 'wrong'
  }

  readonly #mark = (facts: string, { workspace, kind, id, code }: Place) =>
    createHmac('sha256', this.#secret)
      .update(JSON.stringify([facts, workspace, kind, id, code]))
      .digest()
}

/** What a module needs to know of it. */
export function taskOf(puzzle: string): Task {
  const seed = createHash('sha256').update(puzzle).digest('hex').slice(0, 40)
  return { seed, work: Number(puzzle.split('.')[2]) }
}

/** Of this process. */
export const thePuzzles = new Puzzles()
