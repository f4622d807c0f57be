/** A file through the reading: its bytes as they come, its hash, and of a workbook one of its sheets. */
import { createHash } from 'node:crypto'
import { figureColumns } from './coding/figures-of-row.ts'
import { type Read, Reading, type ReadingOptions } from './reading.ts'

/** Where an import's bytes come from; opened once for the sums, and once more where each event is kept. */
export interface IncomingFile {
  /** Bytes; for progress. */
  size: number
  open(): AsyncIterable<Uint8Array>
  /** Of a file on this machine: two threads may read it. */
  path?: string
}

export interface ReadFile extends Read {
  sha256: string
  bytes: number
}

/** @param each is waited for after each piece: what is kept by then may be stored and forgotten */
export async function readFile(
  file: IncomingFile,
  options: ReadingOptions,
  each?: (reading: Reading, bytes: number) => Promise<void> | void,
): Promise<ReadFile> {
  const reading = new Reading(options)
  const hash = createHash('sha256')
  let bytes = 0
  const packed: Uint8Array[] = []
  for await (const piece of file.open()) {
    if (piece.length === 0) continue
    hash.update(piece)
    const isWorkbook = bytes === 0 ? piece[0] === 0x50 && piece[1] === 0x4b : packed.length > 0
    bytes += piece.length
    if (isWorkbook) packed.push(piece.slice())
    else reading.take(piece)
    await each?.(reading, bytes)
  }
  if (packed.length > 0) {
    // Most files are none, and a thread that reads one starts sooner without.
    const { sheetAsCsv } = await import('./sheet-as-csv.ts')
    reading.take(await sheetAsCsv(Buffer.concat(packed), figureColumns(options.mapping), options.mapping.sheet))
    await each?.(reading, bytes)
  }
  return { ...reading.end(), sha256: hash.digest('hex'), bytes }
}

export const fileOfBytes = (bytes: Uint8Array): IncomingFile => ({
  size: bytes.length,
  async *open() {
    for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
  },
})
