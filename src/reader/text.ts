import type { Block } from './model.ts'
import { normalise } from './normalise.ts'

/**
 * A block a line, blank lines included, indentation kept: marks (`#`, `-`, `|`, `**`) are left for the outline to judge.
 * Form feeds part pages; a text without any has no pages. The end of a page is not a blank line.
 */
export function textBlocks(text: string): Block[] {
  const pages = normalise(text).trimEnd().split('\f')
  return pages.flatMap((page, index) => pageBlocks(page, pages.length > 1 ? index + 1 : undefined))
}

function pageBlocks(text: string, page: number | undefined): Block[] {
  const lines = text.replace(/\n$/, '').split('\n')
  return lines.map((line) => (page === undefined ? { text: line.trimEnd() } : { text: line.trimEnd(), page }))
}
