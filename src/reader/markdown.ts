import type { Block } from './model.ts'
import { oneLine } from './normalise.ts'
import { textBlocks } from './text.ts'

/** Settings between two lines of `---` at the very top, as site generators and note programs write them. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** At most so many characters of settings: what is longer begins with a rule, not with settings. */
const FRONT_MATTER_LIMIT = 10_000

/** Markdown is read as text; what only a machine reads (front matter, comments) is left out. */
export function markdownBlocks(text: string): { title: string | null; blocks: Block[] } {
  const front = FRONT_MATTER.exec(text.slice(0, FRONT_MATTER_LIMIT))
  const settings = front?.[1] ?? ''
  const isFront = /^[A-Za-z][\w-]*:/m.test(settings)
  const body = isFront ? text.slice(front?.[0].length) : text
  const title = isFront ? /^title:[ \t]*(.+)$/m.exec(settings)?.[1] : undefined
  return {
    title: title === undefined ? null : oneLine(title).replace(/^(["'])(.*)\1$/, '$2'),
    blocks: textBlocks(withoutComments(body)),
  }
}

/** Not a regular expression: a thousand openings without an end would take it a thousand times to the end of the text. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    kept.push(text.slice(from, start))
    from = end + 3
  }
  return kept.join('') + text.slice(from)
}

/** Whether a text without a telling name is Markdown: a heading line with its marks, or a table's rule. */
export function looksMarkdown(text: string): boolean {
  return /^(?:#{1,6} \S|\|[ :|-]+$)/m.test(text.slice(0, 100_000))
}
