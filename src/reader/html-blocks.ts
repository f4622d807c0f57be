import { type HtmlList, nextMarker, startList } from './html-list.ts'
import { isNote, isNotes } from './html-outside.ts'
import type { Block } from './model.ts'
import { normalise, raised } from './normalise.ts'
import { pieces } from './soft-breaks.ts'
import { rowBlocks } from './table-row.ts'
import { type Span, spanOf, TableGrid } from './table-spans.ts'
import type { Attributes } from './xml.ts'

/** Elements that stand in a line of text; every other begins and ends a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i img input ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

const BOLD = new Set(['b', 'strong', 'th'])

/** What holds inside an element; it passes to the elements in it, which change a part of it for themselves. */
interface Setting {
  sink: Block[]
  bold: boolean
  raised: boolean
  preformatted: boolean
  heading: number | null
  list: HtmlList | null
  depth: number
  item: { marker: string | null; level: number; begun: boolean } | null
  row: { cells: Block[][]; spans: Span[]; isHead: boolean } | null
  span: Span
  grid: TableGrid
  notes: boolean
  note: { marker: string | null } | null
  main: boolean
}

/** Makes blocks of a page's elements as they open and close. One paragraph is open at a time. */
export class HtmlBlocks {
  readonly blocks: Block[] = []
  /** Those of them inside `<main>` or `<article>`. */
  readonly main: Block[] = []
  readonly #settings: Setting[] = [
    {
      sink: this.blocks,
      bold: false,
      raised: false,
      preformatted: false,
      heading: null,
      list: null,
      depth: -1,
      item: null,
      row: null,
      span: { rows: 1, columns: 1 },
      grid: new TableGrid(),
      notes: false,
      note: null,
      main: false,
    },
  ]
  #text: string[] = []
  #letters = 0
  #boldLetters = 0

  get setting(): Setting {
    const setting = this.#settings.at(-1)
    if (!setting) throw new Error('an element was left that was never entered')
    return setting
  }

  enter(name: string, attributes: Attributes): void {
    if (name === 'br') this.#text.push('\n')
    if (!INLINE.has(name) && name !== 'br') this.#endParagraph()
    const inherited = this.setting
    this.#settings.push({ ...inherited, ...changes(name, attributes, inherited) })
  }

  leave(name: string): void {
    if (!INLINE.has(name) && name !== 'br') this.#endParagraph()
    const left = this.setting
    this.#settings.pop()
    const { row } = this.setting
    if ((name === 'td' || name === 'th') && row) {
      row.cells.push(left.sink)
      row.spans.push(left.span)
      row.isHead &&= name === 'th'
    }
    if (name !== 'tr' || !left.row) return
    const cells = left.grid.row(left.row.cells, left.row.spans, left.row.isHead)
    for (const block of rowBlocks(cells)) this.#put(block)
  }

  text(text: string): void {
    const { raised: up, bold, preformatted } = this.setting
    const shown = preformatted ? text : text.replace(/\s+/g, ' ')
    const number = up ? /^\s*\[?(\d{1,3})\]?\s*$/.exec(shown)?.[1] : undefined
    this.#text.push(number === undefined ? shown : raised(number))
    const letters = shown.trim().length
    this.#letters += letters
    if (bold) this.#boldLetters += letters
  }

  #endParagraph(): void {
    const text = normalise(this.#text.join(''))
    const bold = this.#letters > 0 && this.#boldLetters > this.#letters * 0.9
    this.#text = []
    this.#letters = 0
    this.#boldLetters = 0
    for (const piece of pieces(text)) this.#put({ text: piece, ...this.#role(), ...(bold ? { bold } : {}) })
  }

  #role(): Pick<Block, 'role' | 'level' | 'marker'> {
    const { heading, note, item } = this.setting
    if (heading !== null) return { role: 'heading', level: heading }
    if (note) return note.marker === null ? { role: 'footnote' } : { role: 'footnote', marker: note.marker }
    if (!item || item.begun) return { role: 'paragraph' }
    item.begun = true
    return { role: 'item', level: item.level, ...(item.marker === null ? {} : { marker: item.marker }) }
  }

  #put(block: Block): void {
    const { sink, main } = this.setting
    sink.push(block)
    if (main && sink === this.blocks) this.main.push(block)
  }
}

/** What an element changes for itself and all in it. */
function changes(name: string, attributes: Attributes, inherited: Setting): Partial<Setting> {
  if (/^h[1-6]$/.test(name)) return { heading: Number(name[1]) }
  if (name === 'ol' || name === 'ul') {
    return { list: startList(name, attributes), depth: inherited.depth + 1, item: null }
  }
  if (name === 'li') return item(attributes, inherited)
  if (name === 'table') return { grid: new TableGrid() }
  if (name === 'tr') return { row: { cells: [], spans: [], isHead: true } }
  if (name === 'td' || name === 'th')
    return { sink: [], list: null, depth: -1, item: null, bold: name === 'th', span: spansOf(attributes) }
  if (name === 'pre') return { preformatted: true }
  if (name === 'main' || name === 'article' || attributes.role === 'main') return { main: true }
  if (BOLD.has(name)) return { bold: true }
  if (name === 'sup' || attributes.role === 'doc-noteref') return { raised: true }
  if (isNote(attributes)) return { note: { marker: null } }
  return isNotes(attributes) ? { notes: true } : {}
}

function spansOf({ rowspan, colspan }: Attributes): Span {
  return { rows: spanOf(rowspan), columns: spanOf(colspan) }
}

function item(attributes: Attributes, { list, notes, depth }: Setting): Partial<Setting> {
  const marker = list ? nextMarker(list, attributes) : '•'
  if (notes || isNote(attributes)) return { note: { marker: marker?.replace(/\.$/, '') ?? null } }
  return { item: { marker, level: Math.max(depth, 0), begun: false } }
}
