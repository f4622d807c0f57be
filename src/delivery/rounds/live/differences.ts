/** Two wordings of a line side by side, and the buttons by which somebody decides for one of them. */
import type { Fields } from '../entry-fields.ts'
import type { FormLine } from './form-line.ts'
import type { Say } from './say.ts'

export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), props)
  made.append(...children)
  return made
}

export const button = (text: string, quiet: boolean, then: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', className: quiet ? 'button button-quiet' : 'button' }, text)
  made.addEventListener('click', then)
  return made
}

interface Compared {
  line: FormLine
  one: Fields
  other: Fields
}

/** A table as the design system's, a row for each field in which they differ. */
export function differences(compared: readonly Compared[], [one, other]: [string, string], say: Say): HTMLElement {
  const cell = (label: string, ...children: (Node | string)[]) => {
    const made = element('td', { role: 'cell' }, element('div', {}, ...children))
    made.dataset.label = label
    return made
  }
  const rows = compared.flatMap(({ line, ...sides }) =>
    line.fieldNames
      .filter((field) => (sides.one[field] ?? '') !== (sides.other[field] ?? ''))
      .map((field) => {
        const typed = (fields: Fields) => {
          const words = line.wordsFor(field, fields[field] ?? '')
          return element('bdi', {}, words || say('rounds.sheet.empty'))
        }
        const named = element('th', { scope: 'row', role: 'rowheader' }, line.labelOf(field))
        const title = compared.length > 1 ? [cell(say('keeping.line'), line.about.title)] : []
        return element(
          'tr',
          { role: 'row' },
          named,
          ...title,
          cell(one, typed(sides.one)),
          cell(other, typed(sides.other)),
        )
      }),
  )
  const heads = [say('rounds.sheet.field'), ...(compared.length > 1 ? [say('keeping.line')] : []), one, other]
  const head = element('tr', { role: 'row' })
  head.append(...heads.map((text) => element('th', { scope: 'col', role: 'columnheader' }, text)))
  return element(
    'table',
    { className: 'table table-stack', role: 'table' },
    element('thead', { role: 'rowgroup' }, head),
    element('tbody', { role: 'rowgroup' }, ...rows),
  )
}

/** Something that takes a decision: what it is about, the two sides, and a button for each. */
export const notice = (title: string, ...children: (Node | string)[]): HTMLElement =>
  element(
    'div',
    { className: 'notice notice-warn flow' },
    element('p', { className: 'notice-title' }, title),
    ...children,
  )
