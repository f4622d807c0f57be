/** The cells of questions that are published together, and of their cross-tables: everything that a reader could subtract from another. */
import { CellSetBuilder } from '#src/statistics/suppression/cells.ts'
import { baseOf, type Column, tally } from './columns.ts'
import type { Dependences } from './dependence.ts'
import { blankName, type Classes, classesOf, givenName, isName, notName } from './parts.ts'

/** Who answered, all together: known in any case. */
export const everybody = ''

export interface Placed {
  column: Column
  base: string
  classes: Classes
  asked: number
  notAsked: number | null
  /** Null where the form lets nobody pass without an answer. */
  unanswered: number | null
  answered: number
  lines: number[]
  /** Of a ranking: the sum of the places of each choice. */
  ranks: number[]
  counts: { asked: number; unanswered: number; lines: number[] }
}

export class LinkedCells {
  readonly builder = new CellSetBuilder()
  readonly placed = new Map<string, Placed>()
  readonly dependences: Dependences
  readonly #all: number

  constructor(size: number, dependences: Dependences) {
    this.dependences = dependences
    this.#all = this.builder.cell(everybody, size)
    this.builder.known(this.#all)
  }

  /** @param texts how many wrote something, where the question is answered in words */
  place(column: Column, texts: number): Placed {
    const { builder } = this
    const { path, question, codes, blank, unasked, counts: kind, choices } = column
    const sizes = tally(codes, unasked + 1)
    const size = codes.length
    const askedCount = size - (sizes[unasked] ?? 0)
    const isGated = this.dependences.of(path).asked.size > 0 || askedCount < size
    const base = isGated ? baseOf(column) : everybody
    const unanswered = question.type === 'text' ? askedCount - texts : (sizes[blank] ?? 0)
    const neverBlank = unanswered === 0 && question.required !== ''
    const all = isGated ? builder.cell(base, askedCount, 10 + askedCount) : this.#all
    const notAsked = isGated ? builder.cell(`not ${base}`, size - askedCount) : null
    if (notAsked !== null) builder.sum(this.#all, [all, notAsked])
    const given = builder.cell(givenName(path), askedCount - unanswered)
    const none = neverBlank ? null : builder.cell(blankName(path), unanswered)
    builder.sum(all, none === null ? [given] : [given, none])
    const lineCounts = choices.map((_, at) =>
      kind === 'many' ? (column.options[at]?.reduce((sum, taken) => sum + taken, 0) ?? 0) : (sizes[at] ?? 0),
    )
    const lines = choices.map((choice, at) => builder.cell(isName(path, choice), lineCounts[at] ?? 0))
    if (kind === 'one' || kind === 'first' || kind === 'number') builder.sum(given, lines)
    const placed: Placed = {
      ...{ column, base, asked: all, notAsked, unanswered: none, answered: given, lines },
      classes: classesOf(column, { base, neverBlank, alwaysAsked: !isGated }),
      ranks: kind === 'first' ? this.#placeRanks(column, given, lines) : [],
      counts: { asked: askedCount, unanswered, lines: lineCounts },
    }
    if (kind === 'many') this.#placeOptions(placed)
    this.placed.set(path, placed)
    return placed
  }

  /** Each option is taken or not by whoever answered, and who answered took one at least: counts of options bound one another. */
  #placeOptions({ column: { path, choices }, answered, lines, counts }: Placed): void {
    const { builder } = this
    const given = counts.asked - counts.unanswered
    for (const [at, choice] of choices.entries())
      builder.sum(answered, [lines[at] ?? -1, builder.cell(notName(path, choice), given - (counts.lines[at] ?? 0))])
    this.atLeastOne(path, answered, given, lines, counts.lines)
  }

  /** Says that these options were taken by all of these people, each by some and one at least by each. */
  atLeastOne(name: string, people: number, count: number, options: number[], counts: readonly number[]): void {
    const ticks = counts.reduce((sum, one) => sum + one, 0)
    const total = this.#number(`${name} ticks`, ticks)
    this.builder.sum(total, options)
    this.builder.sum(total, [people, this.#number(`${name} further ticks`, ticks - count)])
  }

  #number = (name: string, count: number) => this.builder.unguarded(this.builder.link(name, count))

  /** A table of choices by places of which the first column is published, and the sum of each choice's places, which its mean gives away. */
  #placeRanks({ path, choices, places }: Column, answered: number, firsts: readonly number[]): number[] {
    const { builder } = this
    const cells = choices.map((choice, at) => {
      const sizes = new Array<number>(choices.length + 1).fill(0)
      for (const place of places[at] ?? []) sizes[place] = (sizes[place] ?? 0) + 1
      const later = sizes.slice(2).map((count, to) => this.#number(`${path} puts ${choice} in place ${to + 2}`, count))
      return { sizes: sizes.slice(1), row: [firsts[at] ?? -1, ...later] }
    })
    for (const { row } of cells) builder.sum(answered, row)
    for (const [place] of choices.entries())
      if (place > 0)
        builder.sum(
          answered,
          cells.map(({ row }) => row[place] ?? -1),
        )
    return cells.map(({ sizes, row }, at) => {
      const sum = sizes.reduce((total, count, place) => total + count * (place + 1), 0)
      const cell = builder.unguarded(builder.cell(`${path} places of ${choices[at]}`, sum, 1))
      builder.sum(
        cell,
        row.flatMap((one, place) => Array<number>(place + 1).fill(one)),
      )
      return cell
    })
  }
}
