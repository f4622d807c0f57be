import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { arabicScore, latinFaults, twiceDecoded } from './decode-plausible.ts'
import { ReadingError } from './model.ts'

const SAVE_AS_UTF8 = 'Open the file in the program it was written with and save it as UTF-8.'

/** From this share of valid sequences on, a text that is not UTF-8 throughout was meant as UTF-8. */
const DAMAGED_FROM = 0.3
/** Where no encoding makes sense of them, so few bytes, or this share of all, are scars in a text rather than its letters. */
const STRAY = { bytes: 8, share: 0.01 }

/** Byte order marks, longest first: that of UTF-16 little-endian begins that of UTF-32. */
const MARKS: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** How HTML and XML name their encoding, in ASCII, near their beginning. */
const DECLARED = /<(?:meta[^>]+charset=|\?xml[^>]+encoding=)\s*["']?([\w-]+)/i

/**
 * Bytes of a text file as text: UTF-8, UTF-16 and UTF-32 with a byte order mark, Windows-1252, and Windows-1256 (Urdu,
 * Arabic); in HTML also what it declares. Anything else is refused by name: a wrong guess would turn names and figures into other names and figures.
 */
export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  const text = mark ? decodeMarked(bytes.subarray(mark[0].length), mark[1]) : decodeUnmarked(bytes)
  refuseControls(text)
  return text
}

function decodeMarked(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') {
    refuseBrokenUtf8(bytes)
    return new TextDecoder().decode(bytes)
  }
  const unit = encoding.startsWith('utf-32') ? 4 : 2
  const text = iconv.decode(bytes, encoding)
  if (bytes.length % unit !== 0 || !text.isWellFormed() || text.includes('\ufffd')) {
    throw new ReadingError(
      'encoding',
      `The file begins as ${encoding.toUpperCase()} but is not whole`,
      bytes.length % unit !== 0 ? `byte ${bytes.length}` : null,
      SAVE_AS_UTF8,
    )
  }
  return text
}

function decodeUnmarked(bytes: Uint8Array): string {
  refuseNul(bytes)
  if (isUtf8(bytes)) {
    const text = new TextDecoder().decode(bytes)
    const doubled = twiceDecoded(text)
    if (doubled === null) return text
    throw new ReadingError(
      'encoding',
      'The file was once read in the wrong encoding and saved so: its letters stand as pairs of others',
      `“${doubled}”`,
      'Take the file from before it was converted, or convert it again from the original.',
    )
  }
  const declared = asDeclared(bytes)
  if (declared !== null) return declared
  const sample = aroundHighBytes(bytes)
  const damaged = shareOfSequences(sample) >= DAMAGED_FROM
  const encoding = damaged ? null : singleByte(sample)
  if (encoding) return iconv.decode(bytes, encoding)
  if (damaged || countHigh(bytes) <= Math.max(STRAY.bytes, bytes.length * STRAY.share)) refuseBrokenUtf8(bytes)
  return refuseUnknown(bytes, sample)
}

function asDeclared(bytes: Uint8Array): string | null {
  const name = DECLARED.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]
  if (name === undefined || /^utf/i.test(name) || !iconv.encodingExists(name)) return null
  const text = iconv.decode(bytes, name)
  return text.includes('\ufffd') ? null : text
}

/** Windows-1256 or Windows-1252, where the bytes make sense in it and less sense in everything else. */
function singleByte(sample: Uint8Array): string | null {
  if (arabicScore(iconv.decode(sample, 'windows-1256')) > 0.9) return 'windows-1256'
  const faults = latinFaults(iconv.decode(sample, 'windows-1252'))
  if (faults.share > 0.1) return null
  const guess = analyse(sample)[0]?.name
  return faults.letters === 0 || guess === 'windows-1252' || guess === 'ISO-8859-1' ? 'windows-1252' : null
}

/**
 * The share of the bytes beyond ASCII that form valid UTF-8: nearly all in a damaged UTF-8 text, hardly any in a text of
 * one byte a letter, where they do so by chance.
 */
