/** A large file read by two threads at once, each half of it: the same account as by one, or else one reads it. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { dialectOf } from '../csv/dialect.ts'
import { Scanner } from '../csv/scanner.ts'
import type { PlacesData } from '../places-of.ts'
import type { ReadFile } from '../read-file.ts'
import { Reading, type ReadingOptions } from '../reading.ts'
import type { PartTask, PartTold } from './part-task.ts'

/** Below so many bytes a second thread takes about as long to start, and to become quick, as it saves. */
export const worthTwo = 96 * 2 ** 20
const piece = 1 << 16
/** The second begins later, and the first also takes the hash of all of it. */
const firstShare = 0.39
/** Bytes of the beginning in which the heading is looked for. */
const headBytes = 1 << 16
/** Records that have to look alike where the second half is thought to begin. */
const alike = 20

export interface LargeFile {
  path: string
  size: number
}

/**
 * @returns undefined where the halves cannot be read apart: a record does not begin where it seemed to, an id stands in both, or a
 * row of totals speaks of both
 */
export async function readInTwo(
  { path, size }: LargeFile,
  options: ReadingOptions & { places: { made?: PlacesData } },
): Promise<ReadFile | undefined> {
  const { mapping, places, spellings = {} } = options
  if (places.made === undefined) return undefined
  const file = openSync(path, 'r')
  // It starts while the first half's heading is looked for.
  const worker = new Worker(new URL('part-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  try {
    const head = headOf(file, options)
    const from = head && middleOf(file, size, head)
    if (!from) return undefined
    const task: PartTask = {
      path,
      size,
      headingEnd: head.end,
      from,
      mapping,
      places: places.made,
      spellings,
    }
    const second = secondHalf(worker, task)
    const reading = new Reading({ ...options, until: from })
    const sha256 = firstHalf(file, { size, from, reading })
    const told = await second
    const { part } = reading
    if (!part || part.stoppedAt !== from || told.metTotals || part.coder.ids.hasAny(told.ids)) return undefined
    reading.add(told)
    return { ...reading.end(), sha256, bytes: size }
  } finally {
    closeSync(file)
    worker.terminate()
  }
}

interface Head {
  /** Where the first row after the heading begins. */
  end: number
  columns: number
  bytes: Uint8Array
}

/** Undefined where the file is no CSV in one byte or UTF-8, or its heading is not near its beginning. */
function headOf(file: number, options: ReadingOptions): Head | undefined {
  const bytes = read(file, 0, headBytes)
  const [first, second] = bytes
  if ((first === 0x50 && second === 0x4b) || (first ?? 0) > 0xfd || first === 0xef) return undefined
  const reading = new Reading(options)
  reading.take(bytes)
  const end = reading.part?.headingEnd ?? -1
  return end > 0 ? { end, bytes, columns: reading.part?.coder.columns ?? 0 } : undefined
}

/** Where, after the middle, a record seems to begin: at a line after which many have as many fields as the heading has names. */
function middleOf(file: number, size: number, { bytes, columns }: Head): number | undefined {
  const dialect = dialectOf(bytes)
  const middle = Math.floor(size * firstShare)
  const some = read(file, middle, piece)
  for (let line = some.indexOf(dialect.newline), tries = 0; line >= 0 && tries < 50; tries++) {
    if (looksRight(some.subarray(line + 1), dialect, columns)) return middle + line + 1
    line = some.indexOf(dialect.newline, line + 1)
  }
  return undefined
}

function looksRight(bytes: Uint8Array, dialect: ReturnType<typeof dialectOf>, columns: number): boolean {
  let [seen, fitting] = [0, 0]
  const count = () => {
    if (seen++ < alike && scanner.fields === columns) fitting += 1
  }
  const scanner: Scanner = new Scanner(dialect, { record: count, broken: () => seen++ })
  scanner.take(bytes)
  return fitting === alike
}

/** Reads up to where the second half begins, and hashes all of the file. */
function firstHalf(file: number, { size, from, reading }: { size: number; from: number; reading: Reading }): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(piece)
  for (let at = 0; at < size; ) {
    const length = readSync(file, buffer, 0, piece, at)
    if (length === 0) break
    hash.update(buffer.subarray(0, length))
    if (at < from || reading.part?.stoppedAt === null) reading.take(buffer.subarray(0, length))
    at += length
  }
  return hash.digest('hex')
}

function read(file: number, at: number, length: number): Uint8Array {
  const buffer = Buffer.alloc(length)
  return buffer.subarray(0, readSync(file, buffer, 0, length, at))
}

function secondHalf(worker: Worker, task: PartTask): Promise<PartTold> {
  worker.postMessage(task)
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that read half of the file ended before it had.')))
  })
}
