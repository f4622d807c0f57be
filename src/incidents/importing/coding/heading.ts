/** The row that names the columns, and what a mapping finds by it. */

import { type HarmColumn, harmColumns } from '../harm-columns.ts'
import { ImportFault } from '../import-fault.ts'
import type { AxisRules, Figure, Mapping, When } from '../mapping-model.ts'

/** Letter case, spaces around and several in a row do not matter, nor a byte order mark. */
export const folded = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** Of a second row of tags, as the Humanitarian Data Exchange has it (HXL). */
export const isTagRow = (cells: readonly string[]) =>
  cells.some((cell) => cell.trim().startsWith('#')) &&
  cells.every((cell) => cell.trim() === '' || cell.trim().startsWith('#'))

export class Heading {
  readonly names: readonly string[]
  readonly #places = new Map<string, number>()

  constructor(names: readonly string[]) {
    this.names = names
    for (const [at, name] of names.entries()) if (!this.#places.has(folded(name))) this.#places.set(folded(name), at)
  }

  has(column: string): boolean {
    return this.#places.has(folded(column))
  }

  /** @throws ImportFault where there is no such column */
  at(column: string): number {
    const place = this.#places.get(folded(column))
    if (place === undefined) throw new ImportFault('column', { column, columns: this.names.filter(Boolean).join(', ') })
    return place
  }
}

/** Every column that a mapping names. */
export function columnsOf(mapping: Mapping): string[] {
  const { only, id, day, place, dyad, axes, cells = [] } = mapping
  const days = 'column' in day ? [day.column, day.until] : 'year' in day ? [day.year, day.month, day.day] : []
  const all = [
    ...ofWhen(only),
    ...[id, dyad, ...days, ...place.names, place.latitude, place.longitude, place.words],
    ...ofAxes(axes),
    ...harmColumns.flatMap((name) => ofFigure(mapping[name])),
    ...cells.flatMap((cell) => [
      ...ofFigure(cell.events),
      ...ofAxes(cell.axes),
      ...harmColumns.flatMap((name) => ofFigure(cell[name])),
    ]),
  ]
  return [...new Set(all.filter((column) => column !== undefined))]
}

const ofWhen = (when: When | undefined) => Object.keys(when ?? {})

const ofFigure = (figure: Figure | undefined): string[] =>
  figure === undefined
    ? []
    : typeof figure === 'string'
      ? [figure]
      : figure.flatMap(({ column, when }) => [column, ...ofWhen(when)])

/** Those that decide about axes. */
export const ofAxes = (axes: AxisRules): string[] =>
  Object.values(axes).flatMap((rules) =>
    (rules ?? []).flatMap((rule) => [
      ...ofWhen(rule.when),
      ...('column' in rule ? [rule.column] : []),
      ...('text' in rule ? [rule.text] : []),
    ]),
  )

/** Columns that decide which rule holds, without those whose numbers are added up. */
export function decidingColumns({ only, axes, cells = [], ...mapping }: Mapping): string[] {
  const whens = (of: Partial<Record<HarmColumn, Figure | undefined>>) =>
    harmColumns.flatMap((name) => {
      const figure = of[name]
      return typeof figure === 'object' ? figure.flatMap(({ when }) => ofWhen(when)) : []
    })
  return [
    ...new Set([
      ...ofWhen(only),
      ...ofAxes(axes),
      ...whens(mapping),
      ...cells.flatMap((cell) => [
        ...ofAxes(cell.axes),
        ...whens(cell),
        ...(typeof cell.events === 'object' ? cell.events.flatMap(({ when }) => ofWhen(when)) : []),
      ]),
    ]),
  ]
}
