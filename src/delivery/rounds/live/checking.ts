/**
 * Checks a line while it is filled in. Nothing is said of a field before somebody has left it, and from then on as they type;
 * what a line lacks as a whole is said once they have left the line.
 */
import { type Checked, checkEntry, type Finding } from '../check-entry.ts'
import { entryOf, type Fields } from '../entry-fields.ts'
import { describe, showError } from './field-error.ts'
import type { FormLine } from './form-line.ts'

/** Says a finding in the page's language. */
export type SayFinding = (finding: Finding) => string

/** What can be said of a line by now: of fields that somebody has left, one finding a field. */
export function due(
  { faults, queries }: Checked,
  left: ReadonlySet<string>,
): { faults: ReadonlyMap<string, Finding>; queries: Finding[] } {
  const said = new Map<string, Finding>()
  for (const fault of faults) if (left.has(fault.field) && !said.has(fault.field)) said.set(fault.field, fault)
  return { faults: said, queries: queries.filter(({ field }) => left.has(field)) }
}

export const isEmpty = (fields: Fields): boolean =>
  Object.entries(fields).every(([field, typed]) => typed === '' || field === 'evidence')

export class Checking {
  readonly #line: FormLine
  readonly #say: SayFinding
  readonly #prefix: string
  readonly #left = new Set<string>()

  constructor(line: FormLine, say: SayFinding, prefix: string) {
    this.#line = line
    this.#say = say
    this.#prefix = prefix
    // The server has said what it has to say of a line that was filled in before.
    if (!isEmpty(line.fields)) this.leaveAll()
  }

  leave(field: string): void {
    this.#left.add(field)
  }

  leaveAll(): void {
    for (const field of this.#line.fieldNames) this.#left.add(field)
  }

  /** @returns what is newly wrong, in words with the field's name, for those who do not see it */
  check(): string[] {
    const { about, fields } = this.#line
    const { indicator, measure, series } = about
    const found = isEmpty(fields)
      ? { faults: new Map<string, Finding>(), queries: [] }
      : due(checkEntry(entryOf(fields, indicator, measure), measure, series), this.#left)
    const queried = found.queries.map(this.#say).join(' ')
    this.#query(queried, fields.note !== '')
    return this.#line.fieldNames.flatMap((field) => {
      const control = this.#line.control(field)
      const fault = found.faults.get(field)
      const message = fault && this.#say(fault)
      const isNew = control && showError(control, message, this.#prefix)
      return isNew && message !== undefined ? [`${this.#line.labelOf(field)}: ${message}`] : []
    })
  }

  #query(text: string, explained: boolean): void {
    const note = this.#line.control('note')
    if (!note) return
    const id = `${note.id}-hint`
    const hint = document.getElementById(id) ?? Object.assign(document.createElement('p'), { id, className: 'hint' })
    if (text === '') hint.remove()
    else if (!hint.isConnected) note.before(hint)
    if (hint.textContent !== text) hint.textContent = text
    describe(note)
    const notice = this.#line.section.querySelector<HTMLElement>('[data-query]')
    if (notice) notice.hidden = text === '' || explained
    const optional = note.closest('.field')?.querySelector<HTMLElement>('label .hint')
    if (optional) optional.hidden = text !== ''
  }
}
