import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Scanner } from './scanner.ts'

const comma = { delimiter: 0x2c, newline: 0x0a }

/** Records as texts, the file given in pieces of so many bytes. */
function recordsOf(text: string, size = 7, dialect = comma): (string[] | string)[] {
  const found: (string[] | string)[] = []
  const scanner = new Scanner(dialect, {
    record() {
      found.push(
        Array.from({ length: scanner.fields }, (_, field) => {
          const said = Buffer.from(scanner.bytes.subarray(scanner.starts[field], scanner.ends[field])).toString()
          return scanner.escaped[field] ? said.replaceAll('""', '"') : said
        }),
      )
    },
    broken: (row) => found.push(`broken ${row}`),
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) scanner.take(bytes.subarray(at, at + size))
  scanner.end()
  return found
}

/** The same, byte by byte. */
function plainly(text: string): (string[] | string)[] {
  const found: (string[] | string)[] = []
  for (let at = 0; at < text.length; ) {
    const { fields, next } = plainRecord(text, at)
    found.push(fields ?? `broken ${found.length + 1}`)
    at = next
  }
  return found
}

function plainRecord(text: string, start: number): { fields?: string[]; next: number } {
  const fields: string[] = []
  for (let from = start; ; ) {
    let to = from
    if (text[from] === '"') {
      const closed = closing(text, from + 1)
      const isQuoted = /^(?:,|\r?\n|\r?$)/.test(text.slice(closed + 1))
      if (closed === text.length || (!isQuoted && text.slice(from, closed).includes('\n'))) {
        const line = text.indexOf('\n', start)
        return { next: line < 0 ? text.length : line + 1 }
      }
      to = closed + 1
    }
    const closed = to
    while (to < text.length && text[to] !== ',' && text[to] !== '\n') to++
    const isEnd = text[to] !== ','
    const bare = isEnd ? text.slice(from, to).replace(/\r$/, '') : text.slice(from, to)
    const isQuoted = closed > from && bare.length === closed - from
    fields.push(isQuoted ? bare.slice(1, -1).replaceAll('""', '"') : bare)
    if (isEnd) return { fields, next: to + 1 }
    from = to + 1
  }
}

/** Where the quote stands that closes a field, or the end. */
function closing(text: string, from: number): number {
  let at = from
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1
  return Math.min(at, text.length)
}

describe('A scanner of CSV', () => {
  test('finds fields with delimiters, quotes and line breaks in them', () => {
    expect(recordsOf('a,"b, c","d ""e""\r\nf",\r\n"",g\n')).toEqual([
      ['a', 'b, c', 'd "e"\r\nf', ''],
      ['', 'g'],
    ])
  })

  test('takes a quote in a bare field, and text after a closing one, as they stand', () => {
    expect(recordsOf('5" pipe,x\n"He said "no" to him",y\n')).toEqual([
      ['5" pipe', 'x'],
      ['"He said "no" to him"', 'y'],
    ])
  })

  test('gives up the one line whose quote is never closed, and goes on with the next', () => {
    expect(recordsOf('1,"open,x\n2,"whole",y\n3,z\n')).toEqual(['broken 1', ['2', 'whole', 'y'], ['3', 'z']])
    expect(recordsOf('1,a\n2,"open\n3,b\n')).toEqual([['1', 'a'], 'broken 2', ['3', 'b']])
  })

  test('reads a last line without its end, and lines that old Macintoshes end', () => {
    expect(recordsOf('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(recordsOf('a,b\rc,"d\re"\r', 3, { ...comma, newline: 0x0d })).toEqual([
      ['a', 'b'],
      ['c', 'd\re'],
    ])
  })

  test('gives back any table that was written as RFC 4180 says, in whatever pieces it comes', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ', 'ب'), maxLength: 6 })
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), (rows, size, end) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end).join('')
        expect(recordsOf(written, size)).toEqual(rows)
      }),
    )
  })

  test('finds in any bytes what reading them one by one finds', () => {
    const garbage = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '-', '#', '\x0b'), maxLength: 80 })
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 20 }), (text, size) => {
        expect(recordsOf(text, size)).toEqual(plainly(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('ends on any bytes at all, and counts a row for each record', () => {
    const garbage = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 60 })
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 20 }), (text, size) => {
        expect(recordsOf(text, size)).toEqual(recordsOf(text, 1000))
      }),
    )
  })
})
