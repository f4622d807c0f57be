/** The module of the page that shows which answers wait on this device: sends, saves and removes them. */
import { deviceSender } from './device.ts'
import { DeviceQueue } from './device-queue.ts'
import { forgetPages, keptPages } from './kept-pages.ts'
import type { Sender } from './sender.ts'
import { fileOf, type Waiting } from './waiting.ts'
import { element, linesOf, type Say, sayIn, tableOf, type WaitingSetting } from './waiting-list.ts'

class WaitingPage {
  readonly #place: HTMLElement
  readonly #setting: WaitingSetting
  readonly #say: Say
  readonly #queue = new DeviceQueue()
  readonly #sender: Sender

  constructor(place: HTMLElement) {
    this.#place = place
    this.#setting = JSON.parse(place.dataset.waiting ?? '') as WaitingSetting
    this.#say = sayIn(this.#setting)
    this.#sender = deviceSender(this.#queue, () => void this.show())
  }

  async begin(): Promise<void> {
    await this.show()
    this.#sender.soon()
  }

  async show(): Promise<void> {
    const say = this.#say
    const found = await this.#queue.all().catch(() => null)
    const pages = await keptPages().catch(() => [])
    if (!found) {
      this.#place.replaceChildren(element('p', {}, say('answering.waiting.cannot')))
      return
    }
    const { waiting, damaged } = found
    const parts: Node[] = []
    if (waiting.length === 0) parts.push(element('p', {}, say('answering.waiting.none')))
    else parts.push(tableOf(linesOf(waiting), say, this.#setting.tag), this.#buttons(waiting))
    if (damaged.length > 0)
      parts.push(this.#removable(say('answering.waiting.damaged', { count: damaged.length }), damaged))
    if (pages.length > 0) parts.push(this.#pages(pages.length))
    this.#place.replaceChildren(...parts)
  }

  #buttons(waiting: readonly Waiting[]): HTMLElement {
    const say = this.#say
    const ids = waiting.map(({ id }) => id)
    return element(
      'div',
      { className: 'buttons' },
      this.#button(say('answering.waiting.send'), '', () => this.#send(waiting)),
      this.#button(say('answering.waiting.save'), 'button-quiet', () => save(waiting)),
      this.#button(say('answering.waiting.remove'), 'button-warn', () => this.#remove(ids)),
    )
  }

  #removable(text: string, ids: readonly string[]): HTMLElement {
    const remove = this.#button(this.#say('answering.waiting.remove'), 'button-warn', () => this.#remove(ids))
    return element('div', { className: 'notice notice-warn flow' }, element('p', {}, text), remove)
  }

  #pages(count: number): HTMLElement {
    const forget = this.#button(this.#say('answering.waiting.forget'), 'button-quiet', async () => {
      await forgetPages()
      await this.show()
    })
    return element(
      'div',
      { className: 'flow' },
      element('p', {}, this.#say('answering.waiting.pages', { count })),
      forget,
    )
  }

  #button(text: string, kind: string, then: () => unknown): HTMLElement {
    const button = element('button', { type: 'button', className: `button ${kind}`.trim() }, text)
    button.addEventListener('click', then)
    return button
  }

  /** What was stopped is asked about once more: a survey may have been opened again elsewhere, a server mended. */
  async #send(waiting: readonly Waiting[]): Promise<void> {
    this.#tell(this.#say('answering.waiting.sending'))
    for (const { id, state } of waiting) if (state !== 'waiting') await this.#queue.resume(id)
    await this.#sender.send()
    const left = (await this.#queue.all()).waiting.length
    this.#tell(this.#say(left === 0 ? 'answering.waiting.none' : 'answering.waiting.left', { count: left }))
    await this.show()
  }

  async #remove(ids: readonly string[]): Promise<void> {
    if (!window.confirm(this.#say('answering.waiting.sure', { count: ids.length }))) return
    await this.#queue.remove(ids)
    await this.show()
  }

  #tell(text: string): void {
    const status = document.querySelector('[data-status]')
    if (status) status.textContent = text
  }
}

function save(waiting: readonly Waiting[]): void {
  const href = URL.createObjectURL(new Blob([fileOf(waiting)], { type: 'application/json' }))
  element('a', { href, download: 'answers.json' }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

const place = document.querySelector<HTMLElement>('[data-waiting]')
if (place) void new WaitingPage(place).begin()
