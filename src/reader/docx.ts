import { BodyReader } from './docx-body.ts'
import { numbering } from './docx-numbering.ts'
import { styleSheet } from './docx-styles.ts'
import { type Extract, ReadingError } from './model.ts'
import { oneLine } from './normalise.ts'
import { type ReadOptions, stopIfCancelled } from './reading-options.ts'
import { readXml, type XmlHandler } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

const MAX_RATIO = 250

/** Other documents in zip archives, by a part that only they have. */
const OTHERS: [part: RegExp, what: string, instead: string][] = [
  [/^xl\/workbook/, 'an Excel workbook', 'Save the text in it as .docx or .pdf.'],
  [/^ppt\/presentation/, 'a PowerPoint presentation', 'Save it as .pdf.'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)', 'Convert it to .html or .pdf.'],
  [/^content\.xml$/, 'an OpenDocument file', 'Save it as .docx.'],
]

/**
 * A Word document. Read here and not by a converter to HTML, because those lose what makes a clause addressable: the
 * numbers that Word counts, with their formats and starts, and the pages.
 */
export async function docx(bytes: Uint8Array, options: ReadOptions): Promise<Extract> {
  const archive = await openArchive(bytes, { maxBytes: options.maxInflatedBytes, maxRatio: MAX_RATIO })
  const main = mainPart(archive)
  const part = (name: string) => (archive.names.includes(name) ? name : null)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = styleSheet()
  const lists = numbering()
  await read(part(`${folder}styles.xml`), styles.handler)
  await read(part(`${folder}numbering.xml`), lists.handler)
  const parts = { style: styles.find, lists, notes: new Map<string, string>() }
  for (const kind of ['footnote', 'endnote']) {
    await read(part(`${folder}${kind}s.xml`), noteReader(kind, new BodyReader(parts), parts.notes))
  }
  const text = new BodyReader(parts)
  await read(main, text)
  const properties = coreTitle()
  await read(part('docProps/core.xml'), properties.handler)
  return { format: 'docx', title: text.title ?? properties.title(), blocks: text.end() }

  async function read(name: string | null, handler: XmlHandler): Promise<void> {
    if (name === null) return
    await readXml(name, watched(archive, name, options), handler)
  }
}

/** The part with the text: `word/document.xml`, or what Word calls it after a repair (`word/document2.xml`). */
function mainPart(archive: Archive): string {
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main) return main
  const other = OTHERS.find(([part]) => archive.names.some((name) => part.test(name)))
  const [, what, instead] = other ?? [
    null,
    'a zip archive without a Word document',
    'Unpack it, and give the document in it.',
  ]
  throw new ReadingError('unknown-format', `The file is ${what}`, archive.names[0] ?? null, instead)
}

async function* watched(archive: Archive, name: string, options: ReadOptions): AsyncGenerator<Buffer> {
  const size = archive.size(name)
  let done = 0
  for await (const piece of archive.read(name)) {
    stopIfCancelled(options.signal)
    yield piece
    done += piece.length
    options.onProgress(Math.min(done, size), size, 'parts')
  }
}

/** Reads the notes' part with the same reader as the text, and keeps each note as one line. */
function noteReader(kind: string, reader: BodyReader, notes: Map<string, string>): XmlHandler {
  let id = ''
  let from = 0
  return {
    open(name, attributes) {
      if (name === `w:${kind}`) {
        id = attributes['w:id'] ?? ''
        from = reader.end().length
      } else reader.open(name, attributes)
    },
    close(name) {
      if (name !== `w:${kind}`) return reader.close(name)
      const text = reader
        .end()
        .slice(from)
        .map((block) => block.text)
      if (text.length > 0) notes.set(`${kind} ${id}`, text.join(' '))
    },
    text: (text) => reader.text(text),
  }
}

function coreTitle(): { handler: XmlHandler; title(): string | null } {
  let inTitle = false
  let title = ''
  return {
    handler: {
      open: (name) => {
        inTitle = name === 'dc:title'
      },
      close: () => {
        inTitle = false
      },
      text: (text) => {
        if (inTitle) title += text
      },
    },
    title: () => oneLine(title) || null,
  }
}
