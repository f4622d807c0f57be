import type { Numbering } from './docx-numbering.ts'
import { emptyParagraph, type Paragraph, paragraphBlocks } from './docx-paragraph.ts'
import { isOn, type ParagraphLook, type Style, takeProperty } from './docx-styles.ts'
import { type DocxCell, DocxTable } from './docx-table.ts'
import type { Block } from './model.ts'
import { raised } from './normalise.ts'
import { rowBlocks } from './table-row.ts'
import { MOST_COLUMNS, spanOf } from './table-spans.ts'
import type { Attributes, XmlHandler } from './xml.ts'

export interface BodyParts {
  style(id: string | undefined): Style
  lists: Numbering
  /** Text of footnotes and endnotes, by `footnote 2`, `endnote 1`. */
  notes: Map<string, string>
}

/** Deleted and moved-away text, what stood before a change, instructions of fields, second versions for old programs. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:pPrChange w:rPrChange w:numberingChange w:instrText w:delText w:sectPr mc:Fallback w:rt'.split(
    ' ',
  ),
)

interface Row {
  cells: DocxCell[]
  /** Word repeats it on each page. */
  isHead: boolean
  /** Where the row began: every cell of a row broken by a page says so anew. */
  page: number
  last: number
}

interface Run extends Pick<ParagraphLook, 'bold' | 'size'> {
  raised?: boolean
  hidden?: boolean
}

/** Reads WordprocessingML (ECMA-376 part 1) as it streams by: paragraphs with styles and numbers, rows, notes, pages. */
export class BodyReader implements XmlHandler {
  /** Text of the first paragraph in the style Title. */
  title: string | null = null
  readonly #parts: BodyParts
  readonly #blocks: Block[] = []
  /** Where blocks go: the text, or the cell or text box that is open. */
  readonly #sinks: Block[][] = [this.#blocks]
  readonly #tables: DocxTable[] = []
  readonly #rows: Row[] = []
  /** Open paragraphs: one, and one more in each text box. */
  readonly #paragraphs: Paragraph[] = []
  #run: Run = {}
  #skipping = 0
  #inProperties = false
  #inMark = false
  #inText = false
  #page = 1
  #paged = false
  #noteCount = 0
  #unfinished: Paragraph | undefined

  constructor(parts: BodyParts) {
    this.#parts = parts
  }

