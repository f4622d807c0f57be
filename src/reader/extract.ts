import { decode } from './decode.ts'
import { docx } from './docx.ts'
import { fileKind } from './file-kind.ts'
import { html, looksHtml } from './html.ts'
import { looksMarkdown, markdownBlocks } from './markdown.ts'
import { type Extract, ReadingError } from './model.ts'
import { pdf } from './pdf.ts'
import { type ExtractOptions, type ReadOptions, refuseSize, stopIfCancelled, withDefaults } from './reading-options.ts'
import { textBlocks } from './text.ts'

/**
 * A file's text as blocks, by its format: content decides, and the name only between text and Markdown.
 * Throws a ReadingError for what cannot be read, before anything of it is believed.
 */
export async function extract(bytes: Uint8Array, name: string, options: ExtractOptions = {}): Promise<Extract> {
  const settings = withDefaults(options)
  stopIfCancelled(settings.signal)
  refuseSize(bytes.length, settings.maxBytes)
  const found = await read(bytes, name, settings).catch(asDamage)
  if (!found.blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) {
    throw new ReadingError('empty', 'There is no text in the file', null, 'Give a document with text in it.')
  }
  return found
}

async function read(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Extract> {
  const kind = fileKind(bytes)
  if (kind === 'pdf') return pdf(bytes, options)
  if (kind === 'zip') return docx(bytes, options)
  const text = decode(bytes)
  if (looksHtml(text) || /\.x?html?$/i.test(name)) return html(text, options)
  const named = /\.(?:md|markdown|txt|text)$/i.exec(name)?.[0]
  const isMarkdown = named === undefined ? looksMarkdown(text) : /^\.m/i.test(named)
  if (!isMarkdown) return { format: 'txt', title: null, blocks: textBlocks(text) }
  return { format: 'md', ...markdownBlocks(text) }
}

/** What a library did not expect of a file is damage to whoever gave the file. */
function asDamage(error: unknown): never {
  if (error instanceof ReadingError) throw error
  const why = error instanceof Error ? error.message : String(error)
  const instead = 'Open it in the program it was written with, and save it again.'
  throw new ReadingError('damaged', `The file cannot be read (${why})`, null, instead)
}
