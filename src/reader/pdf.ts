import { getDocumentProxy } from 'unpdf'
import { type Block, type Extract, ReadingError } from './model.ts'
import { normalise, oneLine } from './normalise.ts'
import { type PdfDocument, PdfFonts, type PdfPage } from './pdf-fonts.ts'
import { pageBlocks } from './pdf-page.ts'
import { type PlacedText, pieces } from './pdf-piece.ts'
import { type ReadOptions, stopIfCancelled } from './reading-options.ts'

/** The end mark stands in the last kilobyte (ISO 32000-1, 7.5.5 and its implementers); servers may add to that. */
const TAIL = 4096

/** Pages asked for before they are needed: pdf.js answers by messages, and they take their time. */
const AHEAD = 8

interface PageContent {
  page: PdfPage
  content: Awaited<ReturnType<PdfPage['getTextContent']>>
}

/** What pdf.js is asked to leave out: pictures, messages, and its own view of ligatures (see `normalise`). */
const SETTINGS = { maxImageSize: 1, verbosity: 0, isEvalSupported: false }

/** A PDF with a text layer: its lines in reading order, with page, size and weight. */
export async function pdf(bytes: Uint8Array, options: ReadOptions): Promise<Extract> {
  refuseCut(bytes)
  // pdf.js keeps the bytes it is given; the caller's stay his.
  const document = await opened(new Uint8Array(bytes))
  try {
    const blocks = await documentBlocks(document, options)
    return { format: 'pdf', title: await title(document), blocks }
  } finally {
    await document.destroy()
  }
}

async function documentBlocks(document: PdfDocument, options: ReadOptions): Promise<Block[]> {
  const fonts = new PdfFonts(document.numPages)
  const legibility = new Legibility()
  const blocks: Block[] = []
  for await (const { page, content } of pageContents(document)) {
    stopIfCancelled(options.signal)
    const items = content.items.filter(isText)
    legibility.count(items)
    await fonts.learn(page, Object.keys(content.styles))
    const placed = pieces(items, page.getViewport({ scale: 1 }))
    for (const block of pageBlocks(placed.pieces, placed.width, page.pageNumber, fonts.isBold)) blocks.push(block)
    options.onProgress(page.pageNumber, document.numPages, 'pages')
  }
  legibility.refuse(document.numPages)
  return blocks
}

/** The pages in order, some of them asked for ahead. */
async function* pageContents(document: PdfDocument): AsyncGenerator<PageContent> {
  const ahead: Promise<PageContent>[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = pageContent(document, number)
    // A failure is reported when its page's turn comes, and not at all if a page before it fails.
    content.catch(() => {})
    ahead.push(content)
    const next = ahead.length === AHEAD ? ahead.shift() : undefined
    if (next) yield await next
  }
  for (const content of ahead) yield await content
}

/** Beside text, pdf.js may list marks of a page's structure; and where a line ends it lists a text that is empty. */
function isText<T>(item: T): item is T & PlacedText {
  return typeof item === 'object' && item !== null && 'str' in item && item.str !== ''
}

async function pageContent(document: PdfDocument, number: number): Promise<PageContent> {
  try {
    const page = await document.getPage(number)
    return { page, content: await page.getTextContent({ disableNormalization: true }) }
  } catch (error) {
    throw new ReadingError(
      'damaged',
      `The PDF is damaged (${error instanceof Error ? error.message : String(error)})`,
      `page ${number}`,
      'Download or export the file again.',
    )
  }
}

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, SETTINGS)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      const instead = 'Open it with its password and save it without one.'
      throw new ReadingError('encrypted', 'The PDF is locked with a password', null, instead)
    }
    const why = error instanceof Error ? ` (${error.message})` : ''
    throw new ReadingError('damaged', `The PDF cannot be opened${why}`, null, 'Download or export the file again.')
  }
}

function refuseCut(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - TAIL))).toString('latin1')
  if (tail.includes('%%EOF')) return
  const where = `byte ${bytes.length}`
  throw new ReadingError('damaged', 'The PDF ends before its end mark', where, 'Download or copy the file again.')
}

/** Letters of a document, and how many of them its fonts give no meaning to. */
class Legibility {
  #letters = 0
  #unreadable = 0

  count(items: PlacedText[]): void {
    for (const { str } of items) {
      this.#letters += str.trim().length
      // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what a glyph without a meaning is read as
      this.#unreadable += str.match(/[\0-\x08\p{Co}\ufffd]/gu)?.length ?? 0
    }
  }

  /** Refuses pages that are pictures of text, and fonts that do not say which letters they show. */
  refuse(pages: number): void {
    const where = pages === 1 ? 'page 1' : `pages 1 to ${pages}`
    if (this.#letters === 0) {
      const instead = 'Recognise its text first (OCR), or give the document it was printed from.'
      throw new ReadingError('no-text-layer', 'The PDF has no text layer: its pages are pictures', where, instead)
    }
    if (this.#unreadable > this.#letters * 0.1) {
      const instead = 'Recognise its text (OCR), or give the document it was printed from.'
      throw new ReadingError('encoding', 'The PDF does not say which letters its type stands for', where, instead)
    }
  }
}

/** The title in the file's properties, unless a program only put the file's name there. */
async function title(document: PdfDocument): Promise<string | null> {
  const { info } = await document.getMetadata()
  const value: unknown = Object.entries(info).find(([key]) => key === 'Title')?.[1]
  const text = typeof value === 'string' ? oneLine(normalise(value)) : ''
  const isName = /^microsoft |^untitled|^document\s?\d*$|\.(?:docx?|pdf|indd|qxp|rtf|pptx?|pmd|p65|cdr)$/i.test(text)
  return text === '' || isName ? null : text
}
