/** Gives answers away: sealed, kept on the device, sent, and off the device once they have been received. */
import type { Sheet } from '../surveying/live/sheet.ts'
import { dayOf } from './device.ts'
import type { DeviceQueue } from './device-queue.ts'
import { postSealed } from './post-sealed.ts'
import type { SealedAnswer } from './sealed-answer.ts'
import { aboutAnswer, seal } from './sealing.ts'
import type { Outcome, Sender } from './sender.ts'
import type { Waiting } from './waiting.ts'

export interface Place {
  workspace: string
  survey: string
  title: string
  /** The survey's public key. */
  key: string
  /** Paths of the page that shows what waits, and of its module. */
  waiting: { path: string; module: string }
}

/** `nowhere`: neither received nor kept. */
export type Given = Outcome | 'nowhere'

export class Delivery {
  readonly #place: Place
  readonly #queue: DeviceQueue
  readonly #sender: Sender

  constructor(place: Place, queue: DeviceQueue, sender: Sender) {
    this.#place = place
    this.#queue = queue
    this.#sender = sender
  }

  async give(sheet: Sheet): Promise<Given> {
    const waiting = await this.#sealed(sheet)
    const isKept = await this.#keep(waiting)
    const outcome = await postSealed(waiting)
    if (!isKept) return outcome === 'later' ? 'nowhere' : outcome
    if (outcome === 'later') this.#sender.soon()
    else if (outcome === 'received') await this.#queue.remove([waiting.id]).catch(() => {})
    else await this.#queue.stop(waiting.id, outcome).catch(() => {})
    return outcome
  }

  async #sealed(sheet: Sheet): Promise<Waiting> {
    const { workspace, survey, title, key } = this.#place
    const since = dayOf(new Date())
    const fields = [...sheet.sent()].map(([name, value]): [string, string] => [name, String(value)])
    const answer: SealedAnswer = { day: sheet.setting.today, language: sheet.setting.language, fields }
    const sealed = await seal(key, aboutAnswer(workspace, survey), JSON.stringify(answer))
    return { id: crypto.randomUUID(), workspace, survey, title, since, sealed, state: 'waiting' }
  }

  async #keep(waiting: Waiting): Promise<boolean> {
    try {
      await this.#queue.add(waiting)
    } catch {
      return false
    }
    // Asked for only once there is something to lose. Whether the browser agrees changes nothing here.
    void navigator.storage?.persist?.().catch(() => {})
    return true
  }
}
