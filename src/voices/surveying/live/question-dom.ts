/** One question in the document: what it says, what it offers, what is in it, and whether it is there to be seen. */
import type { Shown, ShownOption } from '../page-view.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const setText = (element: Element | null, text: string): void => {
  if (element && element.textContent !== text) element.textContent = text
}

export class QuestionDom {
  readonly place: HTMLElement
  readonly path: string
  readonly #choices = new Map<string, HTMLElement>()

  constructor(place: HTMLElement) {
    this.place = place
    this.path = place.dataset.path ?? ''
    const rest = place.querySelector<HTMLTemplateElement>('template[data-rest]')
    for (const choice of [...place.querySelectorAll('.choice'), ...(rest?.content.querySelectorAll('.choice') ?? [])]) {
      if (!(choice instanceof HTMLElement)) continue
      const input = choice.querySelector('input')
      this.#choices.set(input ? input.value : `place ${this.#choices.size}`, choice)
      if (!choice.isConnected) place.querySelector('.choice')?.after(choice)
    }
  }

  get #controls(): Control[] {
    return [...this.place.querySelectorAll<Control>('input:not([type=hidden]), select, textarea')]
  }

  get label(): string {
    return this.place.querySelector('[data-words=label]')?.textContent?.trim() ?? ''
  }

  /** Takes over what is asked now. What has been answered stays as it is, out of sight where it is not asked. */
  show(shown: Shown): void {
    this.place.hidden = !shown.isAsked
    setText(this.place.querySelector('[data-words=label]'), shown.label)
    setText(this.place.querySelector('[data-words=hint]'), shown.hint)
    setText(this.place.querySelector('[data-words=value]'), shown.values.join(', '))
    const required = this.place.querySelector<HTMLElement>('[data-required]')
    if (required) required.hidden = !shown.required
    const frame = this.place.querySelector<HTMLFieldSetElement>(':scope > fieldset:disabled')
    if (frame) frame.disabled = false
    for (const control of this.#controls) control.disabled = shown.readonly
    if (shown.type === 'rank') this.#rank(shown)
    else this.#offer(shown)
  }

  /** Puts an answer in that nobody has given: what the form begins with. */
  fill(values: readonly string[]): void {
    for (const [at, control] of this.#controls.entries()) {
      const isTicked = control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
      if (isTicked) control.checked = values.includes(control.value)
      else control.value = values[at] ?? ''
    }
  }

  focus(): void {
    const [first] = this.#controls.filter((control) => !control.disabled)
    first?.focus()
  }

  /** @returns whether this is news */
  fault(message: string | undefined, prefix: string): boolean {
    const frame = this.place.querySelector<HTMLElement>('fieldset[id^="q-"], [id^="q-"].input')
    if (!frame) return false
    const id = `${frame.id}-error`
    const shown = document.getElementById(id)
    if ((shown?.lastChild?.textContent ?? undefined) === message) return false
    shown?.remove()
    if (message !== undefined) frameError(frame, errorText(id, prefix, message))
    if (!(frame instanceof HTMLFieldSetElement)) {
      if (message === undefined) frame.removeAttribute('aria-invalid')
      else frame.setAttribute('aria-invalid', 'true')
    }
    const ids = [`${frame.id}-hint`, id].filter((one) => document.getElementById(one))
    if (ids.length > 0) frame.setAttribute('aria-describedby', ids.join(' '))
    else frame.removeAttribute('aria-describedby')
    return message !== undefined
  }

  #offer({ options, required }: Shown): void {
    if (this.#choices.size === 0 || options.length === 0) return
    const order = [...options.map(({ value }) => value), ...(required ? [] : [''])]
    const choices = order.flatMap((value) => this.#choices.get(value) ?? [])
    for (const { value, label } of options) setText(this.#choices.get(value)?.querySelector('label') ?? null, label)
    for (const choice of this.#choices.values()) this.#put(choice, choices.includes(choice))
    const inPlace = [...this.place.querySelectorAll('.choice:not([hidden])')]
    if (choices.some((choice, at) => choice !== inPlace[at])) choices[0]?.parentElement?.append(...choices)
  }

  /** What is not on offer is not sent; it is as it was once it is on offer again. */
  #put(choice: HTMLElement, isOffered: boolean): void {
    choice.hidden = !isOffered
    const control = choice.querySelector<Control>('input, select')
    if (control && !isOffered) control.disabled = true
  }

  #rank({ options }: Shown): void {
    for (const [at, choice] of [...this.#choices.values()].entries()) {
      this.#put(choice, at < options.length)
      const select = choice.querySelector('select')
      if (select) offerIn(select, options)
    }
  }
}

function offerIn(select: HTMLSelectElement, options: readonly ShownOption[]): void {
  const [none, ...before] = [...select.options]
  if (options.every(({ value }, at) => before[at]?.value === value) && before.length === options.length) return
  const chosen = select.value
  select.replaceChildren(...(none ? [none] : []), ...options.map(({ value, label }) => new Option(label, value)))
  select.value = chosen
  if (select.selectedIndex < 0) select.value = ''
}

function errorText(id: string, prefix: string, message: string): HTMLElement {
  const text = Object.assign(document.createElement('p'), { className: 'field-error', id })
  const kind = Object.assign(document.createElement('span'), { className: 'unseen', textContent: `${prefix} ` })
  text.append(kind, message)
  return text
}

/** After legend and hint of a group, before a single control: where the server puts it. */
function frameError(frame: HTMLElement, text: HTMLElement): void {
  if (!(frame instanceof HTMLFieldSetElement)) frame.before(text)
  else (frame.querySelector(':scope > .hint') ?? frame.querySelector(':scope > legend'))?.after(text)
}
