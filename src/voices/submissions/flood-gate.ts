/**
 * Slows a flood of submissions. What it counts is in this process's memory alone, under a key that is made anew with every start: no
 * network address is kept, and no count can be joined with a submission.
 */
import { createHmac, randomBytes } from 'node:crypto'

const hour = 3_600_000

export interface FloodLimits {
  /** Of one network address an hour. People share an address: a school, a village's one connection. */
  address: number
  /** Of everybody together an hour, in one workspace. */
  workspace: number
  /** The same for what comes without proof of work: from a page without script, or from a program. */
  unproven: { address: number; workspace: number }
}

const usual: FloodLimits = { address: 10, workspace: 300, unproven: { address: 4, workspace: 60 } }

export class FloodGate {
  readonly #limits: FloodLimits
  readonly #secret = randomBytes(32)
  readonly #taken = new Map<string, { since: number; count: number }>()

  constructor(limits: Partial<FloodLimits> = {}) {
    this.#limits = { ...usual, ...limits }
  }

  /**
   * @param address empty where it is not known: all such share one count
   * @param now milliseconds
   * @param proven whether the page did the work that it was given
   * @returns minutes to wait; 0 where one more may pass, which is then counted
   */
  take(workspace: string, address: string, now: number, proven = false): number {
    this.#forget(now)
    const { unproven } = this.#limits
    const counted = [
      { key: this.#keyOf(`${workspace} from ${address}`), most: this.#limits.address },
      { key: this.#keyOf(workspace), most: this.#limits.workspace },
      ...(proven
        ? []
        : [
            { key: this.#keyOf(`${workspace} unproven from ${address}`), most: unproven.address },
            { key: this.#keyOf(`${workspace} unproven`), most: unproven.workspace },
          ]),
    ]
    for (const { key, most } of counted) {
      const taken = this.#taken.get(key)
      if (taken && taken.count >= most) return Math.ceil((taken.since + hour - now) / 60_000)
    }
    for (const { key } of counted) {
      const taken = this.#taken.get(key)
      this.#taken.set(key, { since: taken?.since ?? now, count: (taken?.count ?? 0) + 1 })
    }
    return 0
  }

  /** How much of what one workspace takes in an hour has come: from 0 to 1. */
  pressure(workspace: string, now: number): number {
    this.#forget(now)
    return (this.#taken.get(this.#keyOf(workspace))?.count ?? 0) / this.#limits.workspace
  }

  #forget(now: number): void {
    for (const [key, { since }] of this.#taken) if (now - since >= hour) this.#taken.delete(key)
  }

  readonly #keyOf = (what: string) => createHmac('sha256', this.#secret).update(what).digest('base64url')
}

/** Of this process. */
export const theGate = new FloodGate()
