/** What some columns say together, as a small number: what is the same for all rows that say the same is worked out once. */
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'

const width = 4

export class SaidTogether<T> {
  readonly #columns: readonly number[]
  readonly #scanner: Scanner
  readonly #words: Words
  readonly #most: number
  /** Where the scanner puts the hash of the columns. */
  readonly #hash: number
  /** Of the record before, which most often says the same day. */
  #first = 0
  #second = 0
  #before: T | undefined
  #made: T[] = []
  #slots = new Int32Array(width << 10)

  /** @param most different ones to remember; beyond them all are forgotten, and worked out again when they come */
  constructor(scanner: Scanner, columns: readonly number[], words: Words, most = 1 << 20) {
    this.#columns = columns
    this.#scanner = scanner
    this.#hash = scanner.hash(columns)
    this.#words = words
    this.#most = most
  }

  /**
   * What `make` made of the record at hand, or of an earlier one that says the same.
   * @param beside a number that it also hangs on
   */
  of(beside: number, make: (texts: string[]) => T): T {
    const { hashes } = this.#scanner
    const first = (hashes[this.#hash] as number) ^ Math.imul(beside, 0x9e3779b1)
    const second = hashes[this.#hash + 1] as number
    if (first === this.#first && second === this.#second) return this.#before as T
    this.#first = first
    this.#second = second
    this.#before = this.#found(first, second, make)
    return this.#before
  }

  #found(first: number, second: number, make: (texts: string[]) => T): T {
    const slots = this.#slots
    const last = slots.length / width - 1
    for (let slot = first & last; ; slot = (slot + 1) & last) {
      const held = slots[slot * width + 2] as number
      if (held === 0) return this.#add(slot, first, second, make(this.#texts()))
      if (slots[slot * width] === first && slots[slot * width + 1] === second) return this.#made[held - 1] as T
    }
  }

  #texts(): string[] {
    const { bytes, starts, ends, escaped } = this.#scanner
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
    if (this.#made.length * 4 * width > this.#slots.length) this.#grow()
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
