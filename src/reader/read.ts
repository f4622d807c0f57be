import { createHash } from 'node:crypto'
import { extract } from './extract.ts'
import { judge } from './judge.ts'
import type { Reading } from './model.ts'
import { outline } from './outline.ts'
import { type ExtractOptions, stopIfCancelled } from './reading-options.ts'
import { xray } from './xray.ts'

/** What a file says, and the normalised text that its offsets count in. */
export interface ReadDocument {
  reading: Reading
  text: string
}

/** The reader whole: bytes of a file in, its clauses and what they commit to out. Throws a ReadingError for a bad file. */
export async function read(bytes: Uint8Array, name: string, options: ExtractOptions = {}): Promise<ReadDocument> {
  const found = await extract(bytes, name, options)
  options.onProgress?.(0, 1, 'structure')
  const { title, language, text, passages, meetings } = outline(found)
  stopIfCancelled(options.signal)
  options.onProgress?.(0, 1, 'clauses')
  const clauses = judge({ title, language, text, passages, meetings })
  stopIfCancelled(options.signal)
  const document = { title, sha256: sha256(bytes), language, characters: codePoints(text) }
  return { reading: { document, clauses, meetings, xray: xray(clauses) }, text }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Letters beyond the basic plane are two units of a string each, and one code point. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff](?=[\udc00-\udfff])/g)?.length ?? 0)
}
