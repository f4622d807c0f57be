/**
 * Records of a CSV out of pieces of bytes, as places in a buffer: nothing is copied or decoded that nobody asks for. As RFC 4180 says,
 * with what files do beside it: quotes inside a bare field, text after a closing quote, a quote that is never closed.
 */
import { FieldFinder } from './field-finder.ts'

export interface Dialect {
  /** Bytes. */
  delimiter: number
  /** Line feed, or carriage return in files of old Macintoshes. */
  newline: number
}

/** Told of each record, while the scanner's places hold for it. */
export interface RecordSink {
  /** @param row as a spreadsheet counts it, from 1 */
  record(row: number): void
  /** A quote was opened in this row and never closed: the line is given up, and reading goes on with the next. */
  broken(row: number, start: number, end: number): void
}

const quote = 0x22
/** Bytes of one record: beyond them its quote was never closed. */
const longestRecord = 1 << 20

/** What the search for a record came to, where it was not found; -2: its quote is never closed. */
const incomplete = -1

export class Scanner {
  readonly #finder = new FieldFinder()
  /** What the places of a record point into. */
  readonly bytes = this.#finder.bytes
  /** The same, by more bytes at once. */
  readonly view = new DataView(this.bytes.buffer)
  /** Of the fields of the record at hand: where the content begins and ends, without the quotes around it. */
  readonly starts = this.#finder.starts
  readonly ends = this.#finder.ends
  /** 1 where quotes stand twice within. */
  readonly escaped = this.#finder.escaped
  /** Of the record at hand, where `hash` has said. */
  readonly hashes = this.#finder.hashes
  fields = 0
  /** Where the record at hand begins in the file. */
  recordStart = 0
  readonly #dialect: Dialect
  readonly #sink: RecordSink
  /** Bytes of the file before the buffer. */
  #before = 0
  #at = 0
  #end = 0
  #row = 0

  get rows(): number {
    return this.#row
  }

  /** Where in the file to stop: at the first record that begins there or after it. */
  until = Number.POSITIVE_INFINITY
  /** Where it stopped. */
  stoppedAt: number | null = null

  constructor(dialect: Dialect, sink: RecordSink) {
    this.#dialect = dialect
    this.#sink = sink
  }

  /** Has some columns of each record to come hashed. @returns where in `hashes` their 64 bits begin */
  hash = (columns: readonly number[]): number => this.#finder.hash(columns)

  /** Scans what has become whole; the rest waits for the next piece. */
  take(piece: Uint8Array): void {
    for (let at = 0; at < piece.length && this.stoppedAt === null; ) {
      const room = this.#room()
      const some = piece.subarray(at, at + room)
      this.bytes.set(some, this.#end)
      this.#end += some.length
      at += some.length
      this.#scan(false)
    }
  }

  end(): void {
    if (this.stoppedAt === null) this.#scan(true)
  }

  /** Moves what waits to the front, so that a record of the longest length has room. */
  #room(): number {
    if (this.#at > 0) {
      this.bytes.copyWithin(0, this.#at, this.#end)
      this.#before += this.#at
      this.#end -= this.#at
      this.#at = 0
    }
    // Whoever reads some bytes at once reads beyond the end of the last field.
    return this.bytes.length - 8 - this.#end
  }

  #scan(isLast: boolean): void {
    const { delimiter, newline } = this.#dialect
    const finder = this.#finder
    this.bytes[this.#end] = newline
    this.bytes[this.#end + 1] = quote
    while (this.#at < this.#end) {
      if (this.#before + this.#at >= this.until) {
        this.stoppedAt = this.#before + this.#at
        return
      }
      const next = finder.find(this.#at, this.#end, delimiter, newline, isLast)
      if (next === incomplete && this.#end - this.#at < longestRecord) return
      this.#row += 1
      this.recordStart = this.#before + this.#at
      if (next >= 0) {
        this.fields = finder.fields[0] as number
        this.#sink.record(this.#row)
        this.#at = next
        continue
      }
      const line = this.bytes.indexOf(newline, this.#at)
      const end = line < 0 || line >= this.#end ? this.#end : line
      this.#sink.broken(this.#row, this.#at, end)
      this.#at = Math.min(end + 1, this.#end)
    }
  }
}
