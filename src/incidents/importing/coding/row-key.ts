/** Which row it is, in 64 bits: by its id, or where it has none by all that it says. */
import type { Scanner } from '../csv/scanner.ts'
import { Words } from '../csv/words.ts'
import { Hash } from './hashing.ts'

const zero = 0x30
/** A number of more digits would be beyond 32 bits: what stands before them is no part of it. */
const mostDigits = 9
/** Letters of an id that are kept. */
const mostLetters = 200

/** As it is stored. Empty where there is none. */
export const idText = (words: Words, { bytes, starts, ends, escaped }: Scanner, column: number): string =>
  words
    .text(bytes, starts[column] as number, ends[column] as number, escaped[column] === 1)
    .trim()
    .slice(0, mostLetters)
    .trim()

type Bytes = Pick<Scanner, 'bytes' | 'view'>

export class RowKey {
  /** The same of ids that end in numbers after the same letters. */
  hash = 0
  /** Follows one another where such numbers do. */
  near = 0
  hasId = false
  readonly #column: number | undefined
  readonly #hash = new Hash()

  readonly #words: Words

  /** @param column of the ids */
  constructor(column: number | undefined, words = new Words()) {
    this.#column = column
    this.#words = words
  }

  /** Of the record that the scanner is at. */
  read(scanner: Scanner): void {
    const { bytes, starts, ends, fields } = scanner
    const column = this.#column
    let from = starts[column ?? 0] as number
    let to = ends[column ?? fields - 1] as number
    while (from < to && (bytes[from] as number) <= 0x20) from++
    while (to > from && (bytes[to - 1] as number) <= 0x20) to--
    this.hasId = column !== undefined && from < to
    if (this.hasId && column !== undefined && !isStoredAsItStands(scanner, column, from, to))
      this.#ofText(scanner, idText(this.#words, scanner, column))
    else if (this.hasId) this.#ofId(scanner, from, to)
    else this.#ofAll(scanner)
  }

  /** Two that are stored alike are one, whatever bytes stand for them. */
  #ofText(scanner: Scanner, text: string): void {
    this.hasId = text !== ''
    if (!this.hasId) {
      this.#ofAll(scanner)
      return
    }
    const said = Buffer.from(text)
    // Whoever reads some bytes at once reads beyond the end.
    const bytes = new Uint8Array(said.length + 8)
    bytes.set(said)
    this.#ofId({ bytes, view: new DataView(bytes.buffer) }, 0, said.length)
  }

  #ofId(scanner: Bytes, from: number, to: number): void {
    const { bytes } = scanner
    let stem = to
    let number = 0
    for (let unit = 1; stem > from && to - stem < mostDigits; unit *= 10) {
      const digit = (bytes[stem - 1] as number) - zero
      if (digit < 0 || digit > 9) break
      number += digit * unit
      stem -= 1
    }
    // 07 and 7 are two ids; 07 and 08 have the same length.
    const isPadded = bytes[stem] === zero
    this.#take(scanner, isPadded ? to - stem : 0, from, stem)
    this.near = (this.near + number) | 0
  }

  #ofAll(scanner: Scanner): void {
    const { starts, ends, fields } = scanner
    this.#take(scanner, 0, starts[0] as number, ends[fields - 1] as number)
  }

  #take(scanner: Bytes, beside: number, from: number, to: number): void {
    const hash = this.#hash
    hash.start(beside)
    hash.take(scanner, from, to)
    hash.end()
    this.hash = hash.first
    this.near = hash.second
  }

  /** Of a row that has no id: what stands in it, hashed, so that the same row has it in the next edition too. */
  get text(): string {
    return `row-${hex(this.hash)}${hex(this.near)}`
  }
}

function isStoredAsItStands({ bytes, escaped }: Scanner, column: number, from: number, to: number): boolean {
  if (escaped[column] === 1 || to - from > mostLetters) return false
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte < 0x20 || byte > 0x7e) return false
  }
  return true
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
