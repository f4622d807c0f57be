import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ReadingError } from './model.ts'

export interface InflateLimits {
  /** Bytes all parts together may come to, as declared and as they come out. */
  maxBytes: number
  /** How many times its packed size a part may come to. XML packs to a tenth or a fiftieth, a bomb to a thousandth. */
  maxRatio: number
}

/** A ratio says nothing of a small part: an empty table of 100 rows packs better than any bomb. */
const RATIO_COUNTS_FROM = 16 * 2 ** 20
const MAX_ENTRIES = 20_000

export interface Archive {
  names: string[]
  size(name: string): number
  /** A part, piece by piece, checked against the size and checksum that the archive declares and against the limits. */
  read(name: string): AsyncGenerator<Buffer>
}

/** Opens a zip archive in memory and refuses it before anything is inflated if what it declares is beyond the limits. */
export async function openArchive(bytes: Uint8Array, limits: InflateLimits): Promise<Archive> {
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  let declared = 0
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      refuseBomb(entry.fileName, entry.compressedSize, entry.uncompressedSize, declared, limits)
      if (entries.size > MAX_ENTRIES) throw bomb(entry.fileName, `has more than ${MAX_ENTRIES} parts`)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw asReadingError(error, 'the archive’s directory')
  }
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: (name) => readEntry(zip, entries, name, limits),
  }
}

async function* readEntry(
  zip: ZipFile,
  entries: Map<string, Entry>,
  name: string,
  limits: InflateLimits,
): AsyncGenerator<Buffer> {
  const entry = entries.get(name)
  if (!entry) throw damaged(name, 'is missing from the archive')
  if (entry.isEncrypted()) {
    throw new ReadingError('encrypted', 'The archive is locked with a password', name, 'Save it without a password.')
  }
  let size = 0
  let sum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      sum = crc32(chunk, sum)
      refuseBomb(name, entry.compressedSize, size, size, limits)
      yield chunk
    }
  } catch (error) {
    throw asReadingError(error, name)
  }
  if (sum !== entry.crc32) throw damaged(name, 'does not match its checksum')
}

function refuseBomb(name: string, packed: number, size: number, total: number, limits: InflateLimits): void {
  if (total > limits.maxBytes) {
    throw bomb(name, `unpacks to more than ${Math.round(limits.maxBytes / 2 ** 20)} MB`)
  }
  if (size > RATIO_COUNTS_FROM && size > packed * limits.maxRatio) {
    throw bomb(name, `unpacks to more than ${limits.maxRatio} times its size`)
  }
}

function bomb(name: string, what: string): ReadingError {
  return new ReadingError('bomb', `The document ${what}`, name, 'Save the text alone, without what it embeds.')
}

function damaged(name: string, what: string): ReadingError {
  return new ReadingError('damaged', `A part of the document ${what}`, name, 'Copy or download the file again.')
}

/** yauzl tells by its message alone; a part longer than it declares lies about its size, as bombs do. */
function asReadingError(error: unknown, where: string): unknown {
  if (error instanceof ReadingError || !(error instanceof Error)) return error
  if (error.message.startsWith('too many bytes in the stream')) return bomb(where, 'unpacks to more than it declares')
  return damaged(where, `cannot be unpacked (${error.message})`)
}
