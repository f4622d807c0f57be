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
}

export class FloodGate {
  readonly #limits: FloodLimits
  readonly #secret = randomBytes(32)
  readonly #taken = new Map<string, { since: number; count: number }>()

  constructor(limits: FloodLimits = { address: 10, workspace: 300 }) {
    this.#limits = limits
  }

  /**
   * @param address empty where it is not known: all such share one count
   * @param now milliseconds
   * @returns minutes to wait; 0 where one more may pass, which is then counted
   */
  take(workspace: string, address: string, now: number): number {
    for (const [key, { since }] of this.#taken) if (now - since >= hour) this.#taken.delete(key)
    const counted = [
      { key: this.#keyOf(`${workspace} from ${address}`), most: this.#limits.address },
      { key: this.#keyOf(workspace), most: this.#limits.workspace },
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

  readonly #keyOf = (what: string) => createHmac('sha256', this.#secret).update(what).digest('base64url')
}

/** Of this process. */
export const theGate = new FloodGate()
