/** Tells those who do not see it what has appeared and what has gone. */
import type { Sheet } from './sheet.ts'

export class Announcer {
  readonly #place: Element | null
  readonly #sheet: Sheet
  #asked: ReadonlySet<string>

  constructor(sheet: Sheet) {
    this.#sheet = sheet
    this.#place = sheet.form.querySelector('[data-status]')
    this.#asked = sheet.asked
  }

  tell(text: string): void {
    if (this.#place) this.#place.textContent = text
  }

  /** After a change: of the part that is in sight, what is new; of all, what is not asked any more. */
  changed(part: number): void {
    const before = this.#asked
    this.#asked = this.#sheet.asked
    const { view } = this.#sheet.seen
    const asked = view.filter(({ kind }) => kind === 'question')
    const came = asked.filter((one) => one.isAsked && !before.has(one.path) && one.part === part)
    const went = asked.filter((one) => !one.isAsked && before.has(one.path))
    const said = [
      this.#told(
        'answering.appeared',
        came.map(({ label }) => label),
      ),
      this.#told(
        'answering.gone',
        went.map(({ label }) => label),
      ),
    ].filter((text) => text !== '')
    if (said.length > 0) this.tell(said.join(' '))
  }

  #told(key: 'answering.appeared' | 'answering.gone' | 'answering.faulty', labels: readonly string[]): string {
    const [label] = labels
    if (label === undefined) return ''
    return labels.length === 1
      ? this.#sheet.say(key, { label })
      : this.#sheet.say(`${key}Many`, { count: labels.length })
  }

  faulty(labels: readonly string[]): void {
    this.tell(this.#told('answering.faulty', labels))
  }
}