function shareOfSequences(bytes: Uint8Array): number {
  const letters =
    new TextDecoder()
      .decode(bytes)
      .match(/[^\0-\x7f\ufffd]/gu)
      ?.join('') ?? ''
  return Buffer.byteLength(letters) / countHigh(bytes)
}

function countHigh(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte >> 7), 0)
}

/** At most 64 KB from about the bytes that decide: a long English report may hold a dozen of them. */
function aroundHighBytes(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let taken = 0
  for (let at = 0; at < bytes.length && taken < 65_536; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    const end = Math.min(bytes.length, at + 200)
    parts.push(bytes.subarray(Math.max(0, at - 20), end))
    taken += end - at
    at = end
  }
  return Buffer.concat(parts)
}

function refuseUnknown(bytes: Uint8Array, sample: Uint8Array): never {
  const guess = analyse(sample).find(({ name }) => name !== 'windows-1252' && name !== 'ISO-8859-1')
  const name = guess && guess.confidence > 20 ? `perhaps ${guess.name}` : 'none that could be told'
  throw new ReadingError(
    'encoding',
    `The file is not UTF-8, nor Windows-1252 or Windows-1256; its encoding is ${name}`,
    place(bytes, firstInvalid(bytes)),
    SAVE_AS_UTF8,
  )
}

function refuseBrokenUtf8(bytes: Uint8Array): void {
  if (isUtf8(bytes)) return
  const at = firstInvalid(bytes)
  let end = at + 1
  while (end < at + 4 && !beginsLetter(bytes, end)) end += 1
  const stray = Buffer.from(bytes.subarray(at, end))
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ')
  throw new ReadingError(
    'encoding',
    `The file is UTF-8, but not all of it: ${stray} is no letter`,
    place(bytes, at),
    `Put the right letter in the place of these bytes, or copy the file again from its source. ${SAVE_AS_UTF8}`,
  )
}

function beginsLetter(bytes: Uint8Array, at: number): boolean {
  return [1, 2, 3, 4].some((length) => isUtf8(bytes.subarray(at, at + length)))
}

function firstInvalid(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes)
  return Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')))
}

function refuseNul(bytes: Uint8Array): void {
  const at = bytes.indexOf(0)
  if (at < 0) return
  const wide = looksWide(bytes)
  throw new ReadingError(
    wide ? 'encoding' : 'not-text',
    wide
      ? `The file seems to be ${wide} without the byte order mark that would say so`
      : 'The file holds NUL bytes, which no text has',
    place(bytes, at),
    wide ? SAVE_AS_UTF8 : 'Give a text, Markdown, HTML, DOCX or PDF file.',
  )
}

/** Latin text in UTF-16 has a NUL in nearly every other byte, always on the same side. */
function looksWide(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  const nuls = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  })
  const half = sample.length / 2
  const [even = 0, odd = 0] = nuls
  if (odd > half * 0.6 && even < half * 0.05) return 'UTF-16LE'
  if (even > half * 0.6 && odd < half * 0.05) return 'UTF-16BE'
  return null
}

/** Where byte `at` stands, as a person would look for it. */
function place(bytes: Uint8Array, at: number): string {
  let line = 1
  for (let index = bytes.indexOf(10); index >= 0 && index < at; index = bytes.indexOf(10, index + 1)) line += 1
  return `byte ${at + 1}, line ${line}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\x00-\x08\x0e-\x19\x1b-\x1f]/g

/** Bytes that happen to decode are still no text when they are full of control characters. */
function refuseControls(text: string): void {
  const found = text.slice(0, 1_000_000).match(CONTROLS)?.length ?? 0
  if (!text.includes('\0') && found <= 2 + Math.min(text.length, 1_000_000) / 1000) return
  const at = text.search(CONTROLS)
  throw new ReadingError(
    'not-text',
    'The file is full of control characters, which no text has',
    `character ${at + 1}`,
    'Give a text, Markdown, HTML, DOCX or PDF file.',
  )
}
