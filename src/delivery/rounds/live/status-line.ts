/** The line at the foot of the page that says what has become of what was typed; what matters is said aloud too. */
import { button, element } from './differences.ts'
import type { Standing } from './keeper.ts'
import { clockTime, type Say } from './say.ts'

/** A save that follows a pause is no news to somebody who listens. */
const quiet: Standing['kind'][] = ['untouched', 'kept', 'saving', 'saved']

const words = {
  untouched: undefined,
  kept: 'keeping.kept',
  saving: 'keeping.saving',
  unsent: 'keeping.unsent',
  'signed-out': 'keeping.signedOut',
  met: 'keeping.met',
} as const

export class StatusLine {
  readonly #shown: HTMLElement
  readonly #aloud: HTMLElement
  readonly #say: Say
  readonly #tag: string
  readonly #signIn: string
  #last = ''
  #trouble = false

  constructor(form: HTMLFormElement, { say, tag, signIn }: { say: Say; tag: string; signIn: string }) {
    this.#say = say
    this.#tag = tag
    this.#signIn = signIn
    this.#shown = element('p', { className: 'keeping-line', hidden: true })
    this.#aloud = element('p', { className: 'unseen', role: 'status' })
    form.append(this.#shown, this.#aloud)
  }

  show(standing: Standing, keeps: boolean): void {
    const text = this.#text(standing)
    const full = keeps || text === '' ? text : `${text} ${this.#say('keeping.nowhere')}`
    if (full === this.#last) return
    this.#last = full
    this.#shown.hidden = full === ''
    this.#shown.dataset.standing = standing.kind
    this.#shown.replaceChildren(full)
    if (standing.kind === 'signed-out') this.#shown.append(' ', this.#link())
    const trouble = !quiet.includes(standing.kind)
    if (trouble || (this.#trouble && standing.kind === 'saved')) this.announce(full)
    if (standing.kind !== 'saving') this.#trouble = trouble
  }

  announce(text: string): void {
    this.#aloud.textContent = text
  }

  #link(): HTMLElement {
    return element('a', { href: this.#signIn }, this.#say('keeping.signIn'))
  }

  #text(standing: Standing): string {
    if (standing.kind === 'saved') {
      return this.#say('keeping.saved', { time: clockTime(standing.at, new Date(standing.at), this.#tag) })
    }
    if (standing.kind === 'refused') {
      return this.#say('keeping.refused', { why: standing.faults.map(({ message }) => message).join(' ') })
    }
    if (standing.kind === 'stopped') return this.#say('keeping.stopped', { why: standing.why })
    const key = words[standing.kind]
    return key === undefined ? '' : this.#say(key)
  }
}

/** What an earlier visit has left on this device, offered back. */
export function offer(title: string, sides: HTMLElement | undefined, buttons: [text: string, then: () => void][]) {
  const row = element('div', { className: 'buttons' })
  const box = element('div', { className: 'notice notice-warn flow', id: 'kept' })
  row.append(
    ...buttons.map(([text, then], at) =>
      button(text, at > 0 || buttons.length === 1, () => {
        box.remove()
        then()
      }),
    ),
  )
  box.append(element('p', { className: 'notice-title' }, title), ...(sides ? [sides] : []), row)
  return box
}
