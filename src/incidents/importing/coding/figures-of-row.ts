/** The numbers of a row, each column read once, and what the columns have added up to: a row that repeats the sums is no row. */
import { doubtful, type Finding, refused } from '../account.ts'
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'
import { harmColumns } from '../harm-columns.ts'
import type { Figure, Mapping } from '../mapping-model.ts'
import { figure, plainNumber } from './figures.ts'
import type { Heading } from './heading.ts'

const none = -1

export class Figures {
  readonly names: readonly string[]
  readonly #places: readonly number[]
  readonly #words: Words
  /** By column, in the order of `names`; -1 where nothing is said. */
  readonly low: Int32Array
  readonly value: Int32Array
  readonly high: Int32Array
  /** Whether a column of the row at hand says a range. */
  hasRange = false
  /** Of all rows so far, and of those since the last row of sums. */
  readonly #all: Float64Array
  readonly #since: Float64Array

  constructor(mapping: Mapping, heading: Heading, words: Words) {
    this.names = figureColumns(mapping)
    this.#places = this.names.map((name) => heading.at(name))
    this.#words = words
    const { length } = this.names
    this.low = new Int32Array(length)
    this.value = new Int32Array(length)
    this.high = new Int32Array(length)
    this.#all = new Float64Array(length)
    this.#since = new Float64Array(length)
  }

  place = (name: string): number => this.names.indexOf(name)

  /** Reads the figures of the record at hand. @returns what is wrong with the first that is wrong */
  read(scanner: Scanner): Finding | null {
    const { bytes, starts, ends } = scanner
    let finding: Finding | null = null
    this.hasRange = false
    for (let at = 0; at < this.#places.length; at++) {
      const place = this.#places[at] as number
      const plain = plainNumber(bytes, starts[place] as number, ends[place] as number)
      if (plain >= 0) {
        this.low[at] = plain
        this.value[at] = plain
        this.high[at] = plain
      } else finding ??= this.#readText(scanner, at, place)
    }
    return finding
  }

  #readText({ bytes, starts, ends, escaped }: Scanner, at: number, place: number): Finding | null {
    const text = this.#words.text(bytes, starts[place] as number, ends[place] as number, escaped[place] === 1)
    const said = figure(text)
    const isRange = typeof said === 'object'
    this.low[at] = isRange ? said.low : none
    this.value[at] = isRange ? said.value : none
    this.high[at] = isRange ? said.high : none
    if (isRange && said.low < said.high) this.hasRange = true
    if (said === 'impossible') return refused('figure', this.names[at], text, '0, 1, 2 …')
    return said === 'doubtful' ? doubtful('figure', this.names[at], text, '12, 10-15, 15+') : null
  }

  /** Adds the row at hand to the sums. */
  add(): void {
    for (let at = 0; at < this.value.length; at++) {
      const value = this.value[at] as number
      if (value === none) continue
      this.#all[at] = (this.#all[at] as number) + value
      this.#since[at] = (this.#since[at] as number) + value
    }
  }

  /** Whether the row at hand says the sums of what stands above it, all of it or since the last such row; and not nothing at all. */
  isSum(): boolean {
    const said = [...this.value.keys()].filter((at) => this.value[at] !== none)
    const equals = (sums: Float64Array) => said.every((at) => this.value[at] === sums[at])
    return said.some((at) => (this.value[at] as number) > 0) && (equals(this.#all) || equals(this.#since))
  }

  /** After a row of sums. */
  startAnew(): void {
    this.#since.fill(0)
  }

  /** The sums so far, as a reader of the file would look for them. */
  sums = (): string => this.names.map((name, at) => `${name}: ${this.#all[at]}`).join(', ')

  /** The sum of some columns, of which at least one says something; -1 where none does. */
  sum(columns: readonly number[] | null, of: Int32Array): number {
    let sum = none
    if (columns !== null)
      for (let at = 0; at < columns.length; at++) {
        const value = of[columns[at] as number] as number
        if (value !== none) sum = sum === none ? value : sum + value
      }
    return sum
  }
}

const namesOf = (of: Figure | undefined): string[] =>
  of === undefined ? [] : typeof of === 'string' ? [of] : of.map(({ column }) => column)

/** Every column whose numbers are added up, once. */
export function figureColumns(mapping: Mapping): string[] {
  const sets = mapping.cells ?? [{ ...mapping, events: undefined }]
  return [
    ...new Set(sets.flatMap((set) => [...namesOf(set.events), ...harmColumns.flatMap((name) => namesOf(set[name]))])),
  ]
}
