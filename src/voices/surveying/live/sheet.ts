/** The questions of a page and the form behind them: evaluated, after every change, by what the server evaluates with. */
import { fillIn } from '#src/delivery/rounds/live/fill-in.ts'
import { compile, type Program } from '#src/voices/answering/program.ts'
import { pageView, type Shown } from '../page-view.ts'
import { fieldOf, type Page, type ReadAnswers, readAnswers } from '../read-answers.ts'
import { QuestionDom } from './question-dom.ts'
import type { AnswerSetting, WordKey } from './setting.ts'

/** As the server makes them for pages without script: 256 random bits in base64url. */
export function newPage(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

export interface Seen {
  now: ReadAnswers
  view: Shown[]
}

export class Sheet {
  readonly form: HTMLFormElement
  readonly setting: AnswerSetting
  readonly questions: ReadonlyMap<string, QuestionDom>
  seen: Seen
  readonly #program: Program
  readonly #page: Page
  /** Asked at some time: what is in them was put there, if by nobody else then by the form. */
  readonly #met = new Set<string>()
  /** What may be said to be wrong: what somebody has left, and after a try to go on everything that was in the way. */
  readonly #tried = new Map<string, 'left' | 'all'>()

  constructor(form: HTMLFormElement, setting: AnswerSetting) {
    this.form = form
    this.setting = setting
    for (const template of form.querySelectorAll<HTMLTemplateElement>('[data-part] > template, [data-steps]'))
      template.replaceWith(template.content)
    const places = [...form.querySelectorAll<HTMLElement>('[data-path]')]
    this.questions = new Map(places.map((place) => [place.dataset.path ?? '', new QuestionDom(place)]))
    for (const field of form.querySelectorAll<HTMLInputElement>('[name=asked]')) {
      this.#met.add(field.value)
      field.remove()
    }
    this.#program = compile(setting.form).program
    this.#page = { page: newPage(), today: setting.today, language: setting.language }
    const field = form.querySelector<HTMLInputElement>('[name=page]')
    if (field) field.value = this.#page.page
    this.seen = this.#evaluate(new FormData())
    this.refresh()
  }

  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    return fillIn(this.setting.words[key], values, this.setting.tag)
  }

  /** Evaluates until all that the answers lead to is there, with what had been answered in it before. */
  refresh(): Seen {
    let asked: ReadonlySet<string> = new Set(this.#met)
    for (let pass = 0; pass <= this.questions.size; pass++) {
      this.seen = this.#evaluate(this.sent(asked))
      for (const shown of this.seen.view) this.#meet(shown)
      const next = this.asked
      if (next.size === asked.size && [...next].every((path) => asked.has(path))) break
      asked = next
    }
    this.#say()
    return this.seen
  }

  /** What would be sent, were these asked. */
  sent(asked: ReadonlySet<string> = this.asked): FormData {
    const fields = new FormData(this.form)
    for (const { path, kind, computed, readonly } of this.seen.view) {
      if (!asked.has(path)) fields.delete(fieldOf(path))
      else if (kind === 'question' && !computed && !readonly) fields.append('asked', path)
    }
    return fields
  }

  get asked(): ReadonlySet<string> {
    return new Set(this.seen.view.filter(({ isAsked }) => isAsked).map(({ path }) => path))
  }

  leave(path: string): void {
    if (!this.#tried.has(path)) this.#tried.set(path, 'left')
  }

  /** Says all that is wrong within a part of the form, or the whole of it. @returns the questions it is about */
  check(part?: number): QuestionDom[] {
    const within = this.seen.view.filter((shown) => part === undefined || shown.part === part)
    for (const { path } of within) this.#tried.set(path, 'all')
    this.#say()
    return within
      .filter(({ path }) => this.seen.now.faults.has(path))
      .flatMap(({ path }) => this.questions.get(path) ?? [])
  }

  #evaluate(fields: FormData): Seen {
    const now = readAnswers(this.#program, fields, this.#page)
    const { faults } = now
    const view = pageView({ program: this.#program, page: this.#page, now, faults, entered: () => null })
    return { now, view }
  }

  #meet(shown: Shown): void {
    const question = this.questions.get(shown.path)
    if (shown.isAsked && !this.#met.has(shown.path)) {
      this.#met.add(shown.path)
      question?.fill(shown.values)
    }
    question?.show(shown)
  }

  #say(): void {
    for (const { path, fault, said } of this.seen.view) {
      const tried = this.#tried.get(path)
      const isDue = fault !== null && tried !== undefined && (tried === 'all' || fault !== 'required')
      const message = isDue ? said || this.say(`voices.fault.${fault}`) : undefined
      this.questions.get(path)?.fault(message, this.say('ui.errorPrefix'))
    }
  }
}
