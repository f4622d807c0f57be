/** Goes through a paged form a part at a time, in one document. Of any other form there is one part, and nothing to go through. */
import type { Sheet } from './sheet.ts'

export class PartsShown {
  readonly #sheet: Sheet
  readonly #places: HTMLElement[]
  #at = 0

  constructor(sheet: Sheet) {
    this.#sheet = sheet
    this.#places = [...sheet.form.querySelectorAll<HTMLElement>('[data-part]')]
    this.show()
  }

  /** Parts that have something to ask, or to say. */
  get #asked(): number[] {
    const shown = this.#sheet.seen.view.filter(({ isAsked }) => isAsked)
    return [...new Set(shown.map(({ part }) => part))]
  }

  get at(): number {
    return this.#at
  }

  get isLast(): boolean {
    return this.#asked.every((part) => part <= this.#at)
  }

  show(): void {
    const asked = this.#asked
    for (const place of this.#places) this.#showPlace(place, asked)
    const { form } = this.#sheet
    const button = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)
    const [next, back, send] = [button('next'), button('back'), button('send')]
    if (next) next.hidden = this.isLast
    if (back) back.hidden = asked.every((part) => part >= this.#at)
    if (send) send.hidden = !this.isLast
  }

  /** @param to the nearest part in this direction, or the one that is meant */
  go(to: 'next' | 'back' | number): void {
    const asked = this.#asked
    const next = to === 'next' ? asked.find((part) => part > this.#at) : asked.findLast((part) => part < this.#at)
    this.#at = typeof to === 'number' ? to : (next ?? this.#at)
    this.show()
    this.focus()
  }

  /** Where a screen reader goes on reading, with how far it is. */
  focus(): void {
    this.#places
      .find((place) => Number(place.dataset.part) === this.#at)
      ?.querySelector('h2')
      ?.focus()
  }

  #showPlace(place: HTMLElement, asked: readonly number[]): void {
    const part = Number(place.dataset.part)
    place.hidden = part !== this.#at
    const title = place.querySelector<HTMLElement>('[data-part-title]')
    if (!title) return
    title.hidden = false
    title.textContent = this.#sheet.say('answering.part', { at: asked.indexOf(part) + 1, count: asked.length })
  }
}
