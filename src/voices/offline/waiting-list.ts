/** What waits on this device, as a table: a line for each survey and what stands in the way. Built here, because only the device knows it. */
import { fillIn } from '#src/delivery/rounds/live/fill-in.ts'
import type { Waiting } from './waiting.ts'
import type { WaitingWord } from './waiting-words.ts'

export type Say = (word: WaitingWord, values?: Record<string, string | number>) => string

export interface WaitingSetting {
  words: Record<WaitingWord, string>
  tag: string
}

export const sayIn =
  ({ words, tag }: WaitingSetting): Say =>
  (word, values = {}) =>
    fillIn(words[word], values, tag)

export interface Line {
  title: string
  state: Waiting['state']
  count: number
  since: string
}

export function linesOf(waiting: readonly Waiting[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { workspace, survey, title, state, since } of waiting) {
    const key = `${workspace}/${survey} ${state}`
    const line = lines.get(key) ?? { title, state, count: 0, since }
    lines.set(key, { ...line, count: line.count + 1, since: since < line.since ? since : line.since })
  }
  return [...lines.values()]
}

export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), props)
  made.append(...children)
  return made
}

const dayIn = (tag: string, day: string) =>
  new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

export function tableOf(lines: readonly Line[], say: Say, tag: string): HTMLElement {
  const heads = (['survey', 'many', 'since', 'state'] as const).map((key) => say(`answering.waiting.${key}`))
  const row = ({ title, count, since, state }: Line) => {
    const cells = [
      new Intl.NumberFormat(tag).format(count),
      dayIn(tag, since),
      say(`answering.waiting.state.${state}`),
    ].map((text, at) => {
      const cell = element('td', { role: 'cell' }, element('div', {}, text))
      cell.dataset.label = heads[at + 1] ?? ''
      return cell
    })
    const name = element('th', { scope: 'row', role: 'rowheader' }, element('bdi', {}, title))
    return element('tr', { role: 'row' }, name, ...cells)
  }
  const head = heads.map((text) => element('th', { scope: 'col', role: 'columnheader' }, text))
  return element(
    'table',
    { className: 'table table-stack', role: 'table' },
    element('caption', {}, say('answering.waiting.caption')),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    element('tbody', { role: 'rowgroup' }, ...lines.map(row)),
  )
}
