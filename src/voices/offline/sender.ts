/**
 * Sends what waits on the device, one after the other, until each has been received. The server takes an answer once however often it
 * comes, so that one whose receipt was lost is sent again; it leaves the device with its receipt, and not before.
 */
import type { DeviceQueue } from './device-queue.ts'
import type { Stopped, Waiting } from './waiting.ts'

/** `later`: no definite receipt. */
export type Outcome = 'received' | Stopped | 'later'

/** In milliseconds. */
const first = 5_000
const longest = 10 * 60_000

/** The world around it, so that a test can be that. */
export interface SenderWorld {
  send(waiting: Waiting): Promise<Outcome>
  /** From 0 up to 1: devices that come back at once do not all ask at once. */
  random(): number
  after(milliseconds: number, then: () => void): () => void
  /** Runs one at a time among all pages of this browser; not at all while another is at it. */
  alone(run: () => Promise<void>): Promise<void>
  /** The queue has changed. */
  changed(): void
}

export class Sender {
  readonly #queue: DeviceQueue
  readonly #world: SenderWorld
  #failures = 0
  #cancel = () => {}

  constructor(queue: DeviceQueue, world: SenderWorld) {
    this.#queue = queue
    this.#world = world
  }

  /** Sends now all that can be sent. */
  async send(): Promise<void> {
    this.#cancel()
    await this.#world.alone(async () => {
      const { waiting } = await this.#queue.all()
      for (const one of waiting) {
        if (one.state !== 'waiting') continue
        const outcome = await this.#world.send(one)
        if (outcome === 'later') return this.#again()
        this.#failures = 0
        if (outcome === 'received') await this.#queue.remove([one.id])
        else await this.#queue.stop(one.id, outcome)
        this.#world.changed()
      }
    })
  }

  /** There may be a network again. */
  soon(most = first): void {
    this.#cancel()
    this.#cancel = this.#world.after(most * this.#world.random(), () => void this.send().catch(() => {}))
  }

  #again(): void {
    const wait = Math.min(longest, first * 2 ** this.#failures)
    this.#failures++
    this.#cancel()
    this.#cancel = this.#world.after(wait * (0.5 + this.#world.random() / 2), () => void this.send().catch(() => {}))
  }
}
