/** What kind of CSV a file is, by its beginning. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { arabicScore } from '#src/reader/decode-plausible.ts'
import type { Dialect } from './scanner.ts'

const delimiters = [',', ';', '\t', '|']
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** @param start some hundred kilobytes, without a byte order mark */
export function dialectOf(start: Uint8Array): Dialect {
  const newline = start.includes(lineFeed) || !start.includes(carriageReturn) ? lineFeed : carriageReturn
  const lines = Buffer.from(start.subarray(0, 65_536))
    .toString('latin1')
    .split(newline === lineFeed ? '\n' : '\r')
    .slice(0, 10)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
  const count = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length))
  const delimiter = delimiters.reduce((best, one) => (count(one) > count(best) ? one : best))
  return { delimiter: delimiter.charCodeAt(0), newline }
}

/** The encoding of bytes that are not UTF-8: of one byte a letter, Arabic where its letters make words, else Western. */
export function otherwise(start: Uint8Array): 'windows-1252' | 'windows-1256' {
  if (isUtf8(start)) return 'windows-1252'
  return arabicScore(iconv.decode(Buffer.from(start), 'windows-1256')) > 0.9 ? 'windows-1256' : 'windows-1252'
}

/** Pieces of a file as UTF-8 or one byte a letter, without a byte order mark: of UTF-16 each letter is written anew. */
export function recoder(first: Uint8Array): (piece: Uint8Array, isFirst: boolean) => Uint8Array {
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf)
    return (piece, isFirst) => (isFirst ? piece.subarray(3) : piece)
  const isWide = (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)
  if (!isWide) return (piece) => piece
  const decoder = iconv.getDecoder(first[0] === 0xff ? 'utf-16le' : 'utf-16be')
  return (piece) => Buffer.from(decoder.write(Buffer.from(piece)).replace(/^\ufeff/, ''))
}
