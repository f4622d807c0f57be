/**
 * Records of a CSV out of pieces of bytes, as places in a buffer: nothing is copied or decoded that nobody asks for. As RFC 4180 says,
 * with what files do beside it: quotes inside a bare field, text after a closing quote, a quote that is never closed.
 */
import { firstOf, fourOf, marksFrom, marksOf } from './marks.ts'

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
const carriageReturn = 0x0d

/** Fields of a record beyond these are counted, and their places are not kept. */
const mostFields = 1024
/** Bytes of one record: beyond them its quote was never closed. */
const longestRecord = 1 << 20

/** What the scan of a record came to. */
const incomplete = -1
const unclosed = -2

export class Scanner {
  /** What the places of a record point into. */
  readonly bytes = new Uint8Array(1 << 21)
  /** The same, by more bytes at once. */
  readonly view = new DataView(this.bytes.buffer)
  /** Of the fields of the record at hand: where the content begins and ends, without the quotes around it. */
  readonly starts = new Int32Array(mostFields)
  readonly ends = new Int32Array(mostFields)
  /** 1 where quotes stand twice within. */
  readonly escaped = new Uint8Array(mostFields)
  fields = 0
  /** Where the record at hand begins in the file. */
  recordStart = 0
  readonly #words = new Int32Array(this.bytes.buffer)
  readonly #dialect: Dialect
  readonly #delimiters: number
  readonly #newlines: number
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
    this.#delimiters = fourOf(dialect.delimiter)
    this.#newlines = fourOf(dialect.newline)
    this.#sink = sink
  }

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
    // Whoever reads four bytes at once reads beyond the end of the last field.
    return this.bytes.length - 8 - this.#end
  }

  #scan(isLast: boolean): void {
    this.bytes[this.#end] = this.#dialect.newline
    this.bytes[this.#end + 1] = quote
    while (this.#at < this.#end) {
      if (this.#before + this.#at >= this.until) {
        this.stoppedAt = this.#before + this.#at
        return
      }
      const next = this.#record(this.#at, isLast)
      if (next === incomplete && this.#end - this.#at < longestRecord) return
      this.#row += 1
      this.recordStart = this.#before + this.#at
      if (next >= 0) {
        this.#sink.record(this.#row)
        this.#at = next
        continue
      }
      const line = this.bytes.indexOf(this.#dialect.newline, this.#at)
      const end = line < 0 || line >= this.#end ? this.#end : line
      this.#sink.broken(this.#row, this.#at, end)
      this.#at = Math.min(end + 1, this.#end)
    }
  }

  /** Finds the fields of the record that begins here. @returns where the next begins, or why it cannot be told */
  #record(start: number, isLast: boolean): number {
    const { bytes, starts, ends, escaped } = this
    const { delimiter, newline } = this.#dialect
    const words = this.#words
    const end = this.#end
    const delimiters = this.#delimiters
    const newlines = this.#newlines
    let field = 0
    let place = 0
    let from = start
    let closed = -1
    let word = start >> 2
    let marks = marksFrom(marksOf(words[word] as number, delimiters, newlines), start)
    escaped[0] = 0
    for (;;) {
      while (marks === 0) marks = marksOf(words[++word] as number, delimiters, newlines)
      const at = (word << 2) + firstOf(marks)
      marks &= marks - 1
      const byte = bytes[at]
      if (byte === quote) {
        if (at !== from) continue
        closed = this.#closing(at + 1, place, isLast)
        if (closed < 0) return closed
        word = (closed + 1) >> 2
        marks = marksFrom(marksOf(words[word] as number, delimiters, newlines), closed + 1)
        continue
      }
      // A line end stands behind the last byte.
      const isEnd = byte === newline
      if (!isEnd && byte !== delimiter) continue
      if (at >= end && !isLast) return incomplete
      const to = isEnd && at > from && bytes[at - 1] === carriageReturn && newline !== carriageReturn ? at - 1 : at
      if (closed < 0) {
        starts[place] = from
        ends[place] = to
      } else if (closed + 1 === to) {
        starts[place] = from + 1
        ends[place] = closed
      } else if (this.#hasLineEnd(from, closed)) return unclosed
      else {
        starts[place] = from
        ends[place] = to
        escaped[place] = 0
      }
      from = at + 1
      closed = -1
      field += 1
      if (isEnd) {
        this.fields = field
        return from < end ? from : end
      }
      place = field < mostFields ? field : mostFields - 1
      escaped[place] = 0
    }
  }

  #hasLineEnd(from: number, to: number): boolean {
    const line = this.bytes.indexOf(this.#dialect.newline, from)
    return line >= 0 && line < to
  }

  /** Where the quote that closes the field stands, from here on. */
  #closing(from: number, place: number, isLast: boolean): number {
    const { bytes } = this
    const end = this.#end
    for (let at = from; ; at++) {
      // A quote stands behind the line end behind the last byte.
      while (bytes[at] !== quote) at++
      if (at >= end) return isLast ? unclosed : incomplete
      if (at + 1 >= end) return isLast ? at : incomplete
      if (bytes[at + 1] !== quote) return at
      this.escaped[place] = 1
      at += 1
    }
  }
}
