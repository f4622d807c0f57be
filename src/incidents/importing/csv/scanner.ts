/**
 * Records of a CSV out of pieces of bytes, as places in a buffer: nothing is copied or decoded that nobody asks for. As RFC 4180 says,
 * with what files do beside it: quotes inside a bare field, text after a closing quote, a quote that is never closed.
 */

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
    const end = this.#end
    // Whatever stands above is neither, and most of what stands in a file does.
    const top = delimiter > newline ? delimiter : newline
    let field = 0
    for (let at = start; ; field++) {
      const place = field < mostFields ? field : mostFields - 1
      escaped[place] = 0
      let from = at
      let to = -1
      if (bytes[at] === quote && at < end) {
        to = this.#closing(at + 1, place, isLast)
        if (to < 0) return to
        at = to + 1
        const after = at < end ? bytes[at] : newline
        if (after === delimiter || after === newline) from += 1
        else if (this.#isReturn(at)) {
          from += 1
          at += newline === carriageReturn ? 0 : 1
        } else {
          // The next quote of the file closed it, lines below: it was never closed itself.
          const line = bytes.indexOf(newline, from)
          if (line >= 0 && line < to) return unclosed
          to = -1
          escaped[place] = 0
        }
      }
      // A line end stands behind the last byte.
      let byte = bytes[at] as number
      while (byte > top || (byte !== delimiter && byte !== newline)) byte = bytes[++at] as number
      if (at >= end && !isLast) return incomplete
      const isEnd = at >= end || byte === newline
      if (to < 0)
        to = isEnd && at > from && newline !== carriageReturn && bytes[at - 1] === carriageReturn ? at - 1 : at
      starts[place] = from
      ends[place] = to
      at += 1
      if (!isEnd) continue
      this.fields = field + 1
      return at < end ? at : end
    }
  }

  /** A carriage return at the end of a line. */
  #isReturn(at: number): boolean {
    return this.bytes[at] === carriageReturn && (at + 1 >= this.#end || this.bytes[at + 1] === this.#dialect.newline)
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
