/** One line of the form as it stands in the document: its controls, what is in them, and what is said beside them. */
import { type Fields, fieldNames, fieldsIn, idsIn } from '../entry-fields.ts'
import type { LiveLine } from './setting.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

export class FormLine {
  readonly section: HTMLElement
  readonly about: LiveLine
  readonly #form: HTMLFormElement

  constructor(form: HTMLFormElement, section: HTMLElement) {
    this.#form = form
    this.section = section
    this.about = JSON.parse(section.dataset.line ?? '') as LiveLine
  }

  static in(form: HTMLFormElement): FormLine[] {
    return [...form.querySelectorAll<HTMLElement>('[data-line]')].map((section) => new FormLine(form, section))
  }

  get fieldNames(): string[] {
    return fieldNames(this.about.measure)
  }

  /** As the server would read them. */
  get fields(): Fields {
    return fieldsIn(new FormData(this.#form), this.about.indicator, this.about.measure)
  }

  /** Of a field of this line, undefined where `element` is none. */
  fieldOf(element: Element | null): string | undefined {
    if (!isControl(element)) return undefined
    const ending = `.${this.about.indicator}`
    return element.name.endsWith(ending) ? element.name.slice(0, -ending.length) : undefined
  }

  control(field: string): Control | null {
    const found = document.getElementById(`${field}.${this.about.indicator}`)
    return isControl(found) ? found : null
  }

  /** In the words of its label. */
  labelOf(field: string): string {
    const frame = document.getElementById(`${field}.${this.about.indicator}`)
    const label =
      frame instanceof HTMLFieldSetElement
        ? frame.querySelector('legend')
        : frame?.closest('.field')?.querySelector('label')
    return label?.firstChild?.textContent?.trim() ?? field
  }

  /** What a reader would call what stands in a field. */
  wordsFor(field: string, typed: string): string {
    if (field === 'evidence') {
      return idsIn(typed)
        .map(
          (id) => this.section.querySelector(`label[for="evidence.${this.about.indicator}-${id}"]`)?.textContent ?? id,
        )
        .join(', ')
    }
    const control = this.control(field)
    if (control instanceof HTMLSelectElement) {
      return [...control.options].find(({ value }) => value === typed)?.label ?? typed
    }
    return typed
  }

  fill(fields: Fields): void {
    for (const field of this.fieldNames) {
      const control = this.control(field)
      const typed = fields[field] ?? ''
      if (field === 'evidence') this.#tick(idsIn(typed))
      else if (control && control.value !== typed) control.value = typed
    }
  }

  #tick(ids: string[]): void {
    const boxes = [...this.section.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    for (const box of boxes) box.checked = ids.includes(box.value)
    // What is not among the boxes of this page must not get lost either.
    const missing = ids.filter((id) => !boxes.some(({ value }) => value === id))
    for (const id of missing) {
      const hidden = Object.assign(document.createElement('input'), { type: 'hidden', value: id })
      hidden.name = `evidence.${this.about.indicator}`
      this.section.append(hidden)
    }
  }

  /** For the server, should the form be sent by a button. */
  setWas(was: string): void {
    const hidden = this.section.querySelector<HTMLInputElement>(`input[name="was.${this.about.indicator}"]`)
    if (hidden) hidden.value = was
  }
}
