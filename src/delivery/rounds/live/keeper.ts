/** Keeps what is typed: on the device at once, with the server as soon as somebody pauses, again and again where it cannot be reached. */
import type { Fields } from '../entry-fields.ts'
import type { Device } from './device.ts'
import type { Outcome } from './post-draft.ts'
import {
  acknowledged,
  decided,
  met,
  metBy,
  refusedIn,
  type Sent,
  sending,
  toSend,
  typed,
  unsaved,
  type Work,
} from './work.ts'

export type Standing =
  | { kind: 'untouched' | 'kept' | 'saving' | 'unsent' | 'signed-out' | 'met' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; faults: { field: string; message: string }[] }
  | { kind: 'stopped'; why: string }

/** In milliseconds. */
const pause = 2500
const longestWait = 60_000
/** To send again at once would end no better. */
const pointless: Standing['kind'][] = ['unsent', 'signed-out', 'stopped']

/** The world around it, so that a test can be that. */
export interface World {
  now(): Date
  send(work: Work, sent: Sent, leaving: boolean): Promise<Outcome>
  after(milliseconds: number, then: () => void): () => void
  /** Something changed that whoever types may see. */
  show(standing: Standing, work: Work): void
}

export class Keeper {
  work: Work
  standing: Standing = { kind: 'untouched' }
  readonly #device: Device
  readonly #world: World
  #failures = 0
  /** What the server said last of lines that it refused. */
  #faults: { field: string; message: string }[] = []
  #cancel = () => {}
  #underway: Promise<void> | undefined

  constructor(work: Work, device: Device, world: World) {
    this.work = work
    this.#device = device
    this.#world = world
  }

  type(indicator: string, fields: Fields): void {
    this.#to(typed(this.work, indicator, fields))
    if (this.standing.kind === 'saved' || this.standing.kind === 'untouched') this.#stand({ kind: 'kept' })
    this.#soon(pause)
  }

  /** Takes over a state that came about otherwise: what was kept on the device, a decision. */
  take(work: Work): void {
    this.#to(work)
    this.#soon(0)
  }

  decide(indicator: string, whose: 'mine' | 'theirs'): void {
    this.take(decided(this.work, indicator, whose))
  }

  /** Sends what can be sent, without waiting for a pause. @returns whether the server has everything now */
  async flush(): Promise<boolean> {
    this.#cancel()
    await this.#underway
    for (let tries = 0; tries < 4; tries++) {
      await this.#send()
      if (toSend(this.work).length === 0 || pointless.includes(this.standing.kind)) break
    }
    return unsaved(this.work).length === 0
  }

  /** The page may be gone in a moment. */
  leave(): void {
    if (!this.#underway && toSend(this.work).length > 0) void this.#send(true)
  }

  /** There may be a connection, or a session, again. */
  again(): void {
    if (toSend(this.work).length > 0 && !this.#underway) this.#soon(0)
  }

  #to(work: Work): void {
    this.work = work
    this.#device.keep(work, this.#world.now().toISOString())
    this.#world.show(this.standing, work)
  }

  /** Saved is only what is saved whole. */
  #stand(standing: Standing): void {
    const whole = standing.kind === 'saved' || standing.kind === 'untouched'
    if (whole && met(this.work).length > 0) this.standing = { kind: 'met' }
    else if (whole && this.#isRefused()) this.standing = { kind: 'refused', faults: this.#faults }
    else if (standing.kind === 'saved' && toSend(this.work).length > 0) this.standing = { kind: 'kept' }
    else this.standing = standing
    this.#world.show(this.standing, this.work)
  }

  #isRefused(): boolean {
    return unsaved(this.work).length > toSend(this.work).length
  }

  #soon(wait: number): void {
    this.#cancel()
    this.#cancel = this.#world.after(wait, () => void this.#send())
  }

  async #send(leaving = false): Promise<void> {
    if (this.#underway) return this.#underway
    const { work, sent } = sending(this.work)
    if (Object.keys(sent).length === 0) {
      // Typed back to what is stored, or decided for it; or a page that came back with something to decide.
      if (this.standing.kind !== 'saved' || met(work).length > 0) this.#stand({ kind: 'untouched' })
      return
    }
    this.work = work
    this.#stand({ kind: 'saving' })
    this.#underway = this.#world.send(work, sent, leaving).then((outcome) => this.#answered(outcome, sent))
    try {
      await this.#underway
    } finally {
      this.#underway = undefined
    }
    if (this.standing.kind === 'kept' && toSend(this.work).length > 0) this.#soon(pause)
  }

  #answered(outcome: Outcome, sent: Sent): void {
    this.#failures = outcome.kind === 'away' ? this.#failures + 1 : 0
    if (outcome.kind === 'stored') {
      this.#to(acknowledged(this.work, sent, outcome))
      this.#stand({ kind: 'saved', at: outcome.at })
    } else if (outcome.kind === 'met') {
      this.#to(metBy(this.work, outcome.revision, outcome.stored))
      this.#stand({ kind: met(this.work).length > 0 ? 'met' : 'saving' })
      // What was held back with the line that was met goes by itself.
      this.#soon(0)
    } else if (outcome.kind === 'refused') {
      this.#faults = outcome.faults
      this.#to(refusedIn(this.work, linesOf(outcome.faults, sent), sent))
      this.#stand(outcome)
      this.#soon(0)
    } else if (outcome.kind === 'away') {
      this.#stand({ kind: 'unsent' })
      this.#soon(Math.min(longestWait, 1000 * 2 ** this.#failures))
    } else this.#stand(outcome)
  }
}

/** The lines that a refusal is about; all of them where it names none. */
function linesOf(faults: readonly { field: string }[], sent: Sent): string[] {
  const named = Object.keys(sent).filter((indicator) => faults.some(({ field }) => field.endsWith(`.${indicator}`)))
  return named.length > 0 ? named : Object.keys(sent)
}