  /** All blocks read so far. */
  end(): Block[] {
    if (this.#unfinished) this.#finish(this.#unfinished)
    this.#unfinished = undefined
    if (this.#paged) for (const block of this.#blocks) block.page ??= 1
    return this.#blocks
  }

  open(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'w:del' && this.#inMark && paragraph) paragraph.joined = true
    if (this.#skipping > 0 || SKIPPED.has(name)) this.#skipping += 1
    else if (this.#inProperties && paragraph) this.#openProperty(paragraph, name, attributes)
    else if (!this.#openRunProperty(name, attributes)) this.#openContent(name, attributes)
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping -= 1
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:rPr') this.#inMark = false
    else if (name === 'w:pPr') this.#inProperties = false
    else if (name === 'w:t' || name === 'm:t') this.#inText = false
    else if (name === 'w:tc') this.#endCell()
    else if (name === 'w:tr') this.#endRow()
    else if (name === 'w:tbl') this.#tables.pop()
    else if (name === 'w:txbxContent') this.#sinks.pop()
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0) this.#say(text)
  }

  #openProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
    if (name === 'w:rPr') this.#inMark = true
    else if (this.#inMark) return
    else if (name === 'w:pStyle') paragraph.styleId = attributes['w:val']
    else takeProperty(paragraph.own, name, attributes)
  }

  #openRunProperty(name: string, attributes: Attributes): boolean {
    const value = attributes['w:val']
    if (name === 'w:b') this.#run.bold = isOn(attributes)
    else if (name === 'w:vertAlign') this.#run.raised = value === 'superscript'
    else if (name === 'w:vanish') this.#run.hidden = isOn(attributes)
    else if (name === 'w:sz') this.#run.size = Number(value) / 2
    else if (name === 'w:rStyle') this.#run.bold ??= this.#parts.style(value).bold
    else return false
    return true
  }

  #openContent(name: string, attributes: Attributes): void {
    if (name === 'w:p') this.#startParagraph()
    else if (name === 'w:pPr') this.#inProperties = true
    else if (name === 'w:r') this.#run = {}
    else if (name === 'w:t' || name === 'm:t') this.#inText = true
    else if (name === 'w:tab' || name === 'w:ptab') this.#say(' ')
    else if (name === 'w:br' || name === 'w:cr') this.#say(attributes['w:type'] === 'page' ? ' ' : '\n')
    else if (name === 'w:noBreakHyphen') this.#say('-')
    else if (name === 'w:softHyphen') this.#say('\u00ad')
    else if (name === 'w:sym') this.#say(symbol(attributes['w:char'] ?? ''))
    else if (name === 'w:footnoteReference') this.#refer('footnote', attributes)
    else if (name === 'w:endnoteReference') this.#refer('endnote', attributes)
    else if (name === 'w:lastRenderedPageBreak') this.#turnPage()
    else if (name === 'w:tbl') this.#tables.push(new DocxTable())
    else if (name === 'w:tr') this.#rows.push({ cells: [], isHead: false, page: this.#page, last: this.#page })
    else if (name === 'w:tc') this.#startCell()
    else if (name === 'w:txbxContent') this.#sinks.push(this.#paragraphs.at(-1)?.after ?? [])
    else this.#openCellProperty(name, attributes)
  }

  #openCellProperty(name: string, attributes: Attributes): void {
    const row = this.#rows.at(-1)
    const cell = row?.cells.at(-1)
    if (name === 'w:tblHeader' && row) row.isHead = isOn(attributes)
    else if (name === 'w:gridSpan' && cell) cell.columns = Math.min(spanOf(attributes['w:val']), MOST_COLUMNS)
    else if (name === 'w:vMerge' && cell) cell.goesOn = attributes['w:val'] !== 'restart'
  }

  #startParagraph(): void {
    this.#paragraphs.push(this.#unfinished ? { ...this.#unfinished, joined: false } : emptyParagraph())
    this.#unfinished = undefined
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph?.joined) this.#unfinished = paragraph
    else if (paragraph) this.#finish(paragraph)
  }

  #finish(paragraph: Paragraph): void {
    const style = this.#parts.style(paragraph.styleId)
    const found = paragraphBlocks(paragraph, style, this.#parts.lists)
    if (style.name === 'title') this.title ??= found[0]?.text ?? null
    for (const block of found) this.#put(block)
  }

  #put(block: Block): void {
    this.#sinks.at(-1)?.push(block)
  }

  #say(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || this.#run.hidden || text === '') return
    paragraph.text.push(this.#run.raised ? raised(text) : text)
    if (text.trim() === '') return
    const style = this.#parts.style(paragraph.styleId)
    const size = this.#run.size ?? style.size
    paragraph.letters += text.length
    if (this.#run.bold ?? style.bold) paragraph.boldLetters += text.length
    if (size !== undefined) paragraph.size = Math.max(paragraph.size ?? 0, size)
    if (this.#paged) paragraph.page ??= this.#page
  }

  #refer(kind: string, attributes: Attributes): void {
    const text = this.#parts.notes.get(`${kind} ${attributes['w:id']}`)
    const ownMark = isOn({ 'w:val': attributes['w:customMarkFollows'] ?? '0' })
    if (!text || ownMark) return
    this.#noteCount += 1
    const marker = String(this.#noteCount)
    this.#say(raised(marker))
    const page = this.#paged ? { page: this.#page } : {}
    this.#paragraphs.at(-1)?.after.push({ text, role: 'footnote', marker, ...page })
  }

  #turnPage(): void {
    this.#paged = true
    this.#page += 1
  }

  #startCell(): void {
    const row = this.#rows.at(-1)
    this.#page = row?.page ?? this.#page
    const blocks: Block[] = []
    row?.cells.push({ blocks, columns: 1, goesOn: false })
    this.#sinks.push(blocks)
  }

  #endCell(): void {
    if (this.#sinks.length > 1) this.#sinks.pop()
    const row = this.#rows.at(-1)
    if (row) row.last = Math.max(row.last, this.#page)
  }

  #endRow(): void {
    const row = this.#rows.pop()
    if (!row) return
    this.#page = row.last
    const cells = (this.#tables.at(-1) ?? new DocxTable()).row(row.cells, row.isHead)
    for (const block of rowBlocks(cells, this.#paged ? row.page : undefined)) this.#put(block)
  }
}

/** Symbols are letters of Wingdings and its like: the bullets among them are all one sign, the others unreadable. */
function symbol(code: string): string {
  const letter = Number.parseInt(code, 16)
  if (letter >= 0xf000 && letter <= 0xf0ff) return '•'
  return letter > 0 && letter <= 0xffff ? String.fromCodePoint(letter) : ''
}
