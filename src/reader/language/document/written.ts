import type { ClauseKind, Outline, Passage } from '../../model.ts'

/** How a line of a document written for a test begins, and what passage it is. */
const MARKS: [ClauseKind, RegExp][] = [
  ['bullet', /^[-•] (.*)$/s],
  ['row', /^\| (.*)$/s],
  ['footnote', /^\^ (.*)$/s],
]
const NUMBERED = /^((?:\d+(?:\.\d+)*|[۰-۹]+|\([a-z]+\)))[.)۔]? (.*)$/su

/**
 * An outline from text written in a test, without the reader of structure: `#` heads, `-` lists, `|` is a row, `^` a footnote, `1.` or `(a)` a numbered clause, every
 * other line a paragraph. A line that ends with a colon leads in the items after it.
 */
export function written(source: string): Outline {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const text = lines.join('\n')
  const path: string[] = []
  const passages: Passage[] = []
  let leadIn: string | undefined
  let start = 0
  for (const [index, line] of lines.entries()) {
    const heading = /^(#+) (.*)$/.exec(line)
    if (heading) path.length = Math.min(path.length, (heading[1]?.length ?? 1) - 1)
    const shape = shapeOf(line)
    const content = heading?.[2] ?? shape.text
    const item = shape.kind === 'bullet' || shape.number !== null
    if (!item) leadIn = undefined
    passages.push({
      id: `p${index}`,
      number: shape.number,
      path: [...path],
      kind: heading ? 'heading' : shape.kind,
      text: content,
      start,
      end: start + content.length,
      ...(item && leadIn ? { leadIn } : {}),
    })
    if (heading) path.push(content)
    if (/[:：]$/.test(content) && !heading) leadIn = content
    start += line.length + 1
  }
  const title = passages.find((passage) => passage.kind === 'heading')?.text ?? null
  return { title, language: 'en', text, passages, meetings: [] }
}

function shapeOf(line: string): { kind: ClauseKind; number: string | null; text: string } {
  for (const [kind, mark] of MARKS) {
    const match = mark.exec(line)
    if (match?.[1]) return { kind, number: null, text: match[1] }
  }
  const numbered = NUMBERED.exec(line)
  return numbered?.[1] && numbered[2]
    ? { kind: 'clause', number: numbered[1].replace(/[()]/g, ''), text: numbered[2] }
    : { kind: 'clause', number: null, text: line }
}
