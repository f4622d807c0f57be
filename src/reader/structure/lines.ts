import type { Block, Extract } from '../model.ts'
import { oneLine } from '../normalise.ts'
import { type Emphasis, unemphasize, untag, visible } from './clean.ts'

/** A printed line with all that is known of how it stands on its page. Blank lines are the `gap` of the line after. */
export interface Line {
  /** As printed, with tabs, runs of spaces and marks. */
  raw: string
  /** Cleaned of marks; a list marker still stands in front unless the format gave it apart. */
  text: string
  /** Spaces in front (points where the format tells). */
  indent: number
  /** Blank lines above; what a format calls a paragraph has at least one. */
  gap: number
  /** From 1; 0 where the format has none. */
  page: number
  /** A page's edge, or what stood at it, lies between the line above and this one. */
  cut: boolean
  /** The format says that this is all of a paragraph. */
  whole: boolean
  role: NonNullable<Block['role']> | 'contents' | null
  /** Heading level or depth of an item, where marks or the format give one. */
  level: number | null
  marker: string | null
  size: number | null
  bold: boolean
  emphasis: Emphasis
}

const RULE = /^\s*(?:[-_=*~─—–]\s?){3,}\s*$/
const HASHES = /^(#{1,6})\s+(.*)$/

export function lines(extract: Extract): Line[] {
  const marked = extract.format === 'txt' || extract.format === 'md'
  const whole = extract.format === 'docx' || extract.format === 'html'
  const found: Line[] = []
  let gap = 0
  let feeds = 0
  for (const block of extract.blocks) {
    if (whole) gap = Math.max(gap, 1)
    for (const printed of /[\r\n]/.test(block.text) ? block.text.split(/\r\n?|\n/) : [block.text]) {
      feeds += countFeeds(printed)
      const raw = visible(printed)
      const underline = marked && gap === 0 && RULE.test(raw) ? setext(raw, found) : false
      if (underline || raw.trim() === '' || isRule(raw)) {
        gap++
        continue
      }
      const line = readLine(raw, block, marked)
      const page = block.page ?? (feeds > 0 ? feeds + 1 : 0)
      const previous = found.at(-1)
      const cut = previous !== undefined && page > Math.max(previous.page, 1)
      found.push({ ...line, gap, page, cut, whole })
      gap = 0
    }
  }
  return found
}

function countFeeds(printed: string): number {
  return printed.includes('\f') ? printed.split('\f').length - 1 : 0
}

function isRule(raw: string): boolean {
  return raw.length < 400 && (RULE.test(raw) || /^\s*```/.test(raw))
}

/** A line of `===` or `---` makes the short line right above it a heading. */
function setext(raw: string, found: Line[]): boolean {
  const above = found.at(-1)
  const mark = raw.trim().charAt(0)
  if (!above || above.gap === 0 || above.role || above.text.length > 90 || !'=-'.includes(mark)) return false
  if (/[.;,]$/.test(above.text)) return false
  above.role = 'heading'
  above.level = mark === '=' ? 1 : 2
  return true
}

function readLine(raw: string, block: Block, marked: boolean): Omit<Line, 'gap' | 'page' | 'cut' | 'whole'> {
  const quoted = marked ? raw.replace(/^(?:\s{0,3}>\s?)+/, '') : raw
  const hashes = marked && !block.role ? HASHES.exec(quoted.trim()) : null
  const words = oneLine(marked ? untag(hashes ? withoutClosingHashes(hashes[2] ?? '') : quoted) : quoted)
  const plain = marked ? unemphasize(words) : { text: words, emphasis: null }
  return {
    raw: quoted,
    text: plain.text === words ? words : oneLine(plain.text),
    indent: block.indent ?? quoted.length - quoted.trimStart().length,
    role: hashes ? 'heading' : (block.role ?? null),
    level: hashes?.[1]?.length ?? block.level ?? null,
    marker: block.marker ?? null,
    size: block.size ?? null,
    bold: block.bold ?? false,
    emphasis: plain.emphasis,
  }
}

function withoutClosingHashes(words: string): string {
  let end = words.length
  while (words.charAt(end - 1) === '#') end--
  return words.slice(0, end).trimEnd()
}

/** A line that a rule makes out of another one (a cell's words, a table's row), standing where the other stood. */
export function derived(line: Line, changes: Partial<Line>): Line {
  const text = changes.text ?? line.text
  return { ...line, raw: changes.raw ?? text, ...changes, text }
}
