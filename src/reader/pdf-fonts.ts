import type { getDocumentProxy } from 'unpdf'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/**
 * Which fonts of a document are bold. pdf.js tells a font's name only to who draws with it, and preparing a page to be
 * drawn costs as much as reading it; so a page is prepared only where a font is met for the first time, and where a file
 * brings new fonts on every page, only on so many of them.
 */
export class PdfFonts {
  readonly #bold = new Map<string, boolean>()
  #left: number

  constructor(pages: number) {
    this.#left = 8 + Math.floor(pages / 20)
  }

  isBold = (font: string): boolean => this.#bold.get(font) ?? false

  async learn(page: PdfPage, fonts: Iterable<string>): Promise<void> {
    const unknown = [...fonts].filter((font) => !this.#bold.has(font))
    if (unknown.length === 0) return
    const known = this.#left > 0
    if (known) await page.getOperatorList()
    this.#left -= 1
    for (const name of unknown) {
      const font: unknown = known && page.commonObjs.has(name) ? page.commonObjs.get(name) : null
      this.#bold.set(name, looksBold(font))
    }
    // What it was prepared with; a page that was only read keeps nothing.
    if (known) page.cleanup()
  }
}

function looksBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false
  const { bold, black, name } = font as { bold?: unknown; black?: unknown; name?: unknown }
  return bold === true || black === true || (typeof name === 'string' && /bold|black|heavy|demi/i.test(name))
}
