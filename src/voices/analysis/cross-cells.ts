/** Two questions crossed, as cells that are linked with those of either. */
import type { LinkedCells, Placed } from './linked-cells.ts'
import { type Classes, givenName, type Part } from './parts.ts'
import type { Cross } from './plan-model.ts'

/** Cells of one pair: by row and column choice, and for each row how many of it answered the other question. */
export interface PlacedCross {
  cross: Cross
  /** Null where the form allows nobody. */
  cells: (number | null)[][]
  /** Of several choices: who answered and did not take it. */
  others: (number | null)[][] | null
  bases: (number | null)[]
  otherBases: (number | null)[] | null
  counts: number[][]
  otherCounts: number[][]
}

/** How many of each two classes come together. */
function together(a: Classes, b: Classes): (i: Part, j: Part) => number {
  const counts = new Uint32Array(a.size * b.size)
  for (const [at, code] of a.codes.entries()) {
    const cell = code * b.size + (b.codes[at] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return (i, j) =>
    i.classes.reduce((sum, row) => sum + j.classes.reduce((all, to) => all + (counts[row * b.size + to] ?? 0), 0), 0)
}

/**
 * Everybody who is in a row is in one of the columns, those of no answer included, and the other way round. What is asked or offered
 * depending on the other question leaves cells of nobody, which are no secret.
 */
export function placeCross(linked: LinkedCells, cross: Cross, rows: Placed, columns: Placed): PlacedCross {
  const { builder, dependences } = linked
  const { parts: across } = columns.classes
  const count = together(rows.classes, columns.classes)
  const isRuled = dependences.between(rows.column.path, columns.column.path)
  const cell = (a: Part, b: Part) => {
    const people = count(a, b)
    return isRuled && people === 0 ? null : builder.cell([a.name, b.name].sort().join(' & '), people)
  }
  const columnParts = columns.column.choices.map((_, at) => partOf(columns.classes, at, true))
  const answeredName = (name: string) => [name, givenName(columns.column.path)].sort().join(' & ')
  const base = (a: Part) => {
    const people = columnParts.reduce((sum, b) => sum + (b ? count(a, b) : 0), 0)
    const found = columnParts.flatMap((b) => (b ? (cell(a, b) ?? []) : []))
    if (found.length === 0) return null
    const all = builder.cell(answeredName(a.name), people, 20 * (1 + people))
    builder.sum(all, found)
    return all
  }
  const sum = (name: string, cells: (number | null)[]) => {
    const total = builder.placeOf(name)
    const found = cells.filter((one) => one !== null)
    if (total !== undefined && found.length > 0) builder.sum(total, found)
  }
  for (const a of rows.classes.parts)
    sum(
      a.name,
      across.map((b) => cell(a, b)),
    )
  const families = familiesOf(rows)
  for (const b of across)
    for (const family of families)
      sum(
        b.name,
        family.map((a) => cell(a, b)),
      )
  const isMany = rows.column.counts === 'many'
  if (isMany) for (const b of across) linkOptions(linked, rows, b, cell, count)
  const grid = (taken: boolean) =>
    rows.column.choices.map((_, i) => {
      const a = partOf(rows.classes, i, taken)
      return columnParts.map((b) => (a && b ? cell(a, b) : null))
    })
  const counts = (taken: boolean) =>
    rows.column.choices.map((_, i) => {
      const a = partOf(rows.classes, i, taken)
      return columnParts.map((b) => (a && b ? count(a, b) : 0))
    })
  const bases = (taken: boolean) =>
    rows.column.choices.map((_, i) => {
      const a = partOf(rows.classes, i, taken)
      return a ? base(a) : null
    })
  return {
    cross,
    cells: grid(true),
    others: isMany ? grid(false) : null,
    bases: bases(true),
    otherBases: isMany ? bases(false) : null,
    counts: counts(true),
    otherCounts: isMany ? counts(false) : [],
  }
}

const partOf = ({ parts }: Classes, choice: number, taken: boolean): Part | undefined =>
  parts.find(({ is }) => typeof is === 'object' && is.choice === choice && is.taken === taken)

/** Parts that make up everybody: one set, or, of several choices, one each. */
function familiesOf({ column, classes }: Placed): Part[][] {
  const rest = classes.parts.filter(({ is }) => typeof is !== 'object')
  if (column.counts !== 'many') return [classes.parts]
  return column.choices.map((_, at) => [
    ...classes.parts.filter(({ is }) => typeof is === 'object' && is.choice === at),
    ...rest,
  ])
}

/** In each column, who answered took one option at least. */
function linkOptions(
  linked: LinkedCells,
  { column, classes }: Placed,
  b: Part,
  cell: (a: Part, b: Part) => number | null,
  count: (a: Part, b: Part) => number,
): void {
  const options = column.choices.flatMap((_, at) => {
    const a = partOf(classes, at, true)
    const of = a ? cell(a, b) : null
    return a && of !== null ? [{ a, of, people: count(a, b) }] : []
  })
  const [first] = column.choices.keys()
  const [is, not] = [true, false].map((taken) => partOf(classes, first ?? 0, taken))
  if (!is || !not || options.length === 0) return
  const people = count(is, b) + count(not, b)
  const name = [givenName(column.path), b.name].sort().join(' & ')
  const all = linked.builder.link(name, people)
  linked.builder.sum(
    all,
    [cell(is, b), cell(not, b)].filter((one) => one !== null),
  )
  linked.atLeastOne(
    name,
    all,
    people,
    options.map(({ of }) => of),
    options.map((one) => one.people),
  )
}
