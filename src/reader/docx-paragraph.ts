import type { Numbering } from './docx-numbering.ts'
import type { ParagraphLook, Style } from './docx-styles.ts'
import type { Block } from './model.ts'
import { normalise } from './normalise.ts'
import { pieces } from './soft-breaks.ts'

export interface Paragraph {
  styleId?: string
  own: ParagraphLook
  text: string[]
  /** Letters set bold, and all letters: most of a paragraph decides. */
  boldLetters: number
  letters: number
  size?: number
  /** Its mark was deleted in a tracked change: the next paragraph continues it. */
  joined: boolean
  /** Text boxes anchored in it, and notes it refers to. */
  after: Block[]
  page?: number
}

/** Longer than this, a paragraph in a heading's style is a clause that borrows the style's numbers. */
const HEADING_LENGTH = 200

export function emptyParagraph(): Paragraph {
  return { own: {}, text: [], boldLetters: 0, letters: 0, joined: false, after: [] }
}

/** A paragraph as blocks: itself, with the number its list counts, then what is anchored in it. */
export function paragraphBlocks(paragraph: Paragraph, style: Style, lists: Numbering): Block[] {
  const look = { ...style, ...paragraph.own }
  const number = numbered(paragraph, look, lists)
  const text = normalise(paragraph.text.join(''))
  const lines = /^toc\b/.test(style.name) ? [] : pieces(text)
  const blocks = lines.map((line, index) => {
    const block: Block = { text: line, ...(index === 0 ? roleOf(style, look, line, number) : { role: 'paragraph' }) }
    if (paragraph.page !== undefined) block.page = paragraph.page
    if (paragraph.size !== undefined) block.size = paragraph.size
    if (paragraph.letters > 0 && paragraph.boldLetters > paragraph.letters * 0.9) block.bold = true
    return block
  })
  return [...blocks, ...paragraph.after]
}

function numbered(
  paragraph: Paragraph,
  look: ParagraphLook,
  lists: Numbering,
): { marker: string; level: number } | null {
  if (look.numId === undefined || look.numId === '0') return null
  const level = look.numLevel ?? (paragraph.own.numId ? 0 : lists.levelOfStyle(look.numId, paragraph.styleId ?? ''))
  return lists.next(look.numId, level)
}

function roleOf(
  style: Style,
  look: ParagraphLook,
  text: string,
  number: { marker: string; level: number } | null,
): Pick<Block, 'role' | 'level' | 'marker'> {
  const marker = number && number.marker !== '' ? { marker: number.marker } : {}
  const heading = headingLevel(style, look)
  if (heading !== null && text.length <= HEADING_LENGTH) return { role: 'heading', level: heading, ...marker }
  return number && number.marker !== '' ? { role: 'item', level: number.level, ...marker } : { role: 'paragraph' }
}

function headingLevel(style: Style, look: ParagraphLook): number | null {
  if (style.name === 'title') return 1
  const named = /^heading ([1-9])$/.exec(style.name)
  if (named) return Number(named[1])
  return look.outline !== undefined && look.outline < 9 ? look.outline + 1 : null
}
