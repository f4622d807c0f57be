/** A form that is answered with a script: what the answers lead to comes and goes at once, and nothing is sent that is not whole. */
import { Announcer } from './announcer.ts'
import { PartsShown } from './parts-shown.ts'
import type { Sheet } from './sheet.ts'

/** Milliseconds without a key after which what is typed is evaluated. */
const pause = 250

export class AnswerForm {
  readonly sheet: Sheet
  readonly announcer: Announcer
  readonly #parts: PartsShown
  readonly #send: () => void
  #typing: ReturnType<typeof setTimeout> | undefined

  /** @param send is called when all is whole */
  constructor(sheet: Sheet, send: () => void) {
    this.sheet = sheet
    this.announcer = new Announcer(sheet)
    this.#parts = new PartsShown(sheet)
    this.#send = send
    const { form } = sheet
    form.addEventListener('input', () => this.#soon())
    form.addEventListener('change', (event) => this.#left(event.target))
    form.addEventListener('submit', (event) => this.#submit(event))
    form.querySelector('[data-back]')?.addEventListener('click', () => this.#parts.go('back'))
    form.querySelector('[data-next]')?.addEventListener('click', () => this.#next())
  }

  #soon(): void {
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => this.#changed(), pause)
  }

  #left(target: EventTarget | null): void {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
    if (place?.dataset.path) this.sheet.leave(place.dataset.path)
    this.#changed()
  }

  #changed(): void {
    clearTimeout(this.#typing)
    this.sheet.refresh()
    this.#parts.show()
    this.announcer.changed(this.#parts.at)
  }

  #next(): void {
    this.#changed()
    if (this.#isWhole(this.#parts.at)) this.#parts.go('next')
  }

  #submit(event: Event): void {
    event.preventDefault()
    if (!this.#parts.isLast) this.#next()
    else {
      this.#changed()
      if (this.#isWhole()) this.#send()
    }
  }

  #isWhole(part?: number): boolean {
    const faulty = this.sheet.check(part)
    const [first] = faulty
    if (!first) return true
    const place = this.sheet.seen.view.find(({ path }) => path === first.path)?.part ?? 0
    if (place !== this.#parts.at) this.#parts.go(place)
    first.focus()
    this.announcer.faulty(faulty.map(({ label }) => label))
    return false
  }
}
