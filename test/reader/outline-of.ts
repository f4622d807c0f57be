import type { Extract, Outline, Passage } from '#src/reader/model.ts'
import { outline } from '#src/reader/outline.ts'

/** Plain text as the reader gets it: a block a line; form feeds part pages. */
export function printed(text: string): Extract {
  const pages = text.split('\f')
  const blocks = pages.flatMap((page, index) =>
    page.split('\n').map((line) => (pages.length > 1 ? { text: line, page: index + 1 } : { text: line })),
  )
  return { format: 'txt', title: null, blocks }
}

export function outlineOf(text: string): Outline {
  return outline(printed(text))
}

/** A passage in a line: `clause 3(a) {Aims > 3} open a school`. */
export function inLine({ kind, number, path, text }: Passage): string {
  return `${kind} ${number ?? '-'} {${path.join(' > ')}} ${text}`
}

export function sketch(text: string): string[] {
  return outlineOf(text).passages.map(inLine)
}
