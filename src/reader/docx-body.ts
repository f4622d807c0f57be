import type { Numbering } from './docx-numbering.ts'
import { emptyParagraph, type Paragraph, paragraphBlocks } from './docx-paragraph.ts'
import { isOn, type Style, takeProperty } from './docx-styles.ts'
import type { Block } from './model.ts'
import { raised } from './normalise.ts'
import { rowBlocks } from './table-row.ts'
import type { Attributes, XmlHandler } from './xml.ts'

export interface BodyParts {
  style(id: string | undefined): Style
  lists: Numbering
  /** Text of footnotes and endnotes, by `footnote 2`, `endnote 1`. */
  notes: Map<string, string>
}

export interface Body {
  handler: XmlHandler
  /** All blocks read so far. */
  end(): Block[]
  /** Text of the first paragraph in the style Title. */
  title(): string | null
}

/** Deleted and moved-away text, what stood before a change, instructions of fields, second versions for old programs. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:numberingChange',
  'w:instrText',
  'w:delText',
  'w:sectPr',
  'mc:Fallback',
  'w:rt',
])

interface Row {
  cells: Block[][]
  /** Where the row began: every cell of a row broken by a page says so anew. */
  page: number
  last: number
}

/** Reads WordprocessingML (ECMA-376 part 1) as it streams by: paragraphs with styles and numbers, rows, notes, pages. */
export function body(parts: BodyParts): Body {
  const blocks: Block[] = []
  const sinks: Block[][] = [blocks]
  const rows: Row[] = []
  const paragraphs: Paragraph[] = []
  let run = {
    bold: undefined as boolean | undefined,
    raised: false,
    hidden: false,
    size: undefined as number | undefined,
  }
  let skipping = 0
  let inProperties = false
  let inMark = false
  let inText = false
  let page = 1
  let paged = false
  let noteCount = 0
  let title: string | null = null
  let unfinished: Paragraph | undefined

  function open(name: string, attributes: Attributes): void {
    const paragraph = paragraphs.at(-1)
    if (name === 'w:del' && inMark && paragraph) paragraph.joined = true
    if (skipping > 0 || SKIPPED.has(name)) skipping += 1
    else if (inProperties && paragraph) openProperty(paragraph, name, attributes)
    else openContent(name, attributes)
  }

  function openProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
    if (name === 'w:rPr') inMark = true
    else if (inMark) return
    else if (name === 'w:pStyle') paragraph.styleId = attributes['w:val']
    else takeProperty(paragraph.own, name, attributes)
  }

  function openContent(name: string, attributes: Attributes): void {
    const value = attributes['w:val']
    if (name === 'w:p') startParagraph()
    else if (name === 'w:pPr') inProperties = true
    else if (name === 'w:r') run = { bold: undefined, raised: false, hidden: false, size: undefined }
    else if (name === 'w:t' || name === 'm:t') inText = true
    else if (name === 'w:b') run.bold = isOn(attributes)
    else if (name === 'w:vertAlign') run.raised = value === 'superscript'
    else if (name === 'w:vanish') run.hidden = isOn(attributes)
    else if (name === 'w:sz') run.size = Number(value) / 2
    else if (name === 'w:rStyle') run.bold ??= parts.style(value).bold
    else if (name === 'w:tab' || name === 'w:ptab') say(' ')
    else if (name === 'w:br' || name === 'w:cr') say(attributes['w:type'] === 'page' ? ' ' : '\n')
    else if (name === 'w:noBreakHyphen') say('-')
    else if (name === 'w:softHyphen') say('\u00ad')
    else if (name === 'w:sym') say(symbol(attributes['w:char'] ?? ''))
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') refer(name, attributes)
    else if (name === 'w:lastRenderedPageBreak') turnPage()
    else if (name === 'w:tr') rows.push({ cells: [], page, last: page })
    else if (name === 'w:tc') startCell()
    else if (name === 'w:txbxContent') sinks.push(paragraphs.at(-1)?.after ?? [])
  }

  function close(name: string): void {
    if (skipping > 0) skipping -= 1
    else if (name === 'w:p') endParagraph()
    else if (name === 'w:rPr') inMark = false
    else if (name === 'w:pPr') inProperties = false
    else if (name === 'w:t' || name === 'm:t') inText = false
    else if (name === 'w:tc') endCell()
    else if (name === 'w:tr') endRow()
    else if (name === 'w:txbxContent') sinks.pop()
  }

  function startParagraph(): void {
    paragraphs.push(unfinished ? { ...unfinished, joined: false } : emptyParagraph())
    unfinished = undefined
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    if (paragraph?.joined) unfinished = paragraph
    else if (paragraph) finish(paragraph)
  }

  function finish(paragraph: Paragraph): void {
    const style = parts.style(paragraph.styleId)
    const found = paragraphBlocks(paragraph, style, parts.lists)
    if (style.name === 'title') title ??= found[0]?.text ?? null
    for (const block of found) sinks.at(-1)?.push(block)
  }

  function say(text: string): void {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || run.hidden || text === '') return
    paragraph.text.push(run.raised ? raised(text) : text)
    if (text.trim() === '') return
    const look = { ...parts.style(paragraph.styleId), ...paragraph.own }
    paragraph.letters += text.length
    if (run.bold ?? look.bold) paragraph.boldLetters += text.length
    const size = run.size ?? look.size
    if (size !== undefined) paragraph.size = Math.max(paragraph.size ?? 0, size)
    if (paged) paragraph.page ??= page
  }

  function refer(name: string, attributes: Attributes): void {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const text = parts.notes.get(`${kind} ${attributes['w:id']}`)
    if (!text || isOn({ 'w:val': attributes['w:customMarkFollows'] ?? '0' })) return
    noteCount += 1
    say(raised(String(noteCount)))
    const note: Block = { text, role: 'footnote', marker: String(noteCount) }
    if (paged) note.page = page
    paragraphs.at(-1)?.after.push(note)
  }

  function turnPage(): void {
    paged = true
    page += 1
  }

  function startCell(): void {
    const row = rows.at(-1)
    if (row) page = row.page
    sinks.push([])
  }

  function endCell(): void {
    const row = rows.at(-1)
    const cell = sinks.length > 1 ? sinks.pop() : undefined
    if (!row || !cell) return
    row.cells.push(cell)
    row.last = Math.max(row.last, page)
  }

  function endRow(): void {
    const row = rows.pop()
    if (!row) return
    page = row.last
    for (const block of rowBlocks(row.cells, paged ? row.page : undefined)) sinks.at(-1)?.push(block)
  }

  return {
    handler: { open, close, text: (text) => inText && skipping === 0 && say(text) },
    end() {
      if (unfinished) finish(unfinished)
      unfinished = undefined
      if (paged) for (const block of blocks) block.page ??= 1
      return blocks
    },
    title: () => title,
  }
}

/** Symbols are letters of Wingdings and its like: the bullets among them are all one sign, the others unreadable. */
function symbol(code: string): string {
  const letter = Number.parseInt(code, 16)
  return letter >= 0xf000 && letter <= 0xf0ff ? '•' : Number.isNaN(letter) ? '' : String.fromCodePoint(letter)
}
