/** What some columns say together, as a small number: what is the same for all rows that say the same is worked out once. */
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'
import { Hash } from './hashing.ts'

const width = 3
const quote = 0x22

export class SaidTogether<T> {
  readonly #columns: readonly number[]
  /** First and last of columns that stand side by side: what stands between two places says the same as its fields, and is one text. */
  readonly #firsts: readonly number[]
  readonly #lasts: readonly number[]
  readonly #words: Words
  readonly #most: number
  readonly #hash = new Hash()
  #made: T[] = []
  #slots = new Int32Array(width << 10)

  /** @param most different ones to remember; beyond them all are forgotten, and worked out again when they come */
  constructor(columns: readonly number[], words: Words, most = 1 << 20) {
    this.#columns = columns
    const has = new Set(columns)
    this.#firsts = [...has].filter((column) => !has.has(column - 1)).sort((a, b) => a - b)
    this.#lasts = [...has].filter((column) => !has.has(column + 1)).sort((a, b) => a - b)
    this.#words = words
    this.#most = most
  }

  /**
   * What `make` made of the record at hand, or of an earlier one that says the same.
   * @param beside a number that it also hangs on
   */
  of(scanner: Scanner, beside: number, make: (texts: string[]) => T): T {
    const { bytes, starts, ends } = scanner
    const hash = this.#hash
    const firsts = this.#firsts
    const lasts = this.#lasts
    hash.start(beside)
    for (let at = 0; at < firsts.length; at++) {
      const from = starts[firsts[at] as number] as number
      // With its quote, which tells "a","b" from a","b.
      const isQuoted = from > 0 && bytes[from - 1] === quote
      hash.take(scanner, isQuoted ? from - 1 : from, ends[lasts[at] as number] as number)
    }
    hash.end()
    const { first, second } = hash
    const slots = this.#slots
    const last = slots.length / width - 1
    for (let slot = first & last; ; slot = (slot + 1) & last) {
      const held = slots[slot * width + 2] as number
      if (held === 0) return this.#add(slot, first, second, make(this.texts(scanner)))
      if (slots[slot * width] === first && slots[slot * width + 1] === second) return this.#made[held - 1] as T
    }
  }

  texts({ bytes, starts, ends, escaped }: Scanner): string[] {
    return this.#columns.map((column) =>
      this.#words.text(bytes, starts[column] as number, ends[column] as number, escaped[column] === 1).trim(),
    )
  }

  #add(slot: number, first: number, second: number, made: T): T {
    if (this.#made.length >= this.#most) {
      this.#made = []
      this.#slots = new Int32Array(width << 10)
      return made
    }
    this.#made.push(made)
    this.#put(this.#slots, slot, first, second, this.#made.length)
    if (this.#made.length * 2 * width > this.#slots.length) this.#grow()
    return made
  }

  #put(slots: Int32Array, slot: number, first: number, second: number, held: number): void {
    slots[slot * width] = first
    slots[slot * width + 1] = second
    slots[slot * width + 2] = held
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const last = slots.length / width - 1
    for (let at = 0; at < old.length; at += width) {
      if (old[at + 2] === 0) continue
      let slot = (old[at] as number) & last
      while (slots[slot * width + 2] !== 0) slot = (slot + 1) & last
      this.#put(slots, slot, old[at] as number, old[at + 1] as number, old[at + 2] as number)
    }
    this.#slots = slots
  }
}
